import { defineConfig } from "vitest/config";

// A limit is there to end what hangs. On a busy machine a test that starts processes waits for its turn, and is not at fault.
const PATIENCE = 120_000;

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Modules hold no state, so files may share them: half of the time went into loading them anew for each file.
    isolate: false,
    globalSetup: "test/setup.ts",
    testTimeout: PATIENCE,
    hookTimeout: PATIENCE,
  },
});
