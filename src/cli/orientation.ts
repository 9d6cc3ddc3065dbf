import type { Lang } from "../base/text.ts";
import { VERSION } from "../base/version.ts";

/** What `reckon` alone says: what it is for, and the five commands to begin with. */
export const orientation = (lang: Lang): string => PAGES[lang];

const PAGES: Readonly<Record<Lang, string>> = {
  zh: `reckon ${VERSION}：写下假设，看每个规划目标能否达到、把握多大、需要多快的增速。

  reckon init plan.yaml                   写一份样例，每行都有说明
  reckon run plan.yaml                    推演：每个目标的结论，表格和图写入 output/plan/
  reckon run plan.yaml --set growth=5%    改一个假设，看结论怎样变
  reckon run plan.yaml slow.yaml          比较几个情景
  reckon check plan.yaml                  自相矛盾之处、缺少的来源和数据
  reckon explain plan.yaml output         一个数从何而来

reckon help 列出全部命令；reckon help run 说明一个命令的选项，附示例。
情景文件怎样写：docs/format.zh.md
`,
  en: `reckon ${VERSION}: state what you assume, and see whether each planning target can be met, how likely
that is, and what growth it takes.

  reckon init plan.yaml                   an example to begin with, every line explained
  reckon run plan.yaml                    every target's verdict; tables and charts in output/plan/
  reckon run plan.yaml --set growth=5%    another assumption, and what it changes
  reckon run plan.yaml slow.yaml          scenarios side by side
  reckon check plan.yaml                  contradictions, missing sources, missing figures
  reckon explain plan.yaml output         where a figure comes from

reckon help lists every command; reckon help run tells of one, with its options and examples.
How a scenario file is written: docs/format.md
`,
};
