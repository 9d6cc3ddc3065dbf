/** Fonts with Chinese glyphs first; whichever the reader has. */
const FONT = "Noto Sans SC, Noto Sans CJK SC, Source Han Sans SC, Microsoft YaHei, PingFang SC, sans-serif";

/** Inks that differ in lightness, so that a black-and-white print tells them apart; line styles differ too. */
export const INK = {
  wide: "#d9e2ee",
  narrow: "#a9bfd9",
  central: "#14426f",
  observed: "#111111",
  required: "#b5480f",
  quiet: "#555555",
} as const;

/** Sizes of type, in pixels. */
export const TYPE = { title: 22, subtitle: 15, label: 15, note: 13 } as const;

/** Large enough for the back of a meeting room. */
export const config = {
  font: FONT,
  background: "white",
  title: {
    anchor: "start",
    fontSize: TYPE.title,
    subtitleFontSize: TYPE.subtitle,
    subtitleColor: INK.quiet,
    offset: 14,
    subtitlePadding: 6,
  },
  axis: {
    labelFontSize: TYPE.label,
    titleFontSize: TYPE.note,
    titleFontWeight: "normal",
    titleColor: INK.quiet,
    grid: true,
    gridColor: "#eeeeee",
    labelLimit: 0,
    domainColor: "#888888",
  },
  text: { fontSize: TYPE.label },
  view: { stroke: null },
} as const;
