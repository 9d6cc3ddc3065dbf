import { defineConfig } from "vitest/config";
// @ts-expect-error plain JavaScript: Stryker is not there to be type-checked where it is not asked for
import { plant } from "./plant.mjs";

const here = (path: string) => `${process.cwd()}/${path}`;

export default defineConfig({
  plugins: [await plant(JSON.parse(process.env.MUTANTS_FILES ?? "[]"), process.env.MUTANTS_REPORT ?? "")],
  resolve: {
    alias: [
      { find: /^vitest$/, replacement: here("test/mutants/gather.ts") },
      { find: "MUTANTS_VITEST", replacement: here("node_modules/vitest/dist/index.js") },
    ],
  },
  test: { include: ["test/mutants/driver.ts"], setupFiles: ["test/mutants/setup.ts"] },
});
