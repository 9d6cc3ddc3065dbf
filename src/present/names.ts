import type { DocumentTarget } from "../assess/document.ts";
import { bracketed, inBoth, type Lang, type Text } from "../base/text.ts";
import { conditionText } from "./target.ts";

type Called = Pick<DocumentTarget, "id" | "label" | "quantity" | "unit"> & {
  readonly condition: DocumentTarget["condition"] | null;
};

/**
 * What each target is called beside the others, by its id: its label; where several have that, with what its number is; then with what it asks for; at last with its id.
 *
 * @example namesOf(document.targets).get("machinery-2025")?.zh // "工程机械产业规模"
 */
export function namesOf(targets: readonly Called[]): ReadonlyMap<string, Text> {
  const tries: readonly ((target: Called) => Text)[] = [
    ({ label }) => label,
    (target) => withWords(target.label, target.quantity.name),
    (target) =>
      withWords(
        target.label,
        inBoth((lang) => `${target.quantity.name[lang]} ${asked(target, lang)}`),
      ),
    ({ label, id }) => withWords(label, { zh: id, en: id }),
  ];
  const names = new Map<string, Text>();
  for (const name of tries) {
    const open = targets.filter(({ id }) => !names.has(id));
    const counts = new Map<string, number>();
    const key = (target: Called): string => `${name(target).zh}\n${name(target).en}`;
    for (const target of open) counts.set(key(target), (counts.get(key(target)) ?? 0) + 1);
    for (const target of open) if (counts.get(key(target)) === 1) names.set(target.id, name(target));
  }
  for (const target of targets) if (!names.has(target.id)) names.set(target.id, target.label);
  return names;
}

const asked = ({ condition, ...target }: Called, lang: Lang): string =>
  condition === null ? "" : conditionText({ ...target, condition }, lang);

const withWords = (label: Text, words: Text): Text => inBoth((lang) => `${label[lang]}${bracketed(words[lang], lang)}`);
