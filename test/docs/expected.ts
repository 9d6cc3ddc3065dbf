/** What an example says its value is: a literal in which … stands for further digits, letters, items or keys. */
export type Expected =
  | { readonly kind: "number"; readonly value: number; readonly below: number; readonly above: number }
  | { readonly kind: "text"; readonly parts: readonly string[] }
  | { readonly kind: "word"; readonly value: unknown }
  | { readonly kind: "list"; readonly items: readonly Expected[]; readonly open: boolean }
  | { readonly kind: "map"; readonly entries: readonly (readonly [string, Expected])[]; readonly open: boolean };

const WORDS: Readonly<Record<string, unknown>> = {
  true: true,
  false: false,
  null: null,
  undefined: undefined,
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  "-Infinity": Number.NEGATIVE_INFINITY,
};

/** Reads the comment behind an example; words may follow the value, after a colon, a comma or a bracket. */
export function parseExpected(text: string): Expected {
  let rest = text.trim();
  const take = (pattern: RegExp): string | null => {
    const found = new RegExp(`^\\s*(?:${pattern.source})`, "u").exec(rest)?.[0] ?? null;
    if (found !== null) rest = rest.slice(found.length);
    return found?.trim() ?? null;
  };
  const value = (): Expected => {
    const quoted = take(/"(?:[^"\\]|\\.)*"/);
    if (quoted !== null) return { kind: "text", parts: (JSON.parse(quoted) as string).split("…") };
    const number = take(/-?\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?…?/);
    if (number !== null) return numberOf(number);
    const word = take(/-?[A-Za-z]+/);
    if (word !== null && word in WORDS) return { kind: "word", value: WORDS[word] };
    if (take(/\[/)) return { kind: "list", ...several(/\]/, value) };
    if (take(/\{/)) {
      const { items, open } = several(/\}/, () => [key(), value()] as const);
      return { kind: "map", entries: items, open };
    }
    throw new Error(`no value that a test could compare: ${rest}`);
  };
  const key = (): string => {
    const name = take(/"[^"]*"|[\p{L}\w$-]+/u) ?? "";
    if (!take(/:/)) throw new Error(`a key wants a colon: ${rest}`);
    return name.replaceAll('"', "");
  };
  const several = <T>(end: RegExp, item: () => T): { items: T[]; open: boolean } => {
    const items: T[] = [];
    let open = false;
    while (!take(end)) {
      if (take(/…/)) open = true;
      else items.push(item());
      if (!take(/,/)) {
        if (!take(end)) throw new Error(`the end is missing: ${rest}`);
        break;
      }
    }
    return { items, open };
  };
  const found = value();
  if (rest !== "" && !/^\s*[:,;(]/.test(rest)) throw new Error(`what follows the value? ${rest}`);
  return found;
}

/** A whole number is meant exactly, any other to half its last digit; … says that further digits follow. */
function numberOf(text: string): Expected {
  const digits = text.replace("…", "").replaceAll("_", "");
  const [mantissa = "", power = "0"] = digits.split("e");
  const step = 10 ** (Number(power) - (mantissa.split(".")[1]?.length ?? 0));
  const isWhole = !digits.includes(".") && !digits.includes("e");
  const half = isWhole ? 0 : step / 2;
  const [below, above] = text.endsWith("…") ? [0, step] : [half, half];
  return { kind: "number", value: Number(digits), below, above };
}

/** Whether a value is what was expected; null where it is, else what differs. */
export function difference(expected: Expected, found: unknown, at = "value"): string | null {
  const differs = `${at} is ${JSON.stringify(found)}`;
  switch (expected.kind) {
    case "number": {
      if (typeof found !== "number") return differs;
      const { value, below, above } = expected;
      // Further digits lead away from zero.
      const off = value < 0 ? value - found : found - value;
      const rounding = 1e-9 * (below + above);
      return off >= -below - rounding && off <= above + rounding ? null : differs;
    }
    case "word":
      return Object.is(found, expected.value) ? null : differs;
    case "text": {
      const pattern = expected.parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("[\\s\\S]*");
      return typeof found === "string" && new RegExp(`^${pattern}$`).test(found) ? null : differs;
    }
    case "list": {
      const list = Array.isArray(found) || ArrayBuffer.isView(found) ? [...(found as Iterable<unknown>)] : null;
      const { items, open } = expected;
      if (!list || (open ? list.length < items.length : list.length !== items.length)) return differs;
      return first(items.map((item, i) => difference(item, list[i], `${at}[${i}]`)));
    }
    case "map": {
      if (typeof found !== "object" || found === null) return differs;
      const map = found as Readonly<Record<string, unknown>>;
      const keys = expected.entries.map(([name]) => name);
      const more = Object.keys(map).filter((name) => map[name] !== undefined && !keys.includes(name));
      if (!expected.open && more.length > 0) return `${at} has ${more} too`;
      return first(expected.entries.map(([name, item]) => difference(item, map[name], `${at}.${name}`)));
    }
  }
}

const first = (found: readonly (string | null)[]): string | null => found.find((each) => each !== null) ?? null;
