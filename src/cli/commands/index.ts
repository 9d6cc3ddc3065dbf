import { OPTIONS, type Option } from "../options.ts";
import type { Command } from "./command.ts";
import { EXPLORING } from "./exploring.ts";
import { FORECASTING } from "./forecasting.ts";
import { PROJECTING } from "./projecting.ts";
import { VARYING } from "./varying.ts";
import { WRITING } from "./writing.ts";

export type { Command } from "./command.ts";

/** Every command, by its name. Its code is imported when it is called, so that --help loads none. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  ...PROJECTING,
  ...EXPLORING,
  ...VARYING,
  ...FORECASTING,
  ...WRITING,
};

/** The options of a command by name, in the order of its help page. */
export const optionsOf = ({ options, own = {} }: Command): Readonly<Record<string, Option>> => ({
  ...Object.fromEntries(options.map((name) => [name, OPTIONS[name]])),
  ...own,
});
