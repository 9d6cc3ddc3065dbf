import { inBoth, type Text } from "../base/text.ts";
import { MEASURED } from "./measured.ts";

/** How often what came lay in a method's bands, in per cent, on other histories of about that length. */
export interface Coverage {
  /** Observations of those histories. */
  readonly length: number;
  readonly in80: number;
  readonly in95: number;
}

/**
 * The measured coverage of a method that sees so many observations: that of the longest length that was measured and is no
 * longer; null where none was (a method with a declared ceiling has none to be measured by).
 *
 * @example coverageFor("baseline", 7)?.length // 6
 */
export function coverageFor(method: string, count: number): Coverage | null {
  const found = MEASURED[method]?.findLast(([length]) => length <= count);
  return found ? { length: found[0], in80: found[1], in95: found[2] } : null;
}

/** "On other histories of 8 values its 80% band held 79% of what came, its 95% band 94%." */
export function coverageText(coverage: Coverage | null): Text {
  if (coverage === null)
    return { zh: "区间的可靠程度没有测过。", en: "How reliable its bands are has not been measured." };
  const { length, in80, in95 } = coverage;
  return inBoth((lang) =>
    lang === "zh"
      ? `实测：在其他有${length}个观测值的历史上，80%区间包含了后来结果的${in80}%，95%区间包含了${in95}%。`
      : `Measured: on other histories of ${length} value${length === 1 ? "" : "s"} its 80% band held ${in80}% of what came, its 95% band ${in95}%.`,
  );
}
