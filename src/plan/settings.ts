import { choice, type Field, type Fields, type FigureText, figure, maybe } from "../base/fields.ts";

/** Thresholds and conventions that hold for the whole scenario. */
export interface Settings {
  /** Least probability at which a target whose central trajectory misses is `at-risk`. */
  readonly atRisk: number;
  /** Yearly change below which a direction counts as flat. */
  readonly flat: number;
  readonly compounding: "discrete" | "continuous";
  /** Observed against required progress: by compound rates (StatCan, Open SDG), or by the way done against the time gone. */
  readonly pace: "statcan" | "linear";
}

/** A setting: its key under `settings` in the file, how it is written (a figure is a share, 0 to 1), what holds without it. */
interface Setting<V> {
  readonly key: string;
  readonly field: Field;
  readonly otherwise: V;
}

/** Every setting, by its name; the schema, the reference, `resolve` and `explain` are made of it. */
export const SETTINGS: { readonly [Name in keyof Settings]: Setting<Settings[Name]> } = {
  atRisk: {
    key: "at-risk",
    field: figure("Least probability at which a target that is not met is at risk; 20%."),
    otherwise: 0.2,
  },
  flat: {
    key: "flat",
    field: figure("Yearly change below which a direction is flat; 1%."),
    otherwise: 0.01,
  },
  compounding: {
    key: "compounding",
    field: choice(["discrete", "continuous"], "How published growth rates compound; discrete."),
    otherwise: "discrete",
  },
  pace: {
    key: "pace",
    field: choice(
      ["statcan", "linear"],
      "How progress so far is judged: by compound rates (statcan), or by the way done against the time gone (linear); statcan.",
    ),
    otherwise: "statcan",
  },
};

/** The settings as they stand one after the other, each with its name. */
export const SETTING_LIST = (Object.keys(SETTINGS) as (keyof Settings)[]).map((name) => ({ name, ...SETTINGS[name] }));

/** What a file holds under `settings`, and its keys. */
export type WrittenSettings = Readonly<Record<string, FigureText | undefined>>;
/** How the settings are written. */
export const SETTING_FIELDS: Fields = Object.fromEntries(SETTING_LIST.map(({ key, field }) => [key, maybe(field)]));
