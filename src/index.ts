/** The library on Node: what a page has, scenario files read from disk, and tables for a terminal. */
export * from "./browser.ts";
export { writeDraws } from "./host/drawsFile.ts";
export { type LoadOptions, loadScenario } from "./host/load.ts";
export { readDraws } from "./host/readDraws.ts";
export { terminal } from "./render/terminal.ts";
