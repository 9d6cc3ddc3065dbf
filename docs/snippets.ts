import { parse } from "yaml";
import { mapsIn, stepInto } from "./reference.ts";

/** A file that stands above a scenario of the reference: its language (csv, yaml), what it is called, its text. */
export interface SnippetFile {
  readonly language: string;
  readonly name: string;
  readonly text: string;
}

/** A scenario of the reference that is run: the heading that it stands below, and the files that it reads. */
export interface Snippet {
  readonly heading: string;
  readonly files: readonly SnippetFile[];
  readonly yaml: string;
}

/** The scenarios of a Markdown text, each with the files that stand above it as ```` ```csv output.csv ````. */
export function snippetsIn(markdown: string): readonly Snippet[] {
  const found = [
    ...markdown.matchAll(/^###? (.*)$|((?:^```(?:csv|yaml) .*\n[\s\S]*?^```\n+)*)^```yaml\n([\s\S]*?)^```$/gm),
  ];
  let heading = "";
  return found.flatMap(([, title, above = "", yaml = ""]) => {
    if (title !== undefined) heading = title;
    return title === undefined ? [{ heading, files: filesIn(above), yaml }] : [];
  });
}

const filesIn = (above: string): readonly SnippetFile[] =>
  [...above.matchAll(/^```(csv|yaml) (.*)\n([\s\S]*?)^```$/gm)].map(([, language = "", name = "", text = ""]) => ({
    language,
    name,
    text,
  }));

/** A key of the format by its map's path: `targets.<id>.band` `around`. */
export const placed = (path: string, key: string): string => `${path} ${key}`;

/** The keys that a scenario of the reference has, those of the bases above it among them. Only what YAML reads as a key counts. */
export const keysIn = (schema: unknown, { files, yaml }: Snippet): ReadonlySet<string> =>
  new Set(
    [yaml, ...files.filter(({ language }) => language === "yaml").map(({ text }) => text)].flatMap((text) =>
      keysBelow(schema, parse(text), ""),
    ),
  );

function keysBelow(schema: unknown, value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => keysBelow(schema, item, path));
  if (typeof value !== "object" || value === null) return [];
  return mapsIn(schema).flatMap((map) =>
    Object.entries(value).flatMap(([key, inner]) => {
      const next = stepInto(map, key);
      if (!next) return [];
      const below = keysBelow(next.schema, inner, path ? `${path}.${next.step}` : next.step);
      return next.step === key ? [placed(path, key), ...below] : below;
    }),
  );
}
