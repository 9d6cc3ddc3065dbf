// biome-ignore-all assist/source/organizeImports: the order is that of the pipeline
/**
 * The library as a page has it, without disk and threads of Node, in pipeline order: resolve → compile → simulate → assess →
 * compare → present. Whoever imports one thing of it bundles that thing alone.
 */
export type { Diagnostic, Position, Result } from "./base/diagnostic.ts";
export { messageOf, remedyOf } from "./base/messages/index.ts";
export type { Lang, Text } from "./base/text.ts";
export type { Scenario } from "./plan/scenario.ts";
export { scenarioJsonSchema } from "./scenario/schema/json.ts";
export type { ScenarioFile } from "./scenario/schema.ts";
export { decodeCsv, decodeText, decodeXlsx } from "./scenario/decode.ts";
export type { SourceFile } from "./scenario/files.ts";
export { type ResolveOptions, resolveScenario } from "./scenario/resolve/index.ts";
export { compile } from "./model/compile.ts";
export type { Program } from "./model/program.ts";
export { fixed, moved, movedIn } from "./plan/moved.ts";
export { changed } from "./model/changed.ts";
export { QUANTILES, type Run, RunFault } from "./engine/run.ts";
export { type Prepared, prepare, type SimulateOptions, simulate, simulatePrepared } from "./engine/simulate.ts";
export { type Rerunner, rerunner } from "./engine/rerun.ts";
export { type AtPoints, atPoints } from "./engine/given.ts";
export { pageSimulator } from "./host/page.ts";
export { type Document, documentJsonSchema, readDocument } from "./assess/document.ts";
export type { Influence } from "./assess/influences/influences.ts";
export { type EvaluateOptions, type Evaluation, evaluate, evaluateWith, type Simulator } from "./evaluate/evaluate.ts";
export { type DrawsColumn, type DrawsTable, drawsTable, type RowGroup } from "./evaluate/draws.ts";
export { type Solution, type Solved, type SolveRequest, solve } from "./explore/solve.ts";
export { type WarningLine, type WarningLines, warningLines } from "./explore/lines.ts";
export { type Adjusted, adjust } from "./explore/adjust.ts";
export { influencesOf, type KnownInfluence } from "./explore/influences.ts";
export { type Sensitivity, sensitivity } from "./explore/sensitivity.ts";
export { type Sweep, type SweepRequest, type SweepRow, sweep, sweepOf } from "./explore/sweep.ts";
export { type LeastEffort, type Move, type ReachRequest, type Reached, reach } from "./explore/reach/reach.ts";
export type { Conflict } from "./explore/reach/conflicts.ts";
export type { NoReturn } from "./explore/reach/noReturn.ts";
export { type Choice, type ChooseRequest, choose } from "./explore/choose/choose.ts";
export { type Discovered, type DiscoverRequest, discover, discoverIn } from "./explore/discover/discover.ts";
export { changes, compare } from "./compare/compare.ts";
export { comparisonChart } from "./present/chart/comparison.ts";
export { overviewChart } from "./present/chart/overview.ts";
export { targetChart } from "./present/chart/target.ts";
export { type Cell, type Column, originOf, type Table } from "./present/table.ts";
export { verdictTables } from "./present/verdicts.ts";
export { pathsTable } from "./present/paths.ts";
export { changesTable, comparisonTable } from "./present/comparison.ts";
export { inputsTable } from "./present/inputs.ts";
export { influences } from "./present/influences.ts";
export { iamc, trajectories, verdicts } from "./present/records.ts";
export { csv } from "./render/csv.ts";
export { renderSvg } from "./render/svg.ts";
