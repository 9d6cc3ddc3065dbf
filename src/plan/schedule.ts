import type { Assumption } from "./scenario.ts";

type Scheduled = Pick<Assumption, "schedule" | "value" | "between">;

/**
 * The prescribed value of a year: that of the latest scheduled year up to it, `linear` the one on the line to the next, and
 * `value` before the first.
 *
 * @example scheduled({ value: 1, schedule: { 2020: 2, 2024: 4 }, between: "linear" }, 2021) // 2.5
 */
export function scheduled({ schedule, value, between }: Scheduled, year: number): number {
  const years = Object.keys(schedule ?? {}).map(Number);
  const latest = Math.max(...years.filter((y) => y <= year));
  const next = Math.min(...years.filter((y) => y > year));
  const [from, to] = [schedule?.[latest], schedule?.[next]];
  if (from === undefined) return value;
  if (to === undefined || between === "constant") return from;
  return from + (to - from) * ((year - latest) / (next - latest));
}

/**
 * The schedule in which one year has another value, and every other year the one that it has.
 *
 * @example withYear({ value: 1, schedule: null, between: "constant" }, 2023, 5) // { 2023: 5, 2024: 1 }
 * @example withYear({ value: 1, schedule: { 2020: 2, 2024: 4 }, between: "linear" }, 2022, 5) // { 2020: 2, 2021: 2.5, 2022: 5, 2023: 3.5, 2024: 4 }
 */
export function withYear(stated: Scheduled, year: number, value: number): Readonly<Record<number, number>> {
  const first = Math.min(...Object.keys(stated.schedule ?? {}).map(Number));
  const beside = stated.between === "linear" ? [year - 1, year + 1, first - 1] : [year + 1];
  const pinned = beside.filter((each) => each > year || each >= first);
  const kept = pinned.map((each) => [each, scheduled(stated, each)] as const);
  return { ...stated.schedule, ...Object.fromEntries(kept), [year]: value };
}
