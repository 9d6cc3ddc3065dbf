/** Data flows one way: a folder of src/ imports itself or an earlier one, and no import runs in a circle. */
const ROOMS = [
  "base",
  "random",
  "formula",
  "plan",
  "kinds",
  "forecast",
  "growth",
  "scenario",
  "model",
  "kernel",
  "engine",
  "assess",
  "evaluate",
  "explore",
  "compare",
  "present",
  "render",
  "host",
  "cli",
];

module.exports = {
  forbidden: [
    { name: "no-cycle", severity: "error", from: {}, to: { circular: true } },
    ...ROOMS.slice(0, -1).map((room, i) => ({
      name: `${room}-reads-only-earlier-rooms`,
      severity: "error",
      from: { path: `^src/${room}/` },
      to: { path: `^src/(${ROOMS.slice(i + 1).join("|")}|index|browser)` },
    })),
    {
      name: "only-host-and-cli-touch-the-machine",
      severity: "error",
      from: { pathNot: "^src/(host|cli)/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "the-document-s-schema-is-a-type-to-those-that-only-read-it",
      severity: "error",
      from: { pathNot: "^src/(browser|cli/command/schema)" },
      to: { path: "^src/assess/document.ts", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "vega-only-where-a-chart-is-drawn",
      severity: "error",
      from: { pathNot: "^src/render/" },
      to: { path: "node_modules/(vega|vega-lite)/", dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
  },
};
