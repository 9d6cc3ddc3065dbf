/** Fonts with Chinese glyphs first; whichever the reader has. */
const FONT = "Noto Sans SC, Noto Sans CJK SC, Source Han Sans SC, Microsoft YaHei, PingFang SC, sans-serif";

/**
 * Inks on a ladder of lightness: those that meet in a picture differ by 1.4 or more in contrast, in grey and to the colour-blind too (a test computes it);
 * line styles differ as well.
 */
export const INK = {
  wide: "#c3d3e6",
  narrow: "#86a8cf",
  central: "#14426f",
  observed: "#111111",
  required: "#c4500f",
  quiet: "#555555",
} as const;

/** The lines of several things in one picture, in their order. */
export const SERIES = [
  { color: INK.central, strokeDash: [] },
  { color: INK.required, strokeDash: [10, 5] },
  { color: "#7fa65e", strokeDash: [3, 4] },
  { color: "#e3c46a", strokeDash: [12, 4, 3, 4] },
] as const;

/** Darker is surer, of the bars of an overview; the word beside each says the same in print. */
export const SHADES: Readonly<Record<string, string>> = {
  achieved: INK.central,
  met: INK.central,
  "at-risk": INK.narrow,
  missed: INK.wide,
  impossible: INK.required,
};

/** Sizes of type where no theme says otherwise, in pixels of a picture 1280 wide: to be read from the back of a meeting room. */
const TYPE = { title: 30, subtitle: 18, label: 18, note: 13 } as const;

/** Sizes of type, in pixels. */
export interface Type {
  readonly title: number;
  readonly subtitle: number;
  readonly label: number;
  readonly note: number;
}

/** Plain data as Vega-Lite reads it. */
export type Config = Readonly<Record<string, unknown>>;

/**
 * How every chart looks: a Vega-Lite config. What is drawn has a style each (`central`, `series-1` …), which an office's own theme can give its own colours.
 */
export const config: Config = {
  font: FONT,
  background: "white",
  title: {
    anchor: "start",
    fontSize: TYPE.title,
    subtitleFontSize: TYPE.subtitle,
    subtitleColor: INK.quiet,
    offset: 16,
    subtitlePadding: 8,
  },
  axis: {
    labelFontSize: TYPE.label,
    titleFontSize: TYPE.note,
    titleFontWeight: "normal",
    titleColor: INK.quiet,
    grid: true,
    gridColor: "#e8e8e8",
    labelLimit: 0,
    domainColor: "#888888",
  },
  text: { fontSize: TYPE.label },
  view: { stroke: null },
  style: {
    wide: { color: INK.wide },
    narrow: { color: INK.narrow },
    central: { color: INK.central },
    observed: { color: INK.observed },
    required: { color: INK.required, strokeDash: [9, 6] },
    goal: { color: INK.required },
    quiet: { color: INK.quiet },
    paper: { color: "white" },
    ...Object.fromEntries(SERIES.map((each, i) => [`series-${i + 1}`, each])),
  },
};

/**
 * Our config with an office's own laid over it, map by map.
 *
 * @example themed({ title: { color: "navy" } }).title // { anchor: "start", fontSize: 30, …, color: "navy" }
 */
export const themed = (own: Config | null): Config => (own ? (over(config, own) as Config) : config);

function over(base: unknown, own: unknown): unknown {
  if (!isMap(base) || !isMap(own)) return own;
  const names = [...new Set([...Object.keys(base), ...Object.keys(own)])];
  return Object.fromEntries(names.map((name) => [name, name in own ? over(base[name], own[name]) : base[name]]));
}

const isMap = (value: unknown): value is Config => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The sizes of type in a config, by which texts are measured.
 *
 * @example typeIn(config).title // 30
 */
export function typeIn(config: Config): Type {
  const size = (part: string, name: string, usual: number): number => {
    const found = (config[part] as Config | undefined)?.[name];
    return typeof found === "number" ? found : usual;
  };
  return {
    title: size("title", "fontSize", TYPE.title),
    subtitle: size("title", "subtitleFontSize", TYPE.subtitle),
    label: size("text", "fontSize", TYPE.label),
    note: size("axis", "titleFontSize", TYPE.note),
  };
}
