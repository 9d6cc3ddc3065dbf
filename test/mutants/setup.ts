import { configureGlobal } from "fast-check";

/** Every mutant meets the same examples, and no property keeps it for long. */
configureGlobal({ seed: 20261124, interruptAfterTimeLimit: 300 });
