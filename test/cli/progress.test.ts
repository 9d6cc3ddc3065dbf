import { describe, expect, test, vi } from "vitest";
import { withProgress } from "../../src/cli/progress.ts";
import { here } from "./here.ts";

type Step = readonly [milliseconds: number, done: number];

/** What work of 12,000 draws says on stderr, whose draws are done by so many milliseconds after its start. */
async function told(steps: readonly Step[], { isTTY = false, quiet = false, lang = "en" as "zh" | "en" } = {}) {
  const now = vi.spyOn(performance, "now").mockReturnValue(5000);
  const { isTTY: before } = process.stderr;
  process.stderr.isTTY = isTTY;
  try {
    const { stderr } = await here(() =>
      withProgress(lang, quiet, async (onProgress) => {
        expect(onProgress === undefined).toBe(quiet);
        for (const [after, done] of steps) {
          now.mockReturnValue(5000 + after);
          onProgress?.({ done, draws: 12_000 });
        }
      }),
    );
    return stderr;
  } finally {
    now.mockRestore();
    process.stderr.isTTY = before;
  }
}

describe("work that takes long says how far it is", () => {
  test("after a second: draws done, draws a second, seconds left, rounded up", async () => {
    // 2000 draws in 1.6 s: 1250 a second, 10,000 left take 8 s.
    expect(await told([[1600, 2000]])).toBe("2000 of 12,000 draws, 1250 a second, 8 s left\n");
    // 3000 draws in 1.05 s: 9000 left take 3.15 s.
    expect(await told([[1050, 3000]], { lang: "zh" })).toBe("已抽样 3000 / 12,000 次，每秒 2857 次，还需 4 s\n");
  });

  test("not before, not when it is done, not when it is to be quiet", async () => {
    expect(await told([[999, 2000]])).toBe("");
    expect(await told([[1000, 2000]])).toBe("2000 of 12,000 draws, 2000 a second, 5 s left\n");
    expect(await told([[3000, 12_000]])).toBe("");
    expect(await told([[3000, 6000]], { quiet: true })).toBe("");
  });

  test("a file gets a line every five seconds", async () => {
    const lines = await told([
      [1000, 1000],
      [5999, 2000],
      [6000, 3000],
      [6001, 4000],
      [11_000, 5000],
    ]);
    expect(lines.match(/^\d+/gm)).toEqual(["1000", "3000", "5000"]);
  });

  test("a terminal's line is rewritten every fifth of a second, and is gone at the end", async () => {
    const isTTY = true;
    expect(
      await told(
        [
          [1000, 1000],
          [1199, 1100],
          [1200, 1200],
        ],
        { isTTY },
      ),
    ).toBe(
      "\r\u001b[K1000 of 12,000 draws, 1000 a second, 11 s left" +
        "\r\u001b[K1200 of 12,000 draws, 1000 a second, 11 s left" +
        "\r\u001b[K",
    );
    expect(await told([[100, 1000]], { isTTY })).toBe("");
  });

  test("its line is gone when the work fails, too", async () => {
    const isTTY = vi.spyOn(performance, "now").mockReturnValue(0);
    const { isTTY: before } = process.stderr;
    process.stderr.isTTY = true;
    let stderr = "";
    try {
      ({ stderr } = await here(async () => {
        const work = withProgress("en", false, async (onProgress) => {
          isTTY.mockReturnValue(2000);
          onProgress?.({ done: 1, draws: 2 });
          throw new Error("broken");
        });
        await expect(work).rejects.toThrow("broken");
      }));
    } finally {
      isTTY.mockRestore();
      process.stderr.isTTY = before;
    }
    expect(stderr.endsWith("left\r\u001b[K")).toBe(true);
  });
});
