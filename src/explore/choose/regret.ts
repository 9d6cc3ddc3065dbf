/** What an option comes to in every scenario; null: it cannot be had there. */
export interface Row {
  readonly effort: number;
  readonly values: readonly (number | null)[];
}

/** How an option stands among all of them. */
export interface Standing {
  /** In each scenario, how much less it comes to than the best option there; null where it cannot be had. */
  readonly regrets: readonly (number | null)[];
  /** The largest of them; null where the option cannot be had in every scenario. */
  readonly worstRegret: number | null;
  /** The mean over the scenarios, each counting alike: the share of their draws; the least of them. Null likewise. */
  readonly satisfied: number | null;
  readonly least: number | null;
  /** No other option comes to as much in the mean with less effort, or to more with as much. */
  readonly frontier: boolean;
}

/**
 * Regret (Savage 1951) and satisficing of options over scenarios, and which of them are worth their effort.
 *
 * @example standingsOf([{ effort: 0, values: [0.2, 0.9] }, { effort: 1, values: [0.6, 0.8] }]).map(({ worstRegret }) => worstRegret) // [0.39999999999999997, 0.09999999999999998]
 */
export function standingsOf(rows: readonly Row[]): readonly Standing[] {
  const best = (rows[0]?.values ?? []).map((_, s) => Math.max(...rows.map(({ values }) => values[s] ?? -Infinity)));
  const means = rows.map(({ values }) => whole(values, (all) => all.reduce((sum, each) => sum + each, 0) / all.length));
  return rows.map(({ values, effort }, i) => {
    const regrets = values.map((value, s) => (value === null ? null : (best[s] ?? value) - value));
    const mean = means[i] ?? null;
    return {
      regrets,
      worstRegret: whole(regrets, (all) => Math.max(...all)),
      satisfied: mean,
      least: whole(values, (all) => Math.min(...all)),
      frontier: mean !== null && !rows.some((other, k) => isBetter(other.effort, means[k] ?? null, effort, mean)),
    };
  });
}

const whole = (values: readonly (number | null)[], of: (all: readonly number[]) => number): number | null => {
  const all = values.filter((each) => each !== null);
  return all.length === values.length ? of(all) : null;
};

const isBetter = (effort: number, mean: number | null, than: number, by: number): boolean =>
  mean !== null && effort <= than && mean >= by && (effort < than || mean > by);
