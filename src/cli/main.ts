#!/usr/bin/env node
import { writeSync } from "node:fs";
import module from "node:module";
import { EXIT } from "./exit.ts";
import { faultText } from "./fault.ts";
import { languageOf } from "./language.ts";

/** From 22.8 on, Node keeps what it has compiled for the next start; older ones compile each time. */
(module as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();

const words = process.argv.slice(2);

/** Says why nothing can be done, past the streams, and ends. */
function end(fault: unknown, of: string): never {
  try {
    writeSync(2, `${faultText(fault, of)?.[languageOf(words, process.env)]}\n`);
  } catch {
    // Nobody hears it.
  }
  process.exit(EXIT.usage);
}

/** A reader that stops listening (`| head`) is no error; the files are still written. A full disk is one. */
process.stdout.on("error", (fault: NodeJS.ErrnoException) => {
  if (fault.code !== "EPIPE") end(fault, "stdout");
});
/** What cannot be said changes nothing of what is done. */
process.stderr.on("error", () => {});

try {
  // A folder that was removed meanwhile: the option parser cannot even be loaded in it.
  process.cwd();
} catch (fault) {
  end(fault, ".");
}
process.exitCode = await (await import("./commandLine.ts")).commandLine(words, process.env);
