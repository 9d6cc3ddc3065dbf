import type { Instruction, Register } from "../formula/code.ts";
import type { Program } from "./program.ts";

/** Values of the registers, where a run has them. */
type Values = ArrayLike<number>;

/**
 * What a Program does for one id: a line for each year of an indicator, for each input of an assumption, for each part
 * of a target's condition. `values`: one a register (of the central trajectory), shown where given.
 *
 * @example programLines(program, "machinery")[1] // "machinery[2020] = … mul …, projected"
 */
export function programLines(program: Program, id: string, values?: Values): readonly string[] {
  return [...indicatorLines(program, id, values), ...inputLines(program, id), ...targetLines(program, id, values)];
}

function indicatorLines(program: Program, id: string, values?: Values): readonly string[] {
  const indicator = program.indicators.find((each) => each.id === id);
  return (indicator?.cells ?? []).flatMap((cell, i) =>
    cell === null
      ? []
      : [`${id}[${program.years[i]}] = ${line(program, cell, values)}, ${indicator?.status[i] ?? "no value"}`],
  );
}

function inputLines({ inputs }: Program, id: string): readonly string[] {
  return inputs.flatMap(({ name, year, central, draw, held }, i) => {
    if (name !== id && !name.startsWith(`${id}#`) && !name.startsWith(`${id}@`)) return [];
    const key = year === 0 ? name : `${name}[${year}]`;
    return [`${key} = input ${i}, central ${central}${held ? ", held" : draw ? `, drawn ${draw.kind}` : ""}`];
  });
}

function targetLines(program: Program, id: string, values?: Values): readonly string[] {
  const target = program.targets.find((each) => each.id === id);
  if (!target) return [];
  if (target.missing) return [`${id} = not assessable: ${target.missing.code}`];
  return (["value", "margin", "holds", "probability"] as const).flatMap((part) => {
    const register = target[part];
    return register === null ? [] : [`${id}.${part} = ${line(program, register, values)}`];
  });
}

/** A register with its instruction: `r12 mul r8 r11`. */
function line({ code }: Program, register: Register, values?: Values): string {
  const instruction = code[register];
  if (!instruction) throw new RangeError(`the program has no register ${register}`);
  const isPlain = instruction.op === "constant";
  const value = values && !isPlain ? ` = ${values[register]}` : "";
  return `r${register} ${printInstruction(instruction)}${value}`;
}

/**
 * An instruction in one line.
 *
 * @example printInstruction({ op: "mul", a: 8, b: 11, c: -1, value: 0 }) // "mul r8 r11"
 */
export function printInstruction({ op, a, b, c, value }: Instruction): string {
  if (op === "constant") return `constant ${value}`;
  if (op === "input") return `input ${a}`;
  return [op, ...[a, b, c].filter((register) => register >= 0).map((register) => `r${register}`)].join(" ");
}
