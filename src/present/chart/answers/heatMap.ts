import { percent } from "../../../base/figures.ts";
import { type Lang, say } from "../../../base/text.ts";
import type { Sweep, SweepRow } from "../../../explore/sweep.ts";
import type { Assumption } from "../../../plan/scenario.ts";
import { sweptTables } from "../../explore/swept.ts";
import { goals, valueText } from "../../explore/words.ts";
import { footerAxis, frameOf } from "../frame.ts";
import { type Layer, type Spec, type Stroke, strokes, words } from "../layers.ts";
import type { Look } from "../look.ts";
import { widest } from "../texts.ts";
import { INK } from "../theme.ts";
import { answerHeads } from "./heads.ts";

/** From none to all, on a ladder of lightness that survives print in grey. */
const LADDER = ["#ffffff", "#dbe6f2", "#a9c3de", "#6c95c2", "#3a6a9f", INK.central] as const;

/** Values beside each other of which every cell is told in words. */
const TOLD = 11;

interface Cell {
  readonly i: number;
  readonly j: number;
  readonly chance: number | null;
  readonly holds: boolean | null;
}

/** A map over two assumptions: the first target's probability in each cell, darker where it is likelier, and the frontier at which the centre turns. */
export function heatMap(sweep: Sweep, rows: readonly SweepRow[], lang: Lang, look: Look): Spec | null {
  const [across, up] = sweep.points.assumptions as readonly [Assumption, Assumption];
  const along = valuesAt(rows, 0);
  const above = valuesAt(rows, 1);
  const cells = rows.map(
    ({ values, targets: [target] }): Cell => ({
      i: along.indexOf(values[0] ?? 0),
      j: above.indexOf(values[1] ?? 0),
      chance: target?.probability ?? (target?.holds === null || target === undefined ? null : Number(target.holds)),
      holds: target?.holds ?? null,
    }),
  );
  if (along.length < 2 || above.length < 2 || along.length * above.length !== cells.length) return null;
  const { label } = look.type;
  const sideTexts = above.map((value) => valueText(up, value, lang));
  const left = 16 + Math.ceil(widest(sideTexts, label));
  const margins = { left, right: 190, above: 1.5 * label, pushed: true, below: 1.45 * label };
  const { frame, width, height, notes } = frameOf(headsOf(sweep, rows, lang, look), margins, look);
  const [w, h] = [width / along.length, height / above.length];
  const every = (count: number, room: number, need: number): number =>
    Math.max(1, Math.ceil((need / room) * 1) * (count > 0 ? 1 : 1));
  const stepX = every(
    along.length,
    w,
    widest(
      along.map((value) => valueText(across, value, lang)),
      label,
    ) + 14,
  );
  const stepY = every(above.length, h, 1.3 * label);
  const y = (j: number): number => height - (j + 0.5) * h;
  return {
    ...frame,
    layer: [
      cellsOf(cells, { w, h, height }),
      ...chancesIn(cells, { w, h, y, label }, along.length),
      strokes(frontier(cells, along.length, above.length, { w, h, height }), "goal", {
        strokeWidth: 5,
        strokeDash: [],
      }),
      words(
        along.flatMap((value, i) =>
          i % stepX === 0
            ? [{ x: (i + 0.5) * w, y: height + 0.9 * label, text: [valueText(across, value, lang)] }]
            : [],
        ),
        "observed",
        { align: "center" },
      ),
      words([{ x: width / 2, y: height + 2.35 * label, text: [across.label[lang]] }], "observed", {
        align: "center",
        fontWeight: "bold",
      }),
      words(
        sideTexts.flatMap((text, j) => (j % stepY === 0 ? [{ x: -10, y: y(j), text: [text] }] : [])),
        "observed",
        { align: "right" },
      ),
      words([{ x: -left, y: -0.9 * label, text: [up.label[lang]] }], "observed", { fontWeight: "bold" }),
      ...legend(width + 26, height, lang),
    ],
    encoding: {
      x: {
        type: "quantitative",
        scale: { domain: [0, 1] },
        axis: { values: [], domain: false, ticks: false, ...footerAxis(notes, left, 1.45 * label) },
      },
    },
  };
}

const valuesAt = (rows: readonly SweepRow[], place: number): readonly number[] =>
  [...new Set(rows.map(({ values }) => values[place] ?? 0))].sort((a, b) => a - b);

const inkOf = (chance: number | null): string =>
  chance === null ? "#f2f2f2" : (LADDER[Math.min(LADDER.length - 1, Math.floor(chance * LADDER.length))] as string);

/** A rectangle of an ink. */
type Patch = Readonly<Record<"x" | "x2" | "y" | "y2", number>> & { readonly color: string };

/** Rectangles, each in its ink. */
const patches = (values: readonly Patch[], stroke: string, strokeWidth: number): Layer => ({
  data: { values },
  mark: { type: "rect", stroke, strokeWidth },
  encoding: {
    x: { field: "x", type: "quantitative", scale: null, axis: null },
    x2: { field: "x2" },
    y: { field: "y", type: "quantitative", scale: null, axis: null },
    y2: { field: "y2" },
    color: { field: "color", type: "nominal", scale: null },
  },
});

const cellsOf = (
  cells: readonly Cell[],
  { w, h, height }: { readonly w: number; readonly h: number; readonly height: number },
): Layer =>
  patches(
    [
      { x: 0, x2: 0, y: 0, y2: 0, color: "white" },
      ...cells.map(({ i, j, chance }) => ({
        x: i * w,
        x2: (i + 1) * w,
        y: height - (j + 1) * h,
        y2: height - j * h,
        color: inkOf(chance),
      })),
    ],
    "#d5d5d5",
    0.5,
  );

/** The probability in each cell, where they are few. */
function chancesIn(
  cells: readonly Cell[],
  {
    w,
    h,
    y,
    label,
  }: { readonly w: number; readonly h: number; readonly y: (j: number) => number; readonly label: number },
  count: number,
): readonly Layer[] {
  if (count > TOLD || h < 1.2 * label || w < 3 * label) return [];
  return [true, false].map((dark) =>
    words(
      cells
        .filter(({ chance }) => chance !== null && chance * LADDER.length >= 3 === dark)
        .map(({ i, j, chance }) => ({ x: (i + 0.5) * w, y: y(j), text: [percent(chance, 2)] })),
      dark ? "paper" : "observed",
      { align: "center" },
    ),
  );
}

/** The edges between cells in which the centre meets the target and cells in which it does not. */
function frontier(
  cells: readonly Cell[],
  columns: number,
  rows: number,
  { w, h, height }: { readonly w: number; readonly h: number; readonly height: number },
): readonly Stroke[] {
  const holds = new Map(cells.map((cell) => [cell.j * columns + cell.i, cell.holds]));
  const at = (i: number, j: number): boolean | null =>
    i < columns && j < rows ? (holds.get(j * columns + i) ?? null) : null;
  const turns = (a: boolean | null, b: boolean | null): boolean => a !== null && b !== null && a !== b;
  return cells.flatMap(({ i, j }) => [
    ...(turns(at(i, j), at(i + 1, j))
      ? [{ x: (i + 1) * w, y: height - j * h, x2: (i + 1) * w, y2: height - (j + 1) * h }]
      : []),
    ...(turns(at(i, j), at(i, j + 1))
      ? [{ x: i * w, y: height - (j + 1) * h, x2: (i + 1) * w, y2: height - (j + 1) * h }]
      : []),
  ]);
}

/** What each ink stands for. */
function legend(x: number, height: number, lang: Lang): readonly Layer[] {
  const step = Math.min(34, height / 9);
  const texts = LADDER.map(
    (_, i) => `${Math.round((100 * i) / LADDER.length)}–${Math.round((100 * (i + 1)) / LADDER.length)}%`,
  );
  const y = (i: number): number => (LADDER.length - i) * step;
  return [
    patches(
      LADDER.map((color, i) => ({ x, x2: x + 26, y: y(i) - step / 2, y2: y(i) + step / 2, color })),
      "#888888",
      0.8,
    ),
    words(
      texts.map((text, i) => ({ x: x + 34, y: y(i), text: [text] })),
      "observed",
      {},
    ),
    words([{ x, y: 0.1 * step, text: [say(lang, "达标概率", "probability")] }], "observed", { fontWeight: "bold" }),
    strokes([{ x, y: y(0) + 1.6 * step, x2: x + 26, y2: y(0) + 1.6 * step }], "goal", {
      strokeWidth: 5,
      strokeDash: [],
    }),
    words([{ x: x + 34, y: y(0) + 1.6 * step, text: [say(lang, "中心转折", "centre turns")] }], "observed", {}),
  ];
}

function headsOf(sweep: Sweep, rows: readonly SweepRow[], lang: Lang, look: Look) {
  const { scenario, targets } = sweep;
  const [target] = targets;
  const said = sweptTables(sweep, rows)[0]?.notes[0];
  const goal = goals(target ? [target.id] : [], scenario);
  return answerHeads(
    { about: goal, said: said ?? goal },
    [
      say(
        lang,
        `${goal.zh}：颜色越深越可能达到；粗线两侧，中心轨迹的结论不同`,
        `${goal.en}: the darker, the likelier; across the thick line the central trajectory turns`,
      ),
    ],
    { scenario, seed: scenario.seed, draws: scenario.draws },
    lang,
    look,
  );
}
