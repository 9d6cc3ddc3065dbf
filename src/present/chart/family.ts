import type { Document, DocumentIndicator, DocumentTarget } from "../../assess/document.ts";
import { figure, probability } from "../../base/figures.ts";
import { bracketed, type Lang } from "../../base/text.ts";
import { unitLast } from "../../formula/unitName.ts";
import { familiesOf } from "../families.ts";
import { conditionText, targetAmount } from "../target.ts";
import { word } from "../wording.ts";
import { footer } from "./footer.ts";
import { indicatorPlot } from "./indicator.ts";
import type { Spec } from "./layers.ts";
import { LOOK, type Look } from "./look.ts";
import { type Panel, panelsChart, type Shared } from "./panels.ts";
import { indicatorOf, pathsOf } from "./paths.ts";
import { drawnIn, targetPlot } from "./target.ts";
import type { View } from "./view.ts";
import { viewOf } from "./views.ts";
import { explained, tally } from "./words.ts";

/** What has a small chart of its own: a target, or an indicator. */
export type Thing =
  | { readonly target: DocumentTarget; readonly indicator?: undefined }
  | { readonly indicator: DocumentIndicator; readonly target?: undefined };

/**
 * The targets of a family, a small chart for each member: observed, fan, central trajectory, required path and the target's mark.
 * Null where there is no such family, or none of its members has figures.
 *
 * @example familyChart(document, "beds-2025", "en") // null
 */
export function familyChart(document: Document, of: string, lang: Lang, look: Look = LOOK): Spec | null {
  const family = familiesOf(document.targets).find((each) => each.of === of);
  if (!family) return null;
  const { label, items } = family;
  const things = items.map((target) => ({ target }));
  return sideBySide(document, things, `${label[lang]} ${items[0]?.by ?? ""}`, lang, look);
}

/** A thing as it is drawn small. */
interface Small {
  readonly panel: Panel;
  readonly view: Pick<View, "paths" | "required">;
  readonly indicator: DocumentIndicator;
}

/**
 * Several things, a small chart each. Null where none of them has figures.
 *
 * @example sideBySide(document, [], "Nothing", "en", LOOK) // null
 */
export function sideBySide(
  document: Document,
  things: readonly Thing[],
  name: string,
  lang: Lang,
  look: Look,
): Spec | null {
  const small = things.flatMap((each) => smallOf(document, each, lang));
  if (small.length === 0) return null;
  const targets = things.flatMap(({ target }) => target ?? []);
  const title = targets.length === 0 ? name : `${name}${lang === "zh" ? "：" : ": "}${tally(targets, lang)}`;
  const shows = drawnIn(small.map(({ view }) => view));
  const heads = (scales: Shared) => ({
    title,
    subtitle: [explained({ ...shows, scales }, lang)],
    footer: footer(
      document,
      small.map(({ indicator }) => indicator),
      lang,
    ),
    description: small.map(({ panel }) => panel.name).join(lang === "zh" ? "、" : ", "),
  });
  return panelsChart(
    small.map(({ panel }) => panel),
    heads,
    look,
  );
}

function smallOf(document: Document, { target, indicator }: Thing, lang: Lang): readonly Small[] {
  if (indicator) {
    const paths = pathsOf(indicator, document["as-of"]);
    const last = paths.central.at(-1) ?? paths.past.at(-1);
    if (!last) return [];
    const panel = {
      name: (indicator.member?.label ?? indicator.label)[lang],
      head: [`${last.year}${lang === "zh" ? "年：" : ": "}${figure(last.value)}`],
      plot: indicatorPlot(document, indicator, lang),
    };
    return [{ panel, view: { paths, required: [] }, indicator }];
  }
  const view = viewOf(document, target, lang);
  const subject = indicatorOf(document, target);
  return view && subject
    ? [{ panel: panelOf(target, targetPlot(view, target, lang), lang), view, indicator: subject }]
    : [];
}

/** What a small chart says above: value and condition, verdict and probability. */
function panelOf(target: DocumentTarget, plot: Panel["plot"], lang: Lang): Panel {
  const { value, probability: chance } = target.attainment;
  const verdict = word("verdict", target.verdict, lang);
  const told = `${targetAmount(value, target, lang)}${bracketed(conditionText(target, lang), lang)}`;
  const found = unitLast(told, target.unit, lang);
  return {
    name: (target.member?.label ?? target.label)[lang],
    head: [found, chance === null ? verdict : `${verdict} ${probability(chance)}`],
    plot,
  };
}
