import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["test/**/*.test.ts"], testTimeout: 30_000 },
  define: { __RECKON_VERSION__: JSON.stringify("0.1.0") },
});
