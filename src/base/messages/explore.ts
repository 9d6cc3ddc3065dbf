import { both } from "./message.ts";

/** What is wrong with a question put to a scenario (`src/explore`), before any work is done for it. */
export const exploreMessages = {
  "explore-target": both(
    "没有名为 {id} 的目标",
    "there is no target {id}",
    "{near}可选的目标：{targets}。",
    "{near}Choose one of {targets}.",
  ),
  "explore-target-wanted": both(
    "没有写明哪个目标",
    "no target is named",
    "加上 --target，可选：{targets}。",
    "add --target with one of {targets}.",
  ),
  "explore-not-assessable": both(
    "目标 {id} 暂不可评估：{why}",
    "the target {id} is not assessable: {why}",
    "用 reckon check --missing 查看缺什么，补上后再问。",
    "see with reckon check --missing what it lacks, and enter that first.",
  ),
  "explore-assumption": both(
    "没有名为 {id} 的假设",
    "there is no assumption {id}",
    "{near}用 reckon explain 列出全部名称。",
    "{near}List all names with reckon explain.",
  ),
  "explore-assumption-wanted": both(
    "没有写明改哪个假设",
    "no assumption is named",
    "加上 --for，影响这些目标的假设有：{ids}。",
    "add --for; these targets depend on {ids}.",
  ),
  "explore-without-effect": both(
    "目标 {targets} 不依赖假设 {id}，改它没有作用",
    "nothing of {targets} depends on {id}: changing it does nothing",
    "改用它们依赖的假设：{ids}。",
    "choose one that they depend on: {ids}.",
  ),
  "explore-range": both(
    "“{text}”不是范围",
    "{text} is no range",
    "写作 {id}=0%..10%，下限在前。",
    "write {id}=0%..10%, the lower end first.",
  ),
  "explore-range-excludes": both(
    "{id} 的值 {value} 不在所给范围 {from} 至 {to} 之内",
    "the value {value} of {id} is outside the range {from} to {to} that is given for it",
    "放宽范围，使它包含现有的值。",
    "widen the range until it holds the present value.",
  ),
  "explore-range-lever": both(
    "{id} 的范围 {from} 至 {to} 超出其可控范围",
    "the range {from} to {to} of {id} goes beyond its lever",
    "取 {low} 至 {high} 之内的范围，或改它的 lever。",
    "stay within {low} to {high}, or change its lever.",
  ),
  "explore-no-range": both(
    "{id} 没有可控范围也没有分布，不知道在哪里找",
    "{id} has neither a lever nor a distribution, so there is no telling where to look",
    "写出范围：{id}=下限..上限。",
    "give a range: {id}=low..high.",
  ),
  "explore-units-differ": both(
    "{first} 与 {second} 的单位不同，不能一起变动同样多",
    "{first} and {second} have different units: they cannot move by the same amount",
    "只选单位相同的假设，或分开求解。",
    "choose assumptions of one unit, or solve for one at a time.",
  ),
  "explore-no-uncertainty": both(
    "{targets} 不受任何不确定性影响，没有概率可求",
    "nothing random touches {targets}, so there is no probability to ask for",
    "去掉 --probability，按中心轨迹求解；或给某个假设一个 distribution。",
    "leave out --probability to solve on the centre; or give an assumption a distribution.",
  ),
  "explore-steps": both(
    "“{text}”不是取值的个数",
    "{text} is no number of values",
    "写作 {id}=0%..10%:21，至少两个值。",
    "write {id}=0%..10%:21, with two values at least.",
  ),
  "explore-points": both(
    "共有 {points} 个点，最多 {most} 个",
    "that is {points} points, and {most} is the most",
    "每个假设少取几个值，或改用 --design lhs:500。",
    "take fewer values of each, or --design lhs:500.",
  ),
  "explore-design": both(
    "“{text}”不是点的设计",
    "{text} is no design of points",
    "写作 --design lhs:500。",
    "write --design lhs:500.",
  ),
  "explore-sweep-wanted": both(
    "没有写明改什么",
    "nothing is to vary",
    "加上 --vary growth=0%..10%:21、--design lhs:500 或 --matrix。",
    "add --vary growth=0%..10%:21, --design lhs:500 or --matrix.",
  ),
  "explore-nothing-drawn": both(
    "{targets} 不受任何不确定性影响，没有假设可以取其10%、90%处的值",
    "nothing random touches {targets}, so no assumption has values of a distribution to take",
    "写出范围：--vary growth=0%..10%:21；或给某个假设一个 distribution。",
    "give a range, --vary growth=0%..10%:21, or give an assumption a distribution.",
  ),
  "explore-choose-files": both(
    "没有写明哪些情景文件",
    "no scenario file is named",
    "写出要比较的文件：reckon choose plan.yaml slow.yaml。",
    "name the files to hold against each other: reckon choose plan.yaml slow.yaml.",
  ),
  "explore-choose-levers": both(
    "各情景中没有共同的可控变量影响目标（{targets}），没有什么可选",
    "no lever that all of the scenarios have moves the targets ({targets}), so there is nothing to choose",
    "给假设写上 lever: { from: …, to: … }，或用 --target 另选目标。",
    "give an assumption lever: { from: …, to: … }, or choose other targets with --target.",
  ),
  "explore-choose-output": both(
    "{file} 已经存在，不会覆盖",
    "{file} is there already, and is not overwritten",
    "换一个 --output。",
    "choose another --output.",
  ),
  "explore-vary-twice": both("{id} 写了两次", "{id} is to vary twice", "只留一个。", "keep one of them."),
  "explore-no-figure": both(
    "目标 {id} 没有可以调整的数值",
    "the target {id} has no figure that could be adjusted",
    "可调整的目标有上限、下限、区间或名次。",
    "a target with a bound, a band or a rank can be.",
  ),
  "explore-probability-wanted": both(
    "没有写明以多大概率达到",
    "no probability is stated",
    "加上 --probability 80%；或在文件里给目标写 confidence。",
    "add --probability 80%, or give the target a confidence in the file.",
  ),
  "explore-probability": both(
    "“{text}”不是 0 到 1 之间的概率",
    "{text} is no probability between 0 and 1",
    "写作 --probability 80%。",
    "write --probability 80%.",
  ),
};
