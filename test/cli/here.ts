import { vi } from "vitest";
import { Stop } from "../../src/cli/exit.ts";
import type { End } from "./run.ts";

/** Runs a command in this process: what it writes is caught, a Stop is its exit code. The way it ships is `reckon`'s. */
export async function here(command: () => Promise<void>): Promise<End> {
  const said = { stdout: "", stderr: "" };
  const spies = (["stdout", "stderr"] as const).map((stream) =>
    vi.spyOn(process[stream], "write").mockImplementation((text) => {
      said[stream] += String(text);
      return true;
    }),
  );
  try {
    await command();
    return { status: 0, ...said };
  } catch (fault) {
    if (!(fault instanceof Stop)) throw fault;
    return { status: fault.exit, ...said };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
