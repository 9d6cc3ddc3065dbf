import { defineConfig } from "vitest/config";

/** They start the built command or threads of their own: a fault planted in this process is not in those. */
const spawning = ["test/cli/{badInput,conventions,parts,usage}.test.ts", "test/docs/**", "test/engine/threads.test.ts"];
/** They read src/ as text, and what Stryker writes there is another text. */
const reading = ["test/base/pure.test.ts", "test/kinds/messages.test.ts"];
/** Long, and of rooms without mutants. */
const elsewhere = ["test/random/**", "test/kernel/**", "test/base/elementary.test.ts", "test/oracle/recompute.test.ts"];
/** Whole plans read, checked and drawn: seconds a test, and asked only where it is what is mutated. */
const whole = ["test/present/document.test.ts", "test/scenarios/**", "test/lint/**", "test/explain/**"];

const room = process.env.MUTANTS_ROOM ?? "";
const figuresOnly = ["kinds", "growth", "model", "assess", "evaluate"].includes(room);

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: [...spawning, ...reading, ...elsewhere, ...(figuresOnly ? whole : [])],
    setupFiles: ["test/mutants/setup.ts"],
    // One process keeps what it has imported: a mutant costs the tests that reach it, and no start.
    isolate: false,
    testTimeout: 60_000,
  },
});
