import type { Document, DocumentTarget } from "../assess/document.ts";
import { percent } from "../base/figures.ts";
import { bracketed, inBoth, listed, type Text } from "../base/text.ts";
import { ORIGIN, says } from "./columns.ts";
import { namesOf } from "./names.ts";
import { type ColumnOf, figureId, numberCell, same, type Table, tableOf, wordCell } from "./table.ts";
import { words } from "./wording.ts";

type Influence = NonNullable<DocumentTarget["influences"]>[number];

/** As many are named. */
const TOP = 3;
/** A smaller share, or one that may be an accident of the draws, is no influence to speak of. */
const LEAST = 0.005;

/**
 * What each target depends on most, in words; nothing where a run was not asked for influences, or nothing random touches any.
 *
 * @example influencesTables(document) // []
 */
export function influencesTables(document: Document): readonly Table[] {
  const told = document.targets.filter(
    ({ influences, attainment }) => influences !== undefined && attainment.probability !== null,
  );
  if (told.length === 0) return [];
  const names = namesOf(document.targets);
  return [
    tableOf({
      columns: [
        {
          head: words("head", "target"),
          names: true,
          width: 36,
          cell: ({ id, label }: DocumentTarget) => wordCell(id, names.get(id) ?? label),
        },
        {
          head: words("head", "influences"),
          cell: ({ influences }: DocumentTarget) => wordCell(null, mostOf(influences ?? [])),
        },
      ],
      rows: told,
      notes: [NOTE],
    }),
  ];
}

const NOTE: Text = {
  zh: "括号内为该假设单独解释的方差比重，由本次抽样得出；逐年波动不在其中，另见 reckon sensitivity",
  en: "in brackets the share of the variance that it explains alone, from this run's draws; yearly shocks are not among them, see reckon sensitivity",
};

function mostOf(influences: readonly Influence[]): Text {
  const clear = influences.filter((each) => shareOf(each) > Math.max(LEAST, 2 * errorOf(each))).slice(0, TOP);
  if (clear.length === 0)
    return { zh: "没有哪个假设能单独解释多少", en: "no assumption that explains much of it alone" };
  return inBoth((lang) =>
    listed(
      clear.map((each) => {
        const alone = each.byCorrelation ? (lang === "zh" ? "，仅因相关" : ", by correlation alone") : "";
        return `${each.label[lang]}${bracketed(`${percent(shareOf(each), 2)}${alone}`, lang)}`;
      }),
      lang,
    ),
  );
}

const shareOf = ({ firstOrder, hit }: Influence): number => firstOrder ?? hit;
const errorOf = ({ errors }: Influence): number => errors.firstOrder ?? errors.hit;

interface Driven {
  readonly document: Document;
  readonly target: DocumentTarget;
  readonly influence: Influence;
}

const driven = (
  head: string,
  place: string,
  of: (influence: Driven["influence"]) => number | null,
): ColumnOf<Driven> => ({
  head: same(head),
  cell: ({ target, influence }) => numberCell(figureId(target.id, `${influence.assumption}.${place}`), of(influence)),
});

const INFLUENCES: readonly ColumnOf<Driven>[] = [
  says("target", ({ target }) => target.id),
  says("assumption", ({ influence }) => influence.assumption),
  says("label_zh", ({ influence }) => influence.label.zh),
  says("label_en", ({ influence }) => influence.label.en),
  driven("first_order", "firstOrder", ({ firstOrder }) => firstOrder),
  driven("first_order_error", "errors.firstOrder", ({ errors }) => errors.firstOrder),
  driven("hit", "hit", ({ hit }) => hit),
  driven("hit_error", "errors.hit", ({ errors }) => errors.hit),
  says("by_correlation", ({ influence }) => Number(influence.byCorrelation)),
  ...ORIGIN,
];

/**
 * influences.csv: a row a target and assumption, the most telling first; null where the run was not asked for them.
 *
 * @example influences(document) // null
 */
export const influences = (document: Document): Table | null =>
  document.targets.every((target) => target.influences === undefined)
    ? null
    : tableOf({
        columns: INFLUENCES,
        rows: document.targets.flatMap((target) =>
          (target.influences ?? []).map((influence) => ({ document, target, influence })),
        ),
      });
