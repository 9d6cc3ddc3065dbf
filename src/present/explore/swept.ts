import { probability } from "../../base/figures.ts";
import { inBoth, type Lang, type Text } from "../../base/text.ts";
import type { Sweep, SweepRow } from "../../explore/sweep.ts";
import type { Table } from "../table.ts";
import { goals, named, sentences, valueText } from "./words.ts";

/** What `reckon sweep` says of the points that were run: a sentence a target, with where it turns along a single assumption. */
export const sweptTables = (sweep: Sweep, rows: readonly SweepRow[]): readonly Table[] => [
  sentences(...sweep.targets.map(({ id }, i) => targetSaid(sweep, rows, id, i))),
];

function targetSaid({ scenario, points }: Sweep, rows: readonly SweepRow[], id: string, place: number): Text {
  const goal = goals([id], scenario);
  const found = rows.flatMap(({ targets, values }) => (targets[place] ? [{ ...targets[place], values }] : []));
  const met = found.filter(({ holds }) => holds).length;
  const chances = found.flatMap((each) => each.probability ?? []).sort((a, b) => a - b);
  const [least, most] = [probability(chances[0] ?? null), probability(chances.at(-1) ?? null)];
  const [only] = points.assumptions;
  const turns =
    only && points.assumptions.length === 1
      ? found.slice(1).flatMap((each, i) => {
          const before = found[i];
          const is = before && before.holds !== null && each.holds !== null && before.holds !== each.holds;
          return is ? [[before.values[0] ?? 0, each.values[0] ?? 0] as const] : [];
        })
      : [];
  return inBoth((lang: Lang) => {
    const between = turns.map(([from, to]) => {
      const [a, b] = [from, to].map((value) => (only ? valueText(only, value, lang) : ""));
      return lang === "zh" ? `${a}与${b}之间` : `${a} and ${b}`;
    });
    const name = only ? named([only.label])[lang] : "";
    if (lang === "zh")
      return `${rows.length} 个点中有 ${met} 个点${goal.zh}按中心轨迹可达到${between.length > 0 ? `，${name}在${between.join("、")}时由一种结论变为另一种` : ""}${chances.length > 0 ? `；达标概率为 ${least === most ? least : `${least} 至 ${most}`}` : ""}。`;
    return `${goal.en} is met on the centre at ${met} of ${rows.length} points${between.length > 0 ? `; it turns where ${name} is between ${between.join(", and between ")}` : ""}${chances.length > 0 ? `; its probability ${least === most ? `is ${least}` : `runs from ${least} to ${most}`}` : ""}.`;
  });
}
