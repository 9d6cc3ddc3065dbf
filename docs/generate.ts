import { writeFileSync } from "node:fs";
import { readme } from "./examples.ts";
import { generated } from "./generated.ts";

for (const [path, text] of generated()) writeFileSync(path, text);
const { text, chart } = readme();
writeFileSync("README.md", text);
writeFileSync("docs/machinery.svg", chart);
