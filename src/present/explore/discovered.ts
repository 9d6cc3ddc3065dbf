import { figure, NONE, percent, probability } from "../../base/figures.ts";
import { inBoth, type Lang, type Text } from "../../base/text.ts";
import type { Discovered, Restriction } from "../../explore/discover/discover.ts";
import type { Scenario } from "../../plan/scenario.ts";
import { type ColumnOf, saidCell, type Table, tableOf, wordCell } from "../table.ts";
import { drawsText, goals, named, sentences, valueText } from "./words.ts";

/** What `reckon discover` prints: the box in words, then its ends one by one. */
export function discoveredTables(found: Discovered, scenario: Scenario | null): readonly Table[] {
  return [
    sentences(answerOf(found, scenario)),
    tableOf({ columns: found.box.length === 0 ? [] : columnsOf(scenario), rows: found.box, notes: [methodOf(found)] }),
  ];
}

function endText({ assumption }: Restriction, end: number | null, scenario: Scenario | null, lang: Lang): string {
  const own = scenario?.assumptions.find(({ id }) => id === assumption);
  return end === null ? NONE : own ? valueText(own, end, lang) : figure(end, 6);
}

/** growth ≤ 6.2% and leave ≥ 4% */
function boxText(box: readonly Restriction[], scenario: Scenario | null, lang: Lang): string {
  const each = box.map((side) => {
    const name = lang === "zh" ? named([side.label]).zh : side.label.en;
    const [low, high] = [side.low, side.high].map((end) => endText(side, end, scenario, lang));
    if (side.low !== null && side.high !== null)
      return lang === "zh" ? `${name}在${low}至${high}之间` : `${name} between ${low} and ${high}`;
    const gap = lang === "zh" ? "" : " ";
    return side.low !== null ? `${name}${gap}≥ ${low}` : `${name}${gap}≤ ${high}`;
  });
  return each.join(lang === "zh" ? "且" : " and ");
}

function answerOf(found: Discovered, scenario: Scenario | null): Text {
  const { target, of, box, coverage, density, rate } = found;
  const goal = scenario ? goals([target], scenario) : { zh: `“${target}”`, en: target };
  const happens = {
    missed: { zh: "达不到", en: "is missed" },
    met: { zh: "可达到", en: "is met" },
    hit: { zh: "为 1", en: "is 1" },
  }[of];
  return inBoth((lang) => {
    const [covers, dense, base] = [coverage, density, rate].map((each) => percent(each, 2));
    if (box.length === 0)
      return lang === "zh"
        ? `没有哪个范围能说明${goal.zh}何时${happens.zh}（总体${base}）。`
        : `No range of what is uncertain tells when ${goal.en} ${happens.en} (${base} overall).`;
    const where = boxText(box, scenario, lang);
    return lang === "zh"
      ? `${where}时，${goal.zh}${happens.zh}的占${dense}（总体${base}）；${happens.zh}的抽样中${covers}落在这里。`
      : `Where ${where}, ${goal.en} ${happens.en} in ${dense} of the draws (${base} overall); ${covers} of all such draws lie there.`;
  });
}

const columnsOf = (scenario: Scenario | null): readonly ColumnOf<Restriction>[] => {
  const end = (head: Text, of: "low" | "high"): ColumnOf<Restriction> => ({
    head,
    cell: (side) => saidCell(`${side.assumption}#${of}`, side[of], (lang) => endText(side, side[of], scenario, lang)),
  });
  return [
    {
      head: { zh: "假设", en: "assumption" },
      width: 30,
      names: true,
      cell: ({ assumption, label }) => wordCell(assumption, label),
    },
    end({ zh: "不低于", en: "at least" }, "low"),
    end({ zh: "不高于", en: "at most" }, "high"),
    {
      head: { zh: "纯属偶然的可能", en: "quasi-p" },
      cell: ({ assumption, quasiP }) => saidCell(`${assumption}#quasiP`, quasiP, () => probability(quasiP)),
    },
  ];
};

function methodOf({ coverage, density, mass, draws, seed, trajectory }: Discovered): Text {
  const from = seed === null ? { zh: "", en: "" } : { zh: `种子 ${seed}，`, en: `Seed ${seed}, ` };
  const [c, d, m] = [coverage, density, mass].map((each) => figure(each, 4));
  return {
    zh: `覆盖率 ${c}，密度 ${d}，占全部 ${m}；${from.zh}${drawsText(draws)} 次抽样，逐步剥离 ${trajectory.length - 1} 步再贴回（PRIM），取覆盖率高出占比最多的一步；偶然的可能在 5% 以上的边界不取。`,
    en: `Coverage ${c}, density ${d}, mass ${m}. ${from.en}${drawsText(draws)} draws; PRIM: ${trajectory.length - 1} peels, of which the one whose coverage is most above its mass, then pasting; ends with a quasi-p above 5% are given up.`,
  };
}
