import { both } from "./message.ts";

/** Units that do not agree within a formula, or with what is declared for it. */
export const formulaUnitMessages = {
  "formula-units-differ": both(
    "{left} 与 {right} 不能相加或比较",
    "{left} and {right} cannot be added or compared",
    "先乘以一个单位为 {factor} 的假设。",
    "multiply by an assumption with the unit {factor} first.",
  ),
  "formula-plain-with-unit": both(
    "一边的单位是 {unit}，另一边没有单位",
    "one side is in {unit}, the other has no unit",
    "给没有单位的一边乘以一个单位为 {unit} 的量。",
    "multiply the side without a unit by a quantity in {unit}.",
  ),
  "formula-bare-number": both(
    "数 {number} 没有单位，另一边的单位是 {unit}",
    "the number {number} has no unit, the other side is in {unit}",
    "写作 {number}{unit}，或用一个单位为 {unit} 的假设。",
    "write {number}{unit}, or use an assumption with that unit.",
  ),
  "formula-bare-share": both(
    "数 {number} 没有百分号，另一边是占比：{one}，还是 {two}？",
    "the number {number} has no per cent sign, and the other side is a share: {one} or {two}?",
    "写作 {one} 或 {two}。",
    "write {one} or {two}.",
  ),
  "formula-logic-unit": both(
    "条件和 and / or / not 不能直接用单位为 {unit} 的量",
    "a condition, and, or, not cannot take a quantity in {unit}",
    "先比较，如 x > 0。",
    "compare it first, as x > 0.",
  ),
  "formula-function-unit": both(
    "{name} 需要没有单位的数，这里是 {unit}",
    "{name} wants a number without a unit, this one is in {unit}",
    "先除以一个单位相同的量。",
    "divide by a quantity of the same unit first.",
  ),
  "formula-sqrt-unit": both(
    "{unit} 开平方没有意义",
    "the square root of {unit} has no unit",
    "先除以一个单位相同的量。",
    "divide by a quantity of the same unit first.",
  ),
  "formula-exponent-unit": both(
    "指数的单位是 {unit}，应当没有单位",
    "the exponent is in {unit} and should have no unit",
    "先除以一个单位相同的量。",
    "divide it by a quantity of the same unit first.",
  ),
  "formula-power-of-unit": both(
    "单位为 {unit} 的量只能取写明的整数次幂",
    "a quantity in {unit} can only be raised to a written whole number",
    "先除以一个单位相同的量，如 (x / at(x, 2020)) ^ a。",
    "divide by a quantity of the same unit first, as (x / at(x, 2020)) ^ a.",
  ),
  "formula-unit-too-large": both(
    "算出的单位过大",
    "the resulting unit is beyond any use",
    "检查乘方和连乘。",
    "look at the powers and products.",
  ),
  "formula-result-unit": both(
    "公式的单位是 {gives}，声明的单位是 {unit}",
    "the formula gives {gives}, the declared unit is {unit}",
    "声明 unit: {declare}，或改公式。",
    "declare unit: {declare}, or change the formula.",
  ),
  "formula-result-plain": both(
    "公式算出的是没有单位的数，声明的单位是 {unit}",
    "the formula gives a number without a unit, the declared unit is {unit}",
    "乘以一个单位为 {unit} 的量，或去掉声明的单位。",
    "multiply by a quantity in {unit}, or declare no unit.",
  ),
  "formula-share-factor": both(
    "公式已按单位“{unit}”自动换算，再乘 {factor} 就多算了 {factor} 倍",
    "the formula is converted to {unit} by itself; times {factor} it is {factor} times too large",
    "写作 formula: {plain}。",
    "write formula: {plain}.",
  ),
  "formula-factor": both(
    "单位会自动换算成“{unit}”，公式里的 {factor} 会使结果再差 {factor} 倍",
    "units are converted to {unit} by themselves; the {factor} in the formula comes on top of that",
    "若 {factor} 只为换算单位，写作 formula: {plain}。",
    "where {factor} is there to convert units, write formula: {plain}.",
  ),
};
