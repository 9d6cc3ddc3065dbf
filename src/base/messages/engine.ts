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
  "engine-draws-rounded": {
    text: {
      zh: "抽样次数由 {asked} 取整到 {draws}:{design} 设计要 16 组、每组 2 的幂次",
      en: "{asked} draws are rounded up to {draws}: the design {design} takes 16 replicates of a power of two",
    },
    remedy: {
      zh: "写 draws: {draws},或用 design: plain 取任意次数。",
      en: "state draws: {draws}, or take any number with design: plain.",
    },
  },
  "engine-too-large": {
    text: {
      zh: "情景太大,内存放不下:{reason}",
      en: "the scenario does not fit into memory: {reason}",
    },
    remedy: {
      zh: "减少指标或年份,或把它拆成几个情景。",
      en: "project fewer indicators or years, or split it into several scenarios.",
    },
  },
  "engine-worker-failed": {
    text: {
      zh: "一个工作线程中断了,没有写出任何结果:{reason}",
      en: "a worker thread failed, and nothing was written: {reason}",
    },
    remedy: {
      zh: "用 --jobs 1 再试;若内存不足,减少线程数。",
      en: "try again with --jobs 1; with fewer threads where memory runs out.",
    },
  },
  "engine-not-converged": {
    text: {
      zh: "{draws} 次抽样之后,最大抽样误差仍为 {error},大于要求的 {until}",
      en: "after {draws} draws the largest sampling error is still {error}, above the {until} asked for",
    },
    remedy: { zh: "放宽 --until。", en: "ask for less with --until." },
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
