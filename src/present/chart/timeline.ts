import type { Document, DocumentTarget } from "../../assess/document.ts";
import { type Lang, say } from "../../base/text.ts";
import { targetAmount } from "../target.ts";
import { footerAxis, frameOf, type Heads } from "./frame.ts";
import { dots, type Layer, line, type Spec, words } from "./layers.ts";
import type { Look } from "./look.ts";
import { yearScale } from "./scale.ts";

/** A month, counted from year 0, as a point in years: its middle. */
const inYears = (month: number): number => (month + 0.5) / 12;

/**
 * When something is due and when it is done, on a line of time. Null where no month is known.
 *
 * @example timelineChart(document, document.targets[0], "en", { title: "t", subtitle: [], footer: "", description: "" }, LOOK) // null
 */
export function timelineChart(
  document: Document,
  target: DocumentTarget,
  lang: Lang,
  heads: Heads,
  look: Look,
): Spec | null {
  const due = target.condition.value;
  const found = target.attainment.value;
  if (target.quantity.measure !== "month" || due === null || found === null) return null;
  const years = [due, found].flatMap((month) => [Math.floor(inYears(month)), Math.ceil(inYears(month)) + 1]);
  const scale = yearScale([document["as-of"], ...years]);
  const { frame, width, height, notes } = frameOf(heads, { left: 10, right: 10, above: 0 }, look);
  const middle = height / 2;
  const x = (month: number): number =>
    ((inYears(month) - scale.domain[0]) / (scale.domain[1] - scale.domain[0])) * width;
  const point = (month: number) => [{ year: inYears(month), value: 0 }];
  const text = (month: number, name: string, at: number, style: string): Layer =>
    words([{ x: x(month), y: at, text: [`${name} ${targetAmount(month, target, lang)}`] }], style, {
      align: "center",
      fontWeight: "bold",
      fontSize: 1.3 * look.type.label,
    });
  const early = found < due;
  return {
    ...frame,
    layer: [
      line(
        [scale.domain[0], scale.domain[1]].map((year) => ({ year, value: 0 })),
        "quiet",
        { strokeWidth: 2 },
      ),
      line([...point(due), ...point(found)], early ? "central" : "required", { strokeWidth: 12, strokeDash: [] }),
      dots(point(due), "goal", { shape: "diamond", size: 900 }),
      dots(point(found), "central", { size: 700 }),
      text(due, say(lang, "要求", "due"), middle - 46, "goal"),
      text(found, say(lang, "预计", "expected"), middle + 46, "central"),
    ],
    encoding: {
      x: {
        type: "quantitative",
        scale: { domain: scale.domain, nice: false, zero: false },
        axis: { values: scale.marks, format: "d", ...footerAxis(notes, 10) },
      },
      y: { type: "quantitative", scale: { domain: [-1, 1], nice: false }, axis: null },
    },
  };
}
