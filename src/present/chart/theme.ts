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

/** Large enough for the back of a meeting room. */
export const config = {
  font: FONT,
  background: "white",
  title: {
    anchor: "start",
    fontSize: 22,
    subtitleFontSize: 15,
    subtitleColor: INK.quiet,
    offset: 14,
    subtitlePadding: 6,
  },
  axis: {
    labelFontSize: 15,
    titleFontSize: 13,
    titleFontWeight: "normal",
    titleColor: INK.quiet,
    grid: true,
    gridColor: "#eeeeee",
    labelLimit: 0,
    domainColor: "#888888",
  },
  text: { fontSize: 15 },
  view: { stroke: null },
} as const;
