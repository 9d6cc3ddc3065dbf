#!/usr/bin/env node
import { commandLine } from "./commandLine.ts";

/** A reader that stops listening (`| head`) is no error; the files are still written. */
process.stdout.on("error", (fault: NodeJS.ErrnoException) => {
  if (fault.code !== "EPIPE") throw fault;
});

process.exitCode = await commandLine(process.argv.slice(2), process.env);
