import { both } from "./message.ts";

/** Numbers with units, and units, as they are written in a scenario file. */
export const quantityMessages = {
  "quantity-not-number": both(
    "“{text}”不是数",
    "{text} is not a number",
    "写作 3、3%、1.5万 或 3000亿元。",
    "write 3, 3%, 1.5万 or 40 billion yuan.",
  ),
  "quantity-approximate": both(
    "“{text}”不是数",
    "{text} is not a number",
    "写作 {number}；观测值写作 { value: {number}, approximate: true }。",
    "write {number}; an observation is { value: {number}, approximate: true }.",
  ),
  "quantity-not-finite": both(
    "“{text}”不是有限的数",
    "{text} is not a finite number",
    "写一个有限的数；没有数就不写这一项。",
    "write a finite number; leave the key out where there is none.",
  ),
  "quantity-separator": both(
    "“{text}”里有分隔符",
    "{text} has a separator between digits",
    "写作 {plain}。",
    "write {plain}.",
  ),
  "quantity-full-width": both(
    "“{text}”里有全角字符“{character}”",
    "{text} has the full-width character {character}",
    "数字和标点用半角。",
    "write digits and punctuation in ASCII.",
  ),
  "quantity-ambiguous-scale": both(
    "“{written}”的单位已经是 {unit}，量级有两种读法",
    "{written} in the unit {unit} can be read in two ways",
    "单位是 {unit} 时只写 {plain}；否则写出完整的单位，如 1.5万人。",
    "write just {plain} for {plain} {unit}; else the whole unit, as 1.5万人.",
  ),
  "rate-without-sign": both(
    "{value} 没有百分号，有两种读法：{one}，还是 {two}？",
    "{value} has no per cent sign, and can be read in two ways: {one} or {two}?",
    "写作 {key}{one} 或 {key}{two}。",
    "write {key}{one} or {key}{two}.",
  ),
  "share-in-percent": both(
    "占比每年变动 {one}，还是按 {two} 的比率增长？",
    "does the share move by {one} a year, or grow at a rate of {two}?",
    "变动写作 {key}{one}；按比率增长写作 growth: { model: compound, rate: {two} }。",
    "write {key}{one} for the former, growth: { model: compound, rate: {two} } for the latter.",
  ),
  "rate-in-points": both(
    "百分点是占比的变动，这里是增速",
    "points are what a share moves by; a rate of growth belongs here",
    "写作 {key}{one}。",
    "write {key}{one}.",
  ),
  "formula-rate-bare": both(
    "增速或占比的公式里，{number} 没有百分号：{one}，还是 {two}？",
    "{number} has no per cent sign in a formula for a rate or a share: {one} or {two}?",
    "写作 {one} 或 {two}。",
    "write {one} or {two}.",
  ),
  "share-by-rate": both(
    "{id} 是按比率的增速，而 {indicator} 是占比，按百分点变动",
    "{id} is a rate of growth, and {indicator} is a share, which moves by points",
    "给 {id} 写 unit: 个百分点；按比率增长写作 growth: { model: compound, rate: {id} }。",
    "state unit: pp for {id}; write growth: { model: compound, rate: {id} } for growth at a rate.",
  ),
  "rate-by-points": both(
    "{id} 以百分点计，而这里是增速",
    "{id} is in points, and a rate of growth belongs here",
    "给 {id} 的数写百分号。",
    "write the figures of {id} with a per cent sign.",
  ),
  "quantity-unit-mismatch": both(
    "{written} 不能换算成 {unit}",
    "{written} cannot be converted to {unit}",
    "写一个单位为 {unit} 的数，或只写数。",
    "write a number in {unit}, or the number alone.",
  ),
  "quantity-unit-unwanted": both(
    "这里要没有单位的数或百分数，写的是 {written}",
    "a plain number or a percentage is wanted here, this one is in {written}",
    "去掉单位 {written}。",
    "remove the unit {written}.",
  ),
  "unit-digit": both(
    "单位“{unit}”里有数字 {character}",
    "the unit {unit} has the digit {character}",
    "量级用字写，如 人/千人、元/万人。",
    "write scales as words, as 人/千人 or persons/thousand persons.",
  ),
  "unit-full-width": both(
    "单位“{unit}”里有全角字符“{character}”",
    "the unit {unit} has the full-width character {character}",
    "用半角的 / 和 %。",
    "use / and % in ASCII.",
  ),
  "unit-character": both(
    "单位“{unit}”里不能用“{character}”",
    "{character} cannot stand in the unit {unit}",
    "单位由名词和 /、·、* 组成，如 亿元、张/千人。",
    "a unit is made of nouns with /, · or *, as 亿元 or beds/thousand persons.",
  ),
  "unit-empty-place": both(
    "单位“{unit}”缺了一个名词",
    "a noun is missing in the unit {unit}",
    "补上 / 或 · 旁边的名词。",
    "add the noun beside / or ·.",
  ),
  "unit-names-differ": both(
    "“{zh}”与“{en}”大小不同，同一个数不能同时用这两个单位",
    "{zh} and {en} are of different size: a figure cannot be in both",
    "英文名称写成：{fits}。",
    "call it in English: {fits}.",
  ),
  "unit-too-large": both(
    "单位“{unit}”的量级过大",
    "the scale of the unit {unit} is beyond any use",
    "去掉多余的万、亿。",
    "remove some of the scale words.",
  ),
};
