import { writeFileSync } from "node:fs";
import setup from "../test/setup.ts";
import { commandsPage } from "./commands.ts";
import { readme } from "./examples.ts";
import { generated } from "./generated.ts";

for (const [path, text] of generated()) writeFileSync(path, text);
writeFileSync("docs/commands.md", await commandsPage());
const clear = setup();
const { text, chart } = readme();
writeFileSync("README.md", text);
writeFileSync("docs/machinery.svg", chart);
clear();
