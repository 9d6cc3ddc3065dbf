import { adjustedChart } from "./adjusted.ts";
import { linesChart } from "./lines.ts";
import { sensitivityChart } from "./sensitivity.ts";
import { solvedChart } from "./solved.ts";
import { sweptChart } from "./swept.ts";

/** The chart of each answer, by its command: a file a chart, from the answer as data to a spec, or null where it has no figures to draw. */
export const answerCharts = {
  solve: solvedChart,
  sensitivity: sensitivityChart,
  sweep: sweptChart,
  lines: linesChart,
  adjust: adjustedChart,
} as const;
