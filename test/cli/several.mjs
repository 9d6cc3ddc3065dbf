// Runs the built command several times in one process, one after the other: most of a small case's time is Node's start.
// Calls come in on stdin as JSON, [{ args, cwd }]; their ends go out on stdout, [{ status, stdout, stderr }].
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [main] = process.argv.slice(2);
const ends = [];
for (const [i, { args, cwd }] of JSON.parse(readFileSync(0, "utf8")).entries()) ends.push(await once(args, cwd, i));
process.exitCode = 0;
process.stdout.write(JSON.stringify(ends));

async function once(args, cwd, i) {
  const said = { stdout: "", stderr: "" };
  const writers = { stdout: process.stdout.write, stderr: process.stderr.write };
  process.chdir(cwd);
  process.argv = [process.execPath, main, ...args];
  process.exitCode = 0;
  for (const name of ["stdout", "stderr"])
    process[name].write = (text) => {
      said[name] += text;
      return true;
    };
  try {
    // A new query makes a new module, which runs again; the chunks that it imports are there already.
    await import(`${pathToFileURL(main)}?${i}`);
  } finally {
    for (const name of ["stdout", "stderr"]) process[name].write = writers[name];
  }
  return { status: process.exitCode, ...said };
}
