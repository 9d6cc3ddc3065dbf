import type { Document, DocumentTarget } from "../../assess/document.ts";
import { percent, probability } from "../../base/figures.ts";
import { announced, type Lang, say } from "../../base/text.ts";
import { footer } from "./footer.ts";
import { yearsChart } from "./frame.ts";
import { dots, line, type Spec } from "./layers.ts";
import type { Look } from "./look.ts";
import type { Point } from "./paths.ts";
import { aboutText } from "./words.ts";

/** Where the file asks for no other, half is enough. */
const EVEN = 0.5;

/** The marks of an axis of probabilities. */
const WHOLE = { domain: [0, 1], marks: [0, 0.2, 0.4, 0.6, 0.8, 1] } as const;

/**
 * By which year a target has been met, and how likely: steps that only rise, with the confidence that is asked for. Null where no draw decides that.
 *
 * @example firstMetChart(document, "machinery-2025", "en", LOOK)?.autosize // "none"
 */
export function firstMetChart(document: Document, id: string, lang: Lang, look: Look): Spec | null {
  const target = document.targets.find((each) => each.id === id);
  const met = (target?.firstMet ?? []).flatMap(({ year, probability: value }) =>
    value === null ? [] : [{ year, value }],
  );
  const [first, last] = [met[0], met.at(-1)];
  if (!target || !first || !last) return null;
  const asked = target.confidence ?? EVEN;
  const start = { year: first.year - 1, value: 0 };
  const plot = {
    layers: [
      line(
        [0, 1].map((value) => ({ year: target.by, value })),
        "quiet",
        { strokeWidth: 1.5, strokeDash: [4, 5] },
      ),
      line([start, ...met], "central", { interpolate: "step-after" }),
      dots(met, "central"),
    ],
    axis: {
      title: say(lang, "该年及以前达到过的可能", "chance of having met it by then"),
      unit: "chance",
      tell: (value: number) => percent(value),
      scale: () => WHOLE,
    },
    ends: [
      { value: last.value, text: probability(last.value), style: "central" },
      {
        value: asked,
        text:
          target.confidence === null
            ? say(lang, `一半 ${percent(asked)}`, `even chance ${percent(asked)}`)
            : say(lang, `要求 ${percent(asked)}`, `asked for ${percent(asked)}`),
        style: "goal",
      },
    ],
    goals: [{ shape: "line", low: asked, high: asked, from: start.year, to: last.year, open: "above" } as const],
    intervals: [],
    below: met.map(({ year, value }) => ({ year, text: probability(value) })),
    values: [],
  };
  const title = foundText(target, met, asked, lang);
  const heads = {
    title,
    subtitle: [
      aboutText(target, lang),
      say(
        lang,
        `阶梯线：到该年（含）达到过目标的可能；竖线：目标年份${target.by}年`,
        `steps: the chance that it has been met by the end of the year; upright line: its year, ${target.by}`,
      ),
    ],
    footer: footer(
      document,
      document.indicators.filter((each) => each.id === target.indicator),
      lang,
    ),
    description: announced(target.label[lang], title, lang),
  };
  return yearsChart(plot, heads, look);
}

/** From when on it is as likely as is asked for, and how likely by its own year. */
function foundText({ by }: DocumentTarget, met: readonly Point[], asked: number, lang: Lang): string {
  const enough = met.find(({ value }) => value >= asked);
  const own = met.find(({ year }) => year === by);
  const [last, share] = [met.at(-1)?.year, percent(asked)];
  const when = !enough
    ? say(
        lang,
        `到${last}年，达到目标的可能仍不到${share}`,
        `Even by ${last} the chance that the target has been met is below ${share}`,
      )
    : enough.year > by
      ? say(
          lang,
          `要到${enough.year}年，达到目标的可能才有${share}`,
          `Not before ${enough.year} is the chance that the target has been met ${share}`,
        )
      : say(
          lang,
          `到${enough.year}年，达到目标的可能已有${share}`,
          `By ${enough.year} the chance that the target has been met is ${share}`,
        );
  const chance = own && own.year !== last ? probability(own.value) : null;
  return chance === null ? when : `${when}${say(lang, `，到${by}年为${chance}`, `; by ${by} it is ${chance}`)}`;
}
