import type { Message } from "./message.ts";

export const engineMessages: Readonly<Record<string, Message>> = {
  "model-cycle": {
    text: {
      zh: "同一年内的公式互相循环引用:{cycle}",
      en: "these formulas need each other in the same year: {cycle}",
    },
    remedy: {
      zh: "让其中一个公式改用上一年的值,例如 previous(名称)。",
      en: "let one of them read the year before, as previous(name).",
    },
  },
  "engine-nonfinite": {
    text: {
      zh: "{indicator} 在 {year} 年有 {draws} 次抽样不是有限数",
      en: "{indicator} is not a finite number in {year} in {draws} draws",
    },
    remedy: {
      zh: "检查该公式是否除以零或对负数取对数;这些抽样不计入均值和分位数,也不算达标。",
      en: "see whether its formula divides by zero or takes the log of a negative; such draws count in no mean or quantile, and as a miss.",
    },
  },
};
