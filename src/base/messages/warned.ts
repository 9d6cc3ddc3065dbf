import type { Text } from "../text.ts";

/** How much a kind of warning weighs, the gravest first: told, too, by its place in a list of several. */
export const GRAVITIES = ["contradiction", "doubt", "draws", "idle", "source"] as const;
/** One of them. */
export type Gravity = (typeof GRAVITIES)[number];

/** What a line says that stands for several warnings of a kind. */
export interface Warned {
  readonly gravity: Gravity;
  readonly title: Text;
  /** A code that says the same of the same thing, and more of it: where that is given, this is not. */
  readonly unless?: string;
  /** Only a run's draws tell it: `check`, which judges without them, does not. */
  readonly byDraws?: true;
}

const of = (gravity: Gravity) => (zh: string, en: string) => ({ gravity, title: { zh, en } }) satisfies Warned;
const contradiction = of("contradiction");
const doubt = of("doubt");
const draws = of("draws");
const idle = of("idle");
const source = of("source");

/**
 * Every kind of warning, the gravest first. Only these codes can be given to a warning, so that none is without a title, a
 * gravity and a line in docs/warnings.md.
 */
export const warned = {
  "engine-nonfinite": contradiction("部分抽样中的数值不是有限数", "values that are no finite numbers in some draws"),
  "engine-nonfinite-target": contradiction(
    "部分抽样中目标的数值不是有限数",
    "targets without a finite number in some draws",
  ),
  "engine-overflow": contradiction("数值太大，超出可表示的范围", "values too large to be told"),
  "lint-figures-disagree": contradiction(
    "同一指标的目标互相矛盾",
    "targets on one indicator that contradict each other",
  ),
  "lint-parts": contradiction("各部分之和与总数不符", "parts that do not add up to their total"),
  "lint-parts-targets": contradiction(
    "各部分目标之和与总数目标不符",
    "targets of parts that do not add up to that of the total",
  ),
  "parts-beyond-total": contradiction(
    "推算的各部分之和与总数不符",
    "projected parts that do not add up to their total",
  ),
  "lint-ratio": contradiction("数据与公式算得的数不符", "observations that their formula contradicts"),
  "lint-ratio-targets": contradiction("目标与公式算得的数不符", "targets that a formula contradicts"),
  "lint-decimal-slip": contradiction("疑似小数点错位", "decimal points that seem to have slipped"),
  "lint-cumulative-quoted": contradiction("把累计值当作年均值", "cumulative figures taken as yearly ones"),
  "lint-cumulative": contradiction("疑似把累计值当作年均值", "yearly figures that look like cumulative ones"),
  "lint-quote-value": contradiction("目标值与原文不符", "values that differ from the quote"),
  "lint-quote-sense": contradiction("方向（不低于、不超过）与原文不符", "at-least and at-most against the quote"),
  "lint-quote-direction": contradiction("升降与原文相反", "rises and falls against the quote"),
  "lint-quote-doubling": contradiction("与原文的翻番不符", "values that are not the doubling of the quote"),
  "lint-quote-points": contradiction("把百分点当作百分数", "percentage points taken as per cent"),
  "lint-quote-around": contradiction("原文说左右，目标没有给出范围", "targets without the room that the quote leaves"),
  "lint-quote-year": contradiction("期限与原文不符", "deadlines that differ from the quote"),
  "lint-quote-base": contradiction("基年与原文不符", "base years that differ from the quote"),
  "lint-quote-base-value": contradiction(
    "原文的基数与历史数据不符",
    "base values of the quote that differ from history",
  ),
  "lint-quote-whole": contradiction("原文没有说年均的降幅", "cuts taken as yearly that the quote does not call so"),
  "lint-quote-yearly": contradiction("把年均值当作整个时期的值", "yearly figures taken as those of the whole period"),
  "lint-target-bounds": contradiction("目标值在指标的界限之外", "targets outside what their indicator can be"),
  "cut-positive": contradiction("说的是下降，写的是增长", "cuts that are written as rises"),
  "lint-fall-named": contradiction(
    "名称说下降，数值或方向却是上升",
    "names that say a fall, and figures that say a rise",
  ),
  "share-fraction": contradiction("疑似把百分数写成小数", "shares that look like parts of one"),
  "formula-factor": contradiction("公式里多写了单位换算", "formulas that convert units twice"),
  "lint-formula-dead": contradiction("公式不随任何输入变化", "formulas that no input moves"),
  "overlay-unread": contradiction("叠加情景里没有被用到的名称", "names of an overlay that nothing reads"),
  "step-observed": contradiction("不起作用的阶跃（step）", "steps that do nothing"),
  "volatility-of-zero": contradiction("不起作用的波动率", "volatilities that do nothing"),
  "path-beyond": contradiction("中心轨迹超出范围", "central paths beyond their range"),
  "curve-beyond": doubt("按曲线范围之外的值查曲线", "curves read beyond their keys"),
  "capacity-drawn-below": doubt("部分抽样的上限低于现值", "ceilings below the present value in some draws"),
  "intensity-below-zero": doubt("事件强度可能低于零", "rates of events that can be below zero"),
  "growth-unprecedented": doubt("增速史无前例", "growth that was never seen"),
  "volatility-of-share": doubt("占比的波动率按百分点读", "volatilities of a share, read as points"),
  "change-of-share-relative": doubt("占比的相对变动（不是百分点）", "relative changes of a share, not points"),
  "value-off-centre": doubt("中心值偏离分布的中心", "values off the centre of their distribution"),
  "lint-value-range": {
    ...doubt("中心值在分布的 5%—95% 范围之外", "values outside the 5–95 % range of their distribution"),
    unless: "value-off-centre",
  },
  "equals-without-tolerance": doubt("要求恰好等于一个数", "targets that ask for one exact value"),
  "centre-off-middle": {
    ...doubt("中心值落在抽样结果的中间一半之外", "central values outside the middle half of the draws"),
    byDraws: true,
  },
  "deadline-unobserved": doubt("期限已到，但没有观测值", "deadlines that have passed without an observation"),
  "base-moved": doubt("基年没有数值，改用其后的观测年", "base years without a value"),
  "model-aligned-again": doubt(
    "公式经由其他指标读自身的过去，折算系数每年再乘一次",
    "formulas that come back to their own past through others, and are scaled to history every year",
  ),
  "model-unaligned": doubt("公式无法与观测值衔接", "formulas that cannot be scaled to their history"),
  "lint-nothing-uncertain": doubt("要求达标概率，却没有随机因素", "a confidence asked for where nothing is uncertain"),
  "set-fixes": draws("改值后不再随机", "assumptions that are fixed, no longer drawn"),
  "engine-draws-rounded": draws("抽样次数取整", "draws rounded up"),
  "engine-one-draw": draws("只抽样一次", "a single draw"),
  "engine-not-converged": draws("抽样误差未降到要求", "a sampling error above what was asked for"),
  "many-random-dimensions": draws("随机维度太多", "many random dimensions"),
  "lint-unused-assumption": {
    ...idle("没有被使用的假设", "assumptions that nothing uses"),
    unless: "overlay-unread",
  },
  "lint-unused-indicator": {
    ...idle("没有目标也没有被使用的指标", "indicators without a target or a reader"),
    unless: "overlay-unread",
  },
  "lint-unused-source": idle("没有被引用的来源", "sources that nothing cites"),
  "lint-unused-class": idle("没有被使用的参照组", "reference classes that nothing is judged against"),
  "lint-assumption-source": source("没有来源的假设", "assumptions without a source"),
  "lint-history-source": source("没有来源的数据", "observations without a source"),
} as const satisfies Readonly<Record<string, Warned>>;

/** A code that a warning can have. */
export type WarningCode = keyof typeof warned;
