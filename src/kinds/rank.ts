import { choice, id, list, map, maybe, whole } from "../base/fields.ts";
import type { Register } from "../formula/code.ts";
import type { TargetOf } from "../plan/target.ts";
import { cellOf, sumOf, yearsAfter } from "./condition.ts";
import type { KindOf, Paths, Reason, Statement } from "./kind.ts";
import { ROUNDING } from "./meets.ts";
import { paceWithoutRatio } from "./pace.ts";
import { boundTerms, pointAt } from "./quantity.ts";
import { isObserved, isReason, noRequired, reason, toReach } from "./rates.ts";
import type { Of } from "./written.ts";

const written = map(
  {
    "at-most": maybe(whole(1, "The worst rank that will do.")),
    among: maybe(list(id("An indicator."), "Indicators of the peers.")),
    order: maybe(choice(["highest", "lowest"], "Which end is rank 1; highest.")),
  },
  "前两名 / 进位: rank among peers; without a number or without peers it is not assessable.",
);

type Rank = TargetOf<"rank">;

/** The chances of so many places are told one by one. */
const MOST_PLACES = 20;

/** 前两名 / 进位: rank = 1 + the number of peers strictly ahead; ties share the better rank. */
export const rank: KindOf<"rank", Of<typeof written>> = {
  written,
  rivals: [],
  asked: ["at-most"],
  needsIndicator: true,
  period: false,
  /** Without a number (前列) the value is 0, which is not assessable. */
  read({ "at-most": value = 0, among = [], order = "highest" }, reader) {
    const known = among.map((peer, i) => reader.indicator(peer, "among", i));
    return known.includes(false) ? null : { value, among, order };
  },

  quantity: () => "place",
  terms: ({ value }) => boundTerms({ sense: "at-most", value }),
  reads: ({ among }) => among,
  direction: ({ order }) => (order === "highest" ? "up" : "down"),

  condition(target, statement) {
    const { number, op } = statement;
    const peers = peersOf(target);
    if (isReason(peers)) return peers;
    const own = cellOf(statement, target.indicator, target.by);
    if (typeof own !== "number") return own;
    const ahead: Register[] = [];
    // Values closer than a rounding count as equal, as with every condition.
    const slack = op("mul", number(ROUNDING), op("abs", own));
    for (const peer of peers) {
      const cell = statement.cell(peer, target.by);
      if (cell === null) return reason("no-peers", { indicator: peer, year: target.by });
      const lead = target.order === "highest" ? op("sub", cell, own) : op("sub", own, cell);
      ahead.push(op("gt", lead, slack));
    }
    const value = op("add", number(1), sumOf(statement, ahead));
    const margin = op("sub", number(target.value), value);
    return { holds: op("ge", margin, number(0)), value, margin };
  },

  /** The growth that reaches the k-th best projected peer. */
  required(target, paths, from) {
    const best = rivalOf(target, paths);
    if (best === null) return noRequired(reason("already-met", { goal: target.value }), target.indicator, from);
    return typeof best === "number"
      ? toReach(paths, target.indicator, best, target.by, from)
      : noRequired(best, target.indicator, from);
  },

  metBy(target, paths, year) {
    const values = peerValues(target, paths, year);
    const own = paths.value(target.indicator, year);
    if (isReason(values) || own === null) return null;
    const lead = target.order === "highest" ? 1 : -1;
    const ahead = values.filter((value) => lead * (value - own) > ROUNDING * Math.abs(own));
    return 1 + ahead.length <= target.value;
  },

  pace: (target, paths) => paceWithoutRatio(paths, target, rank.metBy),
  settled: (target, paths) => isObserved(paths, [target.indicator, ...target.among], target.by),
  early: () => true,
  ruledOut: () => null,

  watch: () => ({ what: "lead", state: leadOf }),

  /** How likely each place is in each year. */
  odds(target, statement) {
    const places = Array.from({ length: Math.min(MOST_PLACES, target.among.length + 1) }, (_, i) => i + 1);
    const chances = yearsAfter(statement.scenario.asOf, target.by).flatMap((year) => {
      const stated = rank.condition({ ...target, by: year }, statement);
      if (isReason(stated)) return [];
      return places.map((at) => ({ year, at, chance: statement.op("eq", stated.value, statement.number(at)) }));
    });
    return { of: "place", chances, fan: [] };
  },
  entry(target, why) {
    if (why.code === "no-number")
      return { code: "missing-rank", enter: "rank.at-most: …", target: { ...target, value: 1 } };
    const peerless = target.among.every((peer) => peer === target.indicator);
    if (why.code !== "no-peers" || !peerless) return null;
    const peer = `${target.id}-peer`;
    const among = [...target.among, peer];
    return { code: "missing-peers", enter: `rank.among: [${peer}]`, target: { ...target, among }, adds: peer };
  },

  shows: ({ order }) => (order === "highest" ? "place" : "place-lowest"),
  mark: ({ value, by }) => (value >= 1 ? pointAt(value, by) : null),
  levels: () => [],
};

/** How far it is ahead of the k-th best peer, in its unit. */
function leadOf(target: Rank, statement: Statement, year: number): Register | Reason {
  const peers = peersOf(target);
  if (isReason(peers)) return peers;
  if (peers.length < target.value) return reason("already-met", { goal: target.value });
  const cells: Register[] = [];
  for (const id of [target.indicator, ...peers]) {
    const cell = cellOf(statement, id, year);
    if (typeof cell !== "number") return cell;
    cells.push(cell);
  }
  const [own = 0, ...rivals] = cells;
  const [better, worse] = target.order === "highest" ? (["max", "min"] as const) : (["min", "max"] as const);
  // As many passes of a bubble sort as the rank asks for put the best ones in front.
  for (let pass = 0; pass < target.value; pass += 1)
    for (let i = rivals.length - 1; i > pass; i -= 1) {
      const [a = 0, b = 0] = [rivals[i - 1], rivals[i]];
      rivals[i - 1] = statement.op(better, a, b);
      rivals[i] = statement.op(worse, a, b);
    }
  const rival = rivals[target.value - 1] ?? 0;
  return target.order === "highest" ? statement.op("sub", own, rival) : statement.op("sub", rival, own);
}

/** The value of the k-th best peer, which must be reached; null where there are fewer. */
function rivalOf(target: Rank, paths: Paths): number | null | Reason {
  const values = peerValues(target, paths, target.by);
  if (isReason(values)) return values;
  return values.toSorted((a, b) => (target.order === "highest" ? b - a : a - b))[target.value - 1] ?? null;
}

function peersOf(target: Rank): readonly string[] | Reason {
  const peers = target.among.filter((peer) => peer !== target.indicator);
  if (!(target.value >= 1)) return reason("no-number", { indicator: target.indicator });
  return peers.length > 0 ? peers : reason("no-peers", { indicator: target.indicator, year: target.by });
}

function peerValues(target: Rank, paths: Paths, year: number): readonly number[] | Reason {
  const peers = peersOf(target);
  if (isReason(peers)) return peers;
  const values: number[] = [];
  for (const peer of peers) {
    const value = paths.value(peer, year);
    if (value === null) return reason("no-peers", { indicator: peer, year });
    values.push(value);
  }
  return values;
}
