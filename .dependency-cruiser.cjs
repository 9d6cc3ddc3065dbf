/** Data flows one way: a folder of src/ imports itself or an earlier one, and no import runs in a circle. */
const ROOMS = [
  "base",
  "random",
  "formula",
  "scenario",
  "forecast",
  "target",
  "model",
  "kernel",
  "engine",
  "assess",
  "explore",
  "compare",
  "present",
  "cli",
];

module.exports = {
  forbidden: [
    { name: "no-cycle", severity: "error", from: {}, to: { circular: true } },
    ...ROOMS.slice(0, -1).map((room, i) => ({
      name: `${room}-reads-only-earlier-rooms`,
      severity: "error",
      from: { path: `^src/${room}/` },
      to: { path: `^src/(${ROOMS.slice(i + 1).join("|")}|index)` },
    })),
    {
      name: "only-the-loader-and-cli-touch-the-machine",
      severity: "error",
      from: { pathNot: "^src/(scenario/load|cli/)" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "vega-only-where-a-chart-is-drawn",
      severity: "error",
      from: { pathNot: "^src/present/svg" },
      to: { path: "node_modules/(vega|vega-lite)/", dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
  },
};
