import { byYear, choice, type Fields, type FigureText, figure, formula, id, maybe } from "../base/fields.ts";
import { BETWEEN, type Between, TAKES, type Take } from "../plan/scenario.ts";
import { GROWTH_MODELS, type GrowthModel } from "./index.ts";

const KEYS = [...new Set(GROWTH_MODELS.flatMap(({ figures }) => Object.keys(figures)))];

/** The figures that a schedule may give year by year: in an overlay it takes their place, and they its. */
export const SCHEDULED = KEYS.filter((key) => GROWTH_MODELS.some(({ figures }) => figures[key]?.scheduled));

const NAMES = GROWTH_MODELS.map(({ name }) => name);

/**
 * What a file holds under `growth`, where that is a map: the keys of all models. Which of them go together is checked
 * when it is read.
 */
export const GROWTH_FIELDS: Fields = {
  model: maybe(choice(NAMES, "How it grows from its last observation; compound where a class is named.")),
  ...Object.fromEntries(KEYS.map((key) => [key, maybe(formula(docOf(key)))])),
  schedule: maybe(byYear(figure("A figure."), `By year, instead of ${SCHEDULED.join(" or ")}.`)),
  class: maybe(id("The reference class that its rate is taken from: that of windows as long as the projection.")),
  take: maybe(choice(TAKES, "Which of its rates: median (default), best-tenth (the highest), lowest-tenth.")),
  between: maybe(choice(BETWEEN, "Between two years of the schedule: constant, or linear.")),
};

/** "damped: share of the growth that is left each year; 0.9." */
function docOf(key: string): string {
  const models = GROWTH_MODELS.filter(({ figures }) => Object.hasOwn(figures, key));
  const docs = new Set(models.map(({ figures }) => figures[key]?.doc));
  return `${models.map(({ name }) => name).join(", ")}: ${[...docs].join("; ")}.`;
}

/** What a file states under `growth`, where that is a map: the model, and figures by their keys. */
export interface WrittenGrowth {
  readonly model?: string | undefined;
  readonly class?: string | undefined;
  readonly take?: Take | undefined;
  readonly schedule?: Readonly<Record<string, FigureText>> | undefined;
  readonly between?: Between | undefined;
}

/** The figure under a key of the file; undefined where none stands there. */
export const figureUnder = (written: WrittenGrowth, key: string): FigureText | undefined =>
  (written as unknown as Readonly<Record<string, FigureText | undefined>>)[key];

/** Keys of those models whose rate a schedule may give. */
const OF_SCHEDULES: ReadonlySet<string> = new Set(["schedule", "between"]);

/** Keys of those models whose rate is the growth itself, as a reference class has it; with a ceiling it is none. */
export const OF_CLASSES: ReadonlySet<string> = new Set(["class", "take"]);
const takesClass = ({ figures, rate, ceiling }: GrowthModel): boolean =>
  ceiling === null && ["rate", "growth"].includes(figures[rate ?? ""]?.unit ?? "");

/** Whether a model has a use for a key of the file. */
export function takes(model: GrowthModel, key: string): boolean {
  const { figures } = model;
  if (OF_CLASSES.has(key)) return takesClass(model);
  const scheduled = Object.values(figures).some((each) => each.scheduled);
  return key === "model" || Object.hasOwn(figures, key) || (OF_SCHEDULES.has(key) && scheduled);
}
