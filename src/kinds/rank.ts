import type { Register } from "../formula/code.ts";
import type { TargetOf } from "../plan/target.ts";
import { cellOf, sumOf } from "./condition.ts";
import type { KindOf, Paths, Reason } from "./kind.ts";
import { noRatio, plainPace } from "./pace.ts";
import { isReason, noRequired, reason, slackOf, toReach } from "./rates.ts";

/** 前两名 / 进位: rank = 1 + the number of peers strictly ahead; ties share the better rank. */
export const rank: KindOf<"rank"> = {
  endState: true,

  condition(target, statement) {
    const { number, op } = statement;
    const peers = peersOf(target);
    if (isReason(peers)) return peers;
    const own = cellOf(statement, target.indicator, target.by);
    if (typeof own !== "number") return own;
    const ahead: Register[] = [];
    // Values closer than a rounding count as equal, as with every condition.
    const slack = op("mul", number(1e-9), op("max", number(1), op("abs", own)));
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
    const values = peerValues(target, paths, target.by);
    if (isReason(values)) return noRequired(values, target.indicator, from);
    const best = values.toSorted((a, b) => (target.order === "highest" ? b - a : a - b))[target.value - 1];
    if (best === undefined) return noRequired(reason("already-met", { goal: target.value }), target.indicator, from);
    return toReach(paths, target.indicator, best, target.by, from);
  },

  metBy(target, paths, year) {
    const values = peerValues(target, paths, year);
    const own = paths.value(target.indicator, year);
    if (isReason(values) || own === null) return null;
    const lead = target.order === "highest" ? 1 : -1;
    const ahead = values.filter((value) => lead * (value - own) > slackOf(own, 0));
    return 1 + ahead.length <= target.value;
  },

  pace(target, paths) {
    const latest = paths.latest(target.indicator);
    const met = latest === null ? null : rank.metBy(target, paths, latest.year);
    return plainPace(met, noRatio(target.kind));
  },

  ruledOut: () => null,
};

function peersOf(target: TargetOf<"rank">): readonly string[] | Reason {
  const peers = target.among.filter((id) => id !== target.indicator);
  if (!(target.value >= 1)) return reason("no-number");
  return peers.length > 0 ? peers : reason("no-peers", { indicator: target.indicator, year: target.by });
}

function peerValues(target: TargetOf<"rank">, paths: Paths, year: number): readonly number[] | Reason {
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
