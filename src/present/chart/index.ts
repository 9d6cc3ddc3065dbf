export { comparisonChart } from "./comparison.ts";
export type { Spec } from "./layers.ts";
export { overviewChart } from "./overview.ts";
export { targetChart } from "./target.ts";
