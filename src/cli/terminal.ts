import { styleText } from "node:util";
import type { Tone } from "../present/table.ts";
import type { Paint } from "../render/terminal.ts";

/** Widths that tables are made for. */
const NARROWEST = 60;
const WIDEST = 200;

/** How wide tables are where nobody says. */
const USUAL = 100;

/** What tells how a terminal shows tables. */
interface Terminal {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/**
 * The width that tables get: as asked for; else that of the terminal; else COLUMNS, and 100 where the output goes elsewhere. From 60 to 200.
 *
 * @example widthOf(undefined, { isTTY: true, columns: 300 }, {}) // 200
 */
export function widthOf(asked: number | undefined, { isTTY, columns }: Terminal, env: NodeJS.ProcessEnv): number {
  const width = asked ?? (isTTY ? columns : undefined) ?? (Number(env.COLUMNS) || USUAL);
  return Math.min(WIDEST, Math.max(NARROWEST, Math.floor(width)));
}

const STYLES = { good: "green", risk: "yellow", bad: "red", none: "dim" } as const satisfies Record<Tone, string>;

/**
 * How cells are coloured: not at all where the output is no terminal, or NO_COLOR is set; FORCE_COLOR colours what is written elsewhere.
 *
 * @example paintOf({ isTTY: false }, {})("met", "good") // "met"
 */
export function paintOf({ isTTY }: Terminal, env: NodeJS.ProcessEnv): Paint {
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "0";
  const coloured = forced || (isTTY === true && !env.NO_COLOR && env.TERM !== "dumb");
  return coloured ? (text, tone) => styleText(STYLES[tone], text, { validateStream: false }) : (text) => text;
}
