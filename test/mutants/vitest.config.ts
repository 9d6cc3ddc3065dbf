import { defineConfig } from "vitest/config";

/** They start the built command or threads of their own: a fault planted in this process is not in those. */
const spawning = ["test/cli/{badInput,conventions,parts}.test.ts", "test/docs/**", "test/engine/threads.test.ts"];
/** Long, and of rooms without mutants. */
const elsewhere = ["test/random/**", "test/kernel/**", "test/base/elementary.test.ts"];
/** Draws everything: seconds a run, and asked only where it is what is mutated. */
const drawing = ["test/present/document.test.ts"];

const draws = ["present", "compare", "cli"].includes(process.env["MUTANTS_ROOM"] ?? "present");

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: [...spawning, ...elsewhere, ...(draws ? [] : drawing)],
    setupFiles: ["test/mutants/setup.ts"],
    testTimeout: 60_000,
  },
});
