import type { Document, DocumentIndicator } from "../../assess/document.ts";
import { type Lang, listed, say } from "../../base/text.ts";

/** So many sources are named; of more their number is told. */
const MOST_SOURCES = 4;

/**
 * Where the figures come from, its observations' sources among them, by their titles, and how they were drawn.
 *
 * @example footer(document, [document.indicators[0]], "en") // "source: 扬子晚报 2020-11-21 · seed 1 · …"
 */
export function footer(
  document: Document,
  indicators: readonly DocumentIndicator[],
  lang: Lang,
  all: readonly Document[] = [document],
): string {
  const ids = [...new Set(indicators.flatMap((each) => sourcesOf(document, each)))];
  if (ids.length === 0) return runText(document, lang, all);
  const titles = ids.map((id) => document.sources.find((each) => each.id === id)?.title[lang] ?? id);
  const named = listed(titles.slice(0, MOST_SOURCES), lang);
  const more = ids.length - MOST_SOURCES;
  const others = more > 0 ? say(lang, `等${ids.length}个来源`, ` and ${more} more`) : "";
  return `${say(lang, "来源：", "source: ")}${named}${others} · ${runText(document, lang, all)}`;
}

/** The sources of an indicator and of all that was observed of it, each once. */
function sourcesOf({ origins }: Document, { id, source, history, later }: DocumentIndicator): readonly string[] {
  const years = [...Object.keys(history), ...Object.keys(later)];
  const all = [source, ...years.map((year) => origins[`${id}@${year}`]?.source ?? null)];
  return [...new Set(all.filter((each) => each !== null))];
}

/**
 * Seed, draws and scenarios: what it takes to draw the same picture again.
 *
 * @example runText(document, "zh") // "种子 1 · 16384 次抽样 · machinery …"
 */
export const runText = (document: Document, lang: Lang, all: readonly Document[] = [document]): string => {
  const { seed, draws, reckon } = document;
  const drawn = lang === "zh" ? `种子 ${seed} · ${draws} 次抽样` : `seed ${seed} · ${draws} draws`;
  const scenarios = all.map(({ scenario }) => `${scenario.id} ${scenario.hash.slice(0, 8)}`);
  return `${drawn} · ${listed(scenarios, lang)} · reckon ${reckon}`;
};
