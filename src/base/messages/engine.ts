import { both } from "./message.ts";

/** Of compiling, drawing and putting parts together. */
export const engineMessages = {
  "model-cycle": both(
    "这些公式互相循环引用：{cycle}",
    "these formulas need each other: {cycle}",
    "让其中一个公式改用更早一年的值，例如 previous(名称)。",
    "let one of them read an earlier year, as previous(name).",
  ),
  "model-aligned-again": both(
    "{id} 的公式经由另一些有观测值的指标读到自身的过去，各公式又都与观测值衔接：折算系数每年再乘一次，增得多反而可能更少",
    "the formula of {id} comes back to its own past through others that are observed, and is scaled to its last observation: the factor works again in every year, so that more may come to less",
    "从最近的观测值起按公式推算，就写 align: none。",
    "write align: none to go on from the last observation by the formula alone.",
  ),
  "model-unaligned": both(
    "{id} 的公式在有观测值的年份都没有值，无法与观测值衔接，按公式本身计算",
    "the formula of {id} has no value in any observed year, so it cannot be scaled to them: it is taken as it stands",
    "补上公式所用指标在观测年份的值，或写 align: none。",
    "give what it reads a value in an observed year, or write align: none.",
  ),
  "engine-draws-rounded": both(
    "抽样次数由 {asked} 取整到 {draws}：{design} 设计要 16 组、每组 2 的幂次",
    "{asked} draws are rounded up to {draws}: the design {design} takes 16 replicates of a power of two",
    "写 draws: {draws}，或用 design: plain 取任意次数。",
    "state draws: {draws}, or take any number with design: plain.",
  ),
  "engine-too-large": both(
    "情景太大，内存放不下：{reason}",
    "the scenario does not fit into memory: {reason}",
    "减少指标或年份，或把它拆成几个情景。",
    "project fewer indicators or years, or split it into several scenarios.",
  ),
  "engine-too-many-draws": both(
    "抽样太多，要回答的内容须把每次抽样都放进内存：{reason}",
    "too many draws for an answer that holds each of them in memory: {reason}",
    "减少 --draws；误差随抽样次数的平方根减小，百万次已经足够。",
    "lower --draws: errors shrink with the square root of their number, and a million is plenty.",
  ),
  "engine-worker-failed": both(
    "一个工作线程中断了，没有写出任何结果：{reason}",
    "a worker thread failed, and nothing was written: {reason}",
    "用 --jobs 1 再试；若内存不足，减少线程数。",
    "try again with --jobs 1; with fewer threads where memory runs out.",
  ),
  "engine-not-converged": both(
    "{draws} 次抽样之后，最大抽样误差仍为 {error}，大于要求的 {until}",
    "after {draws} draws the largest sampling error is still {error}, above the {until} asked for",
    "放宽 --until。",
    "ask for less with --until.",
  ),
  "document-format": both(
    "文档格式是 {format}，这里读的是格式 {wanted}",
    "the document has format {format}; this is a reader of format {wanted}",
    "用这个版本的 reckon run --json 重新生成，或用写出它的版本读取。",
    "write it again with this version's reckon run --json, or read it with the version that wrote it.",
  ),
  "document-invalid": both(
    "文档的 {path} 不对：{detail}",
    "the document's {path} is wrong: {detail}",
    "用 reckon run --json 重新生成。",
    "write it again with reckon run --json.",
  ),
  "part-broken": both(
    "{path} 不是 reckon 写出的一份，或不完整",
    "{path} is no part that reckon wrote, or not all of it",
    "重新计算这一份。",
    "compute that part again.",
  ),
  "part-foreign": both(
    "{path} 与 {other} 不属于同一次推演：情景、种子、抽样次数、设计、份数或 reckon 的版本不同",
    "{path} is not of the same run as {other}: another scenario, seed, number of draws, design, number of parts or version of reckon",
    "只合并同一次推演的各份。",
    "merge the parts of one run only.",
  ),
  "part-repeated": both(
    "第 {shard} 份出现了不止一次：{paths}",
    "part {shard} is there more than once: {paths}",
    "每份只给一次。",
    "give every part once.",
  ),
  "part-missing": both(
    "缺少第 {parts} 份（共 {shards} 份）",
    "part {parts} of {shards} is missing",
    "用 reckon run --shard 计算缺少的份。",
    "compute what is missing with reckon run --shard.",
  ),
  "engine-nonfinite": both(
    "{indicator} 在 {year} 年有 {draws} 次抽样不是有限数",
    "{indicator} is not a finite number in {year} in {draws} draws",
    "检查该公式是否除以零或对负数取对数；这些抽样不计入均值和分位数，也不算达标。",
    "see whether its formula divides by zero or takes the log of a negative; such draws count in no mean or quantile, and as a miss.",
  ),
  "engine-nonfinite-target": both(
    "目标 {target} 的数值有 {draws} 次抽样不是有限数",
    "what the target {target} looks at is not a finite number in {draws} draws",
    "检查它的基数或分母是否为零；这些抽样不算达标。",
    "see whether its base or denominator is zero; such draws count as a miss.",
  ),
  "engine-overflow": both(
    "{indicator} 在 {year} 年的数值太大，均值、标准差或分位数超出了可表示的范围",
    "{indicator} is so large in {year} that its mean, standard deviation or quantiles are no numbers",
    "换一个更大的单位，或检查公式。",
    "use a larger unit, or see whether its formula is right.",
  ),
  "engine-one-draw": both(
    "只抽样一次，没有标准差",
    "one draw has no standard deviation",
    "增加抽样次数。",
    "take more draws.",
  ),
};
