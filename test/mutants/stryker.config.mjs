// Stryker plants one fault at a time in src/ and runs the tests that reach the place. `npm run mutants -- kinds` starts it.
export default {
  testRunner: "vitest",
  vitest: { configFile: "test/mutants/vitest.config.ts", related: false },
  plugins: ["@stryker-mutator/vitest-runner", "./test/mutants/ignore.mjs"],
  ignorers: ["texts"],
  coverageAnalysis: "perTest",
  // What stands at the top level of a file runs once, before any test: each such mutant would cost a whole run.
  ignoreStatic: true,
  reporters: ["json", "clear-text", "progress-append-only"],
  jsonReporter: { fileName: `output/mutants/${process.env.MUTANTS_ROOM ?? "all"}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: false },
  tempDirName: "output/mutants/sandbox",
  ignorePatterns: ["/output", "/dist", "/bench", "/.git", "*.tgz"],
  disableTypeChecks: false,
  // A machine that is busy is no endless loop; those are found by counting.
  timeoutMS: 120_000,
  timeoutFactor: 10,
  dryRunTimeoutMinutes: 20,
  incremental: true,
  allowConsoleColors: false,
};
