import { percent } from "../base/figures.ts";
import { inBoth, type Text } from "../base/text.ts";
import { type Baseline, baselineOf } from "./baseline.ts";
import { type Coverage, coverageFor, coverageText } from "./coverage.ts";
import type { Past } from "./past.ts";

/** What the baseline finds in a history, and how reliable it has been on others of that length. */
export interface FittedGrowth {
  readonly from: number;
  readonly to: number;
  readonly observations: number;
  /** The year of a break in how it was counted, before which nothing is used. */
  readonly broken: number | null;
  /** Growth a year as a fraction: of the recent years, and what is carried on. */
  readonly recent: number;
  readonly kept: number;
  readonly measured: Coverage | null;
  /** One sentence with the fitted numbers, and all that there is to say. */
  readonly said: Text;
  readonly told: Text;
}

/**
 * What the baseline finds in a history.
 *
 * @example fittedGrowth({ years: [2020], values: [100], broken: null }).said.en // "One observation tells no growth: the usual 1.51% a year is taken."
 */
export function fittedGrowth(past: Past): FittedGrowth {
  const { years, values, broken } = past;
  const baseline = baselineOf(past);
  const { recent, kept } = baseline.seen;
  const measured = coverageFor("baseline", values.length);
  const said = shrunkText(baseline);
  const parts = [said, ...slowing(past, baseline), ...breakText(past), coverageText(measured)];
  return {
    ...{ from: years[0] as number, to: years.at(-1) as number, observations: values.length, broken },
    ...{ recent, kept, measured, said },
    told: inBoth((lang) => parts.map((each) => each[lang]).join(lang === "zh" ? "" : " ")),
  };
}

/** "Recent growth 6.1% a year, shrunk to 4% since it is noisy." */
export function shrunkText({ count, seen: { recent, kept } }: Baseline): Text {
  if (count === 1)
    return {
      zh: `只有一个观测值，看不出增速，取一般的每年${percent(kept)}。`,
      en: `One observation tells no growth: the usual ${percent(kept)} a year is taken.`,
    };
  const [zh, en] = [recent < 0 ? "年均下降" : "年均增长", recent < 0 ? "Recent decline" : "Recent growth"];
  const [was, is] = [percent(Math.abs(recent)), percent(recent < 0 ? -kept : kept)];
  if (Math.abs(recent - kept) < 0.1 * Math.abs(recent))
    return { zh: `近年${zh}${was}，照此延续，逐年减弱。`, en: `${en} of ${was} a year goes on, fading.` };
  if (Math.abs(kept) > Math.abs(recent))
    return {
      zh: `近年${zh}${was}，因历史太短或起伏较大，取${is}，逐年减弱。`,
      en: `${en} ${was} a year, drawn to ${is} as histories so short or noisy go, fading.`,
    };
  return {
    zh: `近年${zh}${was}，因起伏较大收缩为${is}，逐年减弱。`,
    en: `${en} ${was} a year, shrunk to ${is} since it is noisy, fading.`,
  };
}

/** Growth that is fast and slowing looks like noise: why the forecast is so much lower, and what to hold against it. */
function slowing({ years, values }: Past, { seen: { recent, kept } }: Baseline): readonly Text[] {
  const growths = values.slice(1).map((value, i) => {
    const before = values[i] as number;
    return before > 0 && value > 0
      ? (value / before - 1) / ((years[i + 1] as number) - (years[i] as number))
      : Number.NaN;
  });
  const [first = Number.NaN, last = Number.NaN] = [growths[0], growths.at(-1)];
  if (!(growths.length > 1 && recent > 0.1 && kept < recent / 2 && last < first)) return [];
  return [
    {
      zh: "增长快而在放缓，会被当作起伏而大幅收缩；有把握的上限可用 logistic 等 S 形曲线对照，二者之差即在于此。",
      en: "Growth that is fast and slowing is read as noise and shrunk hard; an S-curve with a declared ceiling (logistic) takes it for saturation, which is why the two differ.",
    },
  ];
}

function breakText({ broken, years }: Past): readonly Text[] {
  if (broken === null) return [];
  return broken === years.at(-1)
    ? [{ zh: `${broken}年口径有变，只用这一个值。`, en: `Counted anew in ${broken}: only that value is used.` }]
    : [
        {
          zh: `${broken}年口径有变，只用其后的值。`,
          en: `Counted anew in ${broken}: only the values after it are used.`,
        },
      ];
}
