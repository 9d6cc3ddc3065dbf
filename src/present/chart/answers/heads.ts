import type { Lang, Text } from "../../../base/text.ts";
import { VERSION } from "../../../base/version.ts";
import type { Heads } from "../frame.ts";
import type { Look } from "../look.ts";
import { EDGE, linesWithin } from "../texts.ts";

/** Of what answer a chart is. */
export interface Asked {
  readonly scenario: { readonly id: string; readonly hash: string };
  readonly seed: number;
  /** Null where nothing was drawn. */
  readonly draws: number | null;
}

/** The answer as a sentence, and what it is about. */
interface Said {
  readonly about: Text;
  readonly said: Text;
}

/** A longer sentence stands below a title that says what it is about. */
const MOST_LINES = 2;

/**
 * The heads of an answer's chart: the answer in words, how the picture is read, and how it was found.
 *
 * @example const said = { about: { zh: "", en: "" }, said: { zh: "", en: "It takes 9 %." } };
 *   answerHeads(said, [], { scenario: { id: "a", hash: "abcdef0123" }, seed: 1, draws: null }, "en", LOOK).title // "It takes 9 %"
 */
export function answerHeads(
  { about, said }: Said,
  explained: readonly string[],
  asked: Asked,
  lang: Lang,
  look: Look,
): Heads {
  const { scenario, seed, draws } = asked;
  const sentence = said[lang].replace(/[。.]$/, "");
  const short = linesWithin(sentence, look.type.title, look.width - 2 * EDGE).length <= MOST_LINES;
  const drawn = lang === "zh" ? `种子 ${seed} · ${draws} 次抽样` : `seed ${seed} · ${draws} draws`;
  const parts = [
    ...(draws === null ? [] : [drawn]),
    `${scenario.id} ${scenario.hash.slice(0, 8)}`,
    `reckon ${VERSION}`,
  ];
  return {
    title: short ? sentence : about[lang],
    subtitle: short ? explained : [said[lang], ...explained],
    footer: parts.join(" · "),
    description: sentence,
  };
}
