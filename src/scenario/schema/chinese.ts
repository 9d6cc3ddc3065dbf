/**
 * What the schema says of each key, in Chinese: by its English sentence, so that whoever changes one meets the other (a test
 * wants all of them, and no more). Editors show both.
 */
export const CHINESE: Readonly<Record<string, string>> = {
  // The file
  "Format version.": "格式版本。",
  "The file this overlay changes; maps merge by key, lists replace, null removes.":
    "本叠加情景所改的文件；下一级内容按字段合并，列表整体替换，null 移除。",
  "Title of the scenario.": "情景的标题。",
  "Base year of the plan and last projected year.": "规划基年与推演的最后一年。",
  "Base year of the plan; the data cut-off without it.": "规划基年；不写则取数据截止年份。",
  "Last projected year; that of the last target without it.": "推演的最后一年；不写则取最晚的目标年。",
  "Data cut-off: later observations are shown, never used; the latest observation without it.":
    "数据截止年份：之后的观测值只展示，不使用；不写则取最近的观测年。",
  "Seed of the random numbers; 1.": "随机数种子；默认 1。",
  "Number of draws; 16,384. Designs other than plain round it up to 16 · 2^k.":
    "抽样次数；默认 16384。除 plain 外，各设计向上取整到 16·2^k。",
  "How the draws are laid out: sobol-sums, sobol, lhs (Latin hypercube) or plain; sobol-sums.":
    "抽样设计：sobol-sums、sobol、lhs（拉丁超立方）或 plain；默认 sobol-sums。",
  "Thresholds.": "阈值。",
  "Least probability at which a target that is not met is at risk; 20%.":
    "未达到的目标，概率不低于它就算有风险；默认 20%。",
  "Yearly change below which a direction is flat; 1%.": "每年变化小于它就算持平；默认 1%。",
  "How progress so far is judged: by compound rates (statcan), or by the way done against the time gone (linear); statcan.":
    "进度怎样判断：按复合增速（statcan），或按完成的路程与已过时间之比（linear）；默认 statcan。",
  "How published growth rates compound; discrete.": "公布的增速怎样累积；默认 discrete（逐年复合）。",
  "Lists of names that statements are made for: { district: [泉山, 云龙] }, or with labels; { label, members } with one of its own.":
    "维度：一组名称，一条写给其中每一个：{ district: [泉山, 云龙] }，也可带显示名称；{ label, members } 写明维度自己的名称。",
  "What a reader calls the dimension.": "维度的名称。",
  "Names of its members, or what a reader calls each.": "成员名单，或各成员的名称。",
  "A text, or one a language: { zh: …, en: … }.": "文字，或每种语言一份：{ zh: …, en: … }。",

  // Sources and provenance
  "Where figures come from.": "数据的来源。",
  "Its title; or one a language, { zh: …, en: … }.": "来源的名称；也可按语言分写：{ zh: …, en: … }。",
  "Where it can be read.": "网址。",
  "The source it was read in, where not in the original.": "转引自哪一个来源（未见原文时）。",
  "Licence of an extract that is shipped.": "所附数据摘录的许可。",
  "Cautions.": "注意事项。",
  "Id of the source that states it; without one it is an assumption of the author.":
    "出自哪个来源（写其名称）；不写就按作者的假设看待。",
  "Anything a reader should know of all of them.": "这一块各条共用的备注。",
  "Id of the source of all entries that name none themselves.": "这一块中没有另写来源的各条共用的来源。",
  "Anything a reader should know.": "读者应当知道的。",
  "The source's own words.": "原文。",
  "Row id in the plan's own table.": "规划原表中的行号。",
  "Who answers for it.": "责任单位或责任人。",

  // Figures
  "A figure.": "一个数。",
  "The figure.": "数值。",
  "What is counted.": "计量单位。",
  "A column.": "一列的名称。",
  "A value.": "一个值。",
  "A number; with %, 万, 亿 or a unit where wanted: 3%, 1.5万, 3000亿元.":
    "一个数，需要时带 %、万、亿或单位：3%、1.5万、3000亿元。",
  "A number, a name, or a formula over names.": "一个数、一个名称，或由名称组成的公式。",

  // Assumptions
  "Stated beliefs: what the projection rests on.": "假设：推演所依据的判断。",
  "A value, or a map with value, schedule, distribution, lever …":
    "一个值，或下一级内容 value、schedule、distribution、lever 等。",
  "A dimension, or a list of them: there is then one for each member, x[member].":
    "一个或几个维度：每个成员各有一个，写作 x[成员]。",
  "What a reader sees.": "显示的名称。",
  "Its unit; a plain ratio without one.": "单位；不写就是没有单位的比率。",
  "The central value; without one the mode, else the mean or median, of its distribution.":
    "中心值；不写则取分布的最可能值，没有时取均值或中位数。",
  "Prescribed values by year.": "分年设定的值。",
  "Between two years of the schedule: constant (default), the earlier holds; linear, along the line.":
    "分年设定的两年之间：constant（默认）沿用前一年的值；linear 按直线变化。",
  "What is uncertain about it.": "不确定性：它的分布。",
  "Drawn once a trajectory (default) or anew each year.": "每条轨迹抽一次（once，默认），或每年重抽（yearly）。",
  "A planner's control, with its bounds; never also drawn.": "可控变量及其上下限；不能同时随机。",
  "Its lower bound.": "下限。",
  "What it takes to move it over its whole range; 1.": "把它从一端调到另一端要费的力；默认 1。",
  "Its upper bound.": "上限。",
  "What it can never be below or above; its distribution is cut there.": "不可能低于或高于的值；分布在此截断。",
  "Never below.": "不会低于。",
  "Never above.": "不会高于。",
  "With for: how its members are drawn together.": "与 for 同用：各成员之间怎样相关。",
  "Spearman rank correlation of any two members; 0.": "任意两个成员的斯皮尔曼秩相关；默认 0。",
  "Rank correlations between uncertain assumptions.": "不确定假设之间的秩相关。",
  "Two uncertain assumptions, or shocks: <indicator>.volatility.": "两个不确定的假设，或波动：<指标>.volatility。",
  "Their Spearman rank correlation.": "二者的斯皮尔曼秩相关。",

  // Distributions
  "[mean, sd]": "[均值, 标准差]",
  "Mean and sd of the value itself.": "数值本身的均值与标准差。",
  "Its mean.": "均值。",
  "Its sd.": "标准差。",
  "Added to every value; 0.": "加在每个值上的数；默认 0。",
  "[min, max]": "[最小值, 最大值]",
  "[min, mode, max]": "[最小值, 最可能值, 最大值]",
  "[min, mode, max], λ = 4": "[最小值, 最可能值, 最大值]，λ = 4",
  "Beta on [min, max].": "[最小值, 最大值] 上的贝塔分布。",
  "First shape figure.": "第一个形状参数。",
  "Second shape figure.": "第二个形状参数。",
  "Its lower end.": "下端。",
  "Its upper end.": "上端。",
  "Gamma.": "伽马分布。",
  "Its shape.": "形状参数。",
  "Its scale.": "尺度参数。",
  "[5 %, 95 %] of a normal": "正态分布的 [5%, 95%] 分位数",
  "[5 %, 95 %] of a lognormal": "对数正态分布的 [5%, 95%] 分位数",
  "Two quantiles: the normal through them; three: the metalog.": "两个分位数：通过它们的正态分布；三个：metalog 分布。",
  "The same of the logarithm, for what is positive: lognormal, log-metalog.":
    "同上，取对数，用于只取正值的量：对数正态、对数 metalog。",
  "[value, weight] each; the weights add up to 100 %.": "各项为 [值, 权重]；权重合计 100%。",
  "[value, weight]": "[值, 权重]",
  "Values that were seen, each as likely as any other; a value that occurs twice is twice as likely.":
    "见过的值，机会均等；出现两次的，机会加倍。",
  "The values themselves.": "这些值。",
  "Instead of values, a CSV (UTF-8 or GB 18030) or XLSX file, seen from this file.":
    "代替 values：CSV（UTF-8 或 GB 18030）或 XLSX 文件，路径从本文件算起。",
  "Shapes, one of which holds, with their weights, which add up to 100 %.":
    "几种形状及其权重，只有一种成立；权重合计 100%。",
  "A shape with its weight.": "一种形状及其权重。",
  "Its probability.": "概率。",
  "Truncated below; the rest is renormalised.": "下端截断，其余按比例放大。",
  "Truncated above; the rest is renormalised.": "上端截断，其余按比例放大。",

  // Curves and tables
  "Tables of values by keys that formulas read: curve(name, x).": "曲线：公式按自变量查值，curve(名称, x)。",
  "Unit of its keys; a plain ratio without one.": "自变量的单位；不写就是没有单位的比率。",
  "Unit of its values; a plain ratio without one.": "取值的单位；不写就是没有单位的比率。",
  "Values by ascending keys: along lines between them, held at both ends.":
    "按自变量从小到大写取值：两点之间按直线，两端之外取端点的值。",
  "Instead of points, a CSV (UTF-8 or GB 18030) or XLSX file, seen from this file.":
    "代替 points：CSV（UTF-8 或 GB 18030）或 XLSX 文件，路径从本文件算起。",
  "A CSV (UTF-8 or GB 18030) or XLSX file, seen from this file.":
    "CSV（UTF-8 或 GB 18030）或 XLSX 文件，路径从本文件算起。",
  "Sheet of an XLSX file; the first without it.": "XLSX 文件的工作表；不写则取第一个。",
  "Row with the column names; found without it.": "列名所在的行号；不写则自动找。",
  "Row with the column names; found without it, below titles and units.":
    "列名所在的行号；不写则在标题、单位行之下自动找。",
  "Column with the keys.": "自变量所在的列。",
  "Column with the values.": "取值所在的列。",
  "Column with the year.": "年份所在的列。",
  "Column with the value.": "数值所在的列。",
  "Column with the year; left out where the years stand across the columns.": "年份所在的列；年份排在各列上的，不写。",
  "Where several columns stand below each year, the one that is meant: 全年.": "每个年份下有几列时，取哪一列：全年。",
  "Column with the value; without year the name of the row.": "数值所在的列；不写 year 时是行名。",
  "Only rows in which these columns have these values.": "只取这些列等于这些值的行。",
  "With for: by dimension, the column that names the member: { district: 地区 }.":
    "与 for 同用：每个维度的成员名称在哪一列：{ district: 地区 }。",
  "Unit of the figures, where it differs from the indicator's.": "表中数字的单位，与指标的单位不同时写。",

  // Indicators
  "Quantities with a unit and one value a year.": "指标：有单位、每年一个值的量。",
  "Its unit: 亿元, 万人, 人/千人, %, index …; or its name in each language: { zh: 件, en: parcels }.":
    "单位：亿元、万人、人/千人、%、index 等；也可两种语言各写一个：{ zh: 件, en: parcels }。",
  "What was observed.": "观测值。",
  "H1, Jan–Oct …: a part-year figure is shown and never used as the year's.":
    "H1、Jan–Oct 等：部分年份的数只展示，不当作全年的数。",
  "Its sd, a share of it (3%) or an amount (50亿元); of a share points alone, 0.5个百分点. It is drawn once.":
    "标准差：占其比例（3%）或数额（50亿元）；占比只写百分点，0.5个百分点。每条轨迹抽一次。",
  "The source says over or about.": "来源写的是“约”“超过”。",
  "A break in the series: no realism window ends at it or reaches across it.":
    "口径有变：判断现实性的时段不在此结束，也不跨过它。",
  "Yearly growth where no level is known; the value is then an index, 100 in the year before the first.":
    "只知道增速、不知道水平值时的逐年增速；数值为指数，第一年的上一年为 100。",
  "How it goes on after its last observation.": "最后一个观测值之后怎样变化。",
  "How it follows from others: + - * / ^, min, max, if, previous(x), at(x, 2020), sum(x, 2021, 2025), year.":
    "怎样由其他指标算得：+ - * / ^、min、max、if、previous(x)、at(x, 2020)、sum(x, 2021, 2025)、year。",
  "none: do not scale the formula to the last observation.": "none：公式不与最近的观测值衔接。",
  "Yearly shock: its sd (3% of the value; of a share points, 0.5个百分点; history: that of its own past), and how much of it persists.":
    "每年的随机波动：标准差（数值的 3%；占比写百分点，0.5个百分点；history 表示按自身历史），以及延续到下一年的部分。",
  "Its sd: a part of the value (3%), of a share points (0.5个百分点); history: that of its own past.":
    "标准差：数值的一部分（3%），占比写百分点（0.5个百分点）；history 表示按自身历史。",
  "Share that goes on into the next year; 0.": "延续到下一年的比例；默认 0。",
  "What it can never be below or above.": "不可能低于或高于的值。",
  "Step changes of the level.": "水平的一次性变动。",
  "The level changes by this share in that year: -10%.": "当年水平按此比例变动：-10%。",
  "This amount is added in that year, in the indicator's unit.": "当年加上这个数，以指标的单位计。",
  "Reference class that its growth is judged against.": "判断其增速所对照的参照组。",
  "Indicators that add up to it.": "相加等于它的各部分指标。",

  // Growth models
  "How it grows from its last observation; compound where a class is named.":
    "从最后一个观测值起怎样增长；写了参照组时默认 compound。",
  "compound, damped, logistic, gompertz: growth a year.": "compound、damped、logistic、gompertz：每年的增速。",
  "increment: added each year, in the indicator's unit.": "increment：每年增加的数，以指标的单位计。",
  "damped: share of the growth that is left each year; 0.9.": "damped：增速每年留下的比例；默认 0.9。",
  "logistic, gompertz, bass: the ceiling, in the indicator's unit; declared, never fitted.":
    "logistic、gompertz、bass：上限，以指标的单位计；由作者写明，不作拟合。",
  "bass: innovation.": "bass：创新系数。",
  "bass: imitation.": "bass：模仿系数。",
  "By year, instead of rate or amount.": "分年写，代替 rate 或 amount。",
  "The reference class that its rate is taken from: that of windows as long as the projection.":
    "增速取自哪个参照组：取与预测期同长的时段。",
  "Which of its rates: median (default), best-tenth (the highest), lowest-tenth.":
    "取其中哪个增速：median（中位数，默认）、best-tenth（最高一成）、lowest-tenth（最低一成）。",
  "Between two years of the schedule: constant, or linear.": "分年设定的两年之间：constant 不变，linear 按直线。",

  // Reference classes and facts
  "Reference classes: the growth that others had.": "参照组：别处实现过的增长。",
  "Column that names the country, city …": "国家、城市等名称所在的列。",
  "level (default), or rate: yearly growth already.": "level（水平值，默认），或 rate（已是逐年增速）。",
  "rate: the values are divided by it (100 for percentages).": "rate：数值除以它（百分数写 100）。",
  "Windows start at values at or above it.": "时段的起点不低于它。",
  "Entities left out, with the reason in the note.": "不计入的对象，理由写在 note 里。",
  "What the plan states and nothing projects.": "规划写明而不推演的事实。",
  "As the plan states it.": "规划的写法。",
  "The year it is stated for.": "所指的年份。",

  // Targets
  "Conditions on indicators by a year.": "目标：到某年，指标要满足的条件。",
  "What a reader sees; the indicator's label without it.": "显示的名称；不写则用指标的名称。",
  "The indicator it is put on; not for a milestone.": "针对哪个指标；里程碑不写。",
  "The year in which it is judged; years.to without it.": "哪一年评判；不写则取 years.to。",
  "Its base year; years.base without it. Where it has no value, the next observed year, which is named.":
    "基年；不写则取 years.base。基年没有数值时，取其后最近的观测年，并说明。",
  "约束性 / 预期性.": "约束性或预期性。",
  "The probability that is asked for.": "要求的达标概率。",
  "Rounding that counts as met, in the target's unit; of a share in points.":
    "容差：差这么多仍算达到，以目标的单位计；占比写百分点。",
  "Price basis, stated with the figures.": "价格口径，随数字写明。",
  "Whose rate is solved for (an assumption or an upstream indicator) and from which year.":
    "求解谁的增速（假设或上游指标），从哪一年起。",
  "The assumption or indicator.": "假设或指标。",
  "The year after which the rate runs; the latest observation without it.": "从哪一年之后算起；不写则取最近的观测年。",
  "The condition: ≥.": "条件：不低于（≥）。",
  "The condition: ≤.": "条件：不高于（≤）。",
  "The condition: >.": "条件：高于（>）。",
  "The condition: <.": "条件：低于（<）。",
  "The condition: =, within the tolerance.": "条件：等于（在容差之内）。",
  "年均增长: mean growth over the period, 8%, or an amount a year in the unit, 0.7个百分点.":
    "年均增长：时期内的年均增速，8%；或以单位计的年均变动，0.7个百分点。",
  "Of a share: true says that a per cent is one of the share itself, and not points.":
    "占比用：写 true 表示百分数是占比本身的相对变化，而不是百分点。",
  "Base year of the period; years.base without it.": "时期的基年；不写则取 years.base。",
  "The condition in each year of the period.": "时期内每一年的条件。",
  "What is bound: the value (default) or its growth.": "约束的是数值（value，默认）还是增速（growth）。",
  "五年累计: the sum over the period's years.": "五年累计：时期内各年之和。",
  "累计下降 / 增长: change from the base year, -25% or an amount in the unit, 1岁; 翻一番 is 100%.":
    "累计下降或增长：比基年的变化，-25%，或以单位计，1岁；翻一番是 100%。",
  "年均: mean of the yearly values over the period.": "年均：时期内各年数值的均值。",
  "Σ first ÷ Σ second instead of the mean of the yearly values.": "合计之比（前者之和除以后者之和），代替各年的均值。",
  "An indicator.": "一个指标。",
  "The period's mean against that of the previous period of the same length: -15%.":
    "本时期的均值比上一个同长时期的均值：-15%。",
  "Mean of the previous period, where it is not in the history.": "上一时期的均值，history 里没有时写。",
  "高于 / 同步: mean growth minus that of another indicator; at least 0 without a bound.":
    "高于或同步：年均增速减去另一指标的；不写界则至少为 0。",
  "The indicator it is held against.": "与哪个指标比较。",
  "前两名 / 进位: rank among peers; without a number or without peers it is not assessable.":
    "前几名、进位：在可比对象中的名次；没有名次或可比对象则暂不可评估。",
  "The worst rank that will do.": "至多第几位。",
  "Indicators of the peers.": "各可比对象的指标。",
  "Which end is rank 1; highest.": "第 1 位是最高（highest，默认）还是最低（lowest）。",
  "Events over the period; 0 for none at all.": "时期内的次数；一次也不允许写 0。",
  "The most events that will do.": "至多几次。",
  "Expected events a year (an assumption or indicator): gives a Poisson probability.":
    "每年预计的次数（假设或指标）：据此得出泊松概率。",
  "Done by a date.": "到期完成。",
  "The month it is due; the target's by without it.": "到期的年月；不写则取目标的 by。",
  "The month it is expected in.": "预计完成的年月。",
  "The month it was done in.": "实际完成的年月。",
  "左右: inside a band.": "左右：在区间之内。",
  "Its middle.": "区间的中点。",
  "How far from it: 5% of the middle, or an amount in the unit; ±5 % of it without.":
    "离中点多远：中点的 5%，或以单位计的数；不写为 ±5%。",
  "Its lower end, instead of around.": "区间的下端，代替 around。",
  "max(x, 1/x) → 1.": "两者持平：max(x, 1/x) 趋近 1。",
  "How far max(x, 1/x) may be from 1: 5 % without it.": "max(x, 1/x) 可以离 1 多远；默认 5%。",
  "保持 / 不低于: the condition in every year, with its smallest margin.":
    "保持、不低于：每一年的条件，以余量最小的一年为准。",
  "上升 / 下降, no number given.": "上升或下降，没有给出数。",
  "The value is set elsewhere later: by whom, or in what.": "目标值待定：由谁、在何处确定。",
};
