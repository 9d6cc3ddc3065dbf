import { readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));

export default defineConfig({
  test: { include: ["test/**/*.test.ts"], globalSetup: "test/setup.ts", testTimeout: 30_000 },
  define: { __RECKON_VERSION__: JSON.stringify(version) },
});
