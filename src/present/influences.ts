import type { Document, DocumentTarget } from "../assess/document.ts";
import { percent } from "../base/figures.ts";
import { bracketed, inBoth, listed, type Text } from "../base/text.ts";
import { namesOf } from "./names.ts";
import { type Table, tableOf, wordCell } from "./table.ts";
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
