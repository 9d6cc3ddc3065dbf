import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { isOurs, mayReplace, writeFolder, writeWhole } from "../../src/host/write.ts";

/** What happens before the next operations on the disk: counted, so that a process can be killed at each, or another come in between. */
const disk = { before: null as ((operation: string) => void) | null };
const real = Object.fromEntries(
  Object.entries(fs).filter(([name, member]) => typeof member === "function" && name.endsWith("Sync")),
);

/** Builtin modules are shared by all that is loaded, whoever loaded it. */
beforeAll(() => {
  for (const [name, member] of Object.entries(real))
    Object.assign(fs, {
      [name]: (...args: readonly unknown[]) => {
        disk.before?.(name);
        return (member as (...args: readonly unknown[]) => unknown)(...args);
      },
    });
  syncBuiltinESMExports();
});
afterAll(() => {
  Object.assign(fs, real);
  syncBuiltinESMExports();
});

let root = "";
let folder = "";
beforeEach(() => {
  root = fs.mkdtempSync(join(tmpdir(), "reckon-written-"));
  folder = join(root, "plan");
});
afterEach(() => {
  disk.before = null;
  vi.restoreAllMocks();
});

const OLD = [
  { path: "charts/a.svg", text: "old" },
  { path: "results.json", text: "old" },
];
const NEW = [
  { path: "charts/b.svg", text: "new" },
  { path: "results.json", text: "new" },
];
const OTHER = [{ path: "results.json", text: "other" }];

/** Files by path with their texts, the mark left out. */
const content = (of = folder): Record<string, string> =>
  Object.fromEntries(
    fs
      .readdirSync(of, { recursive: true, encoding: "utf8" })
      .filter((path) => path !== ".reckon" && fs.statSync(join(of, path)).isFile())
      .map((path) => [path, fs.readFileSync(join(of, path), "utf8")]),
  );
const contentOf = (files: typeof OLD) => Object.fromEntries(files.map(({ path, text }) => [path, text]));
const NOTES = { "notes.txt": "mine", "charts/mine/photo": "mine too" };

/** An old result in which a user keeps files. */
function givenResult(): void {
  writeFolder(folder, OLD);
  fs.mkdirSync(join(folder, "charts/mine"));
  for (const [path, text] of Object.entries(NOTES)) fs.writeFileSync(join(folder, path), text);
}

/** Whether another process, whose number this one's is, runs no more. */
const nobodyRuns = () =>
  vi.spyOn(process, "kill").mockImplementation(() => {
    throw Object.assign(new Error("gone"), { code: "ESRCH" });
  });

describe("a result is replaced as a whole", () => {
  test("by its new files, and what is the user's stays", () => {
    givenResult();
    writeFolder(folder, NEW);
    expect(content()).toEqual({ ...contentOf(NEW), ...NOTES });
    expect(fs.readdirSync(root)).toEqual(["plan"]);
    expect(Object.keys(JSON.parse(fs.readFileSync(join(folder, ".reckon"), "utf8")).files)).toEqual(
      NEW.map(({ path }) => path),
    );
  });

  test("wherever it is killed: the old one or the new one is whole, and the next run leaves nothing behind", () => {
    nobodyRuns();
    const whole = [contentOf(OLD), contentOf(NEW)].map((files) => JSON.stringify(Object.entries(files)));
    let [killed, between] = [0, 0];
    for (let at = 1; ; at++) {
      fs.rmSync(root, { recursive: true, force: true });
      fs.mkdirSync(root);
      givenResult();
      let left = at;
      // Once it is killed, nothing that it would still do happens.
      disk.before = () => {
        left -= 1;
        if (left <= 0) throw Object.assign(new Error("killed"), { code: "KILLED" });
      };
      try {
        writeFolder(folder, NEW);
      } catch {}
      disk.before = null;
      if (left > 0) break;
      killed += 1;
      if (fs.existsSync(folder)) {
        const found = content();
        for (const [path, text] of Object.entries(NOTES)) expect(found[path], `${at}`).toBe(text);
        const own = Object.entries(found).filter(([path]) => !(path in NOTES));
        expect(whole, `${at}`).toContain(JSON.stringify(own.sort()));
      } else between += 1;
      writeFolder(join(root, "elsewhere"), OTHER);
      expect(Object.keys(content()).sort(), `${at}`).toEqual(expect.arrayContaining(Object.keys(NOTES).sort()));
      writeFolder(folder, NEW);
      expect(content(), `${at}`).toEqual({ ...contentOf(NEW), ...NOTES });
      expect(fs.readdirSync(root).sort(), `${at}`).toEqual(["elsewhere", "plan"]);
    }
    expect(killed).toBeGreaterThan(30);
    // Between two renamings there is no folder of that name: of all the places one, and the next run mends it.
    expect(between).toBeLessThanOrEqual(2);
  });

  test("whenever another comes in between: the last one stays, and nobody's file is lost", () => {
    for (let at = 1; ; at++) {
      fs.rmSync(root, { recursive: true, force: true });
      fs.mkdirSync(root);
      givenResult();
      let left = at;
      disk.before = () => {
        left -= 1;
        if (left !== 0) return;
        disk.before = null;
        writeFolder(folder, OTHER);
      };
      writeFolder(folder, NEW);
      const cameIn = disk.before === null;
      disk.before = null;
      const found = content();
      expect(
        [contentOf(NEW), contentOf(OTHER)].map((files) => ({ ...files, ...NOTES })),
        `${at}`,
      ).toContainEqual(found);
      expect(fs.readdirSync(root), `${at}`).toEqual(["plan"]);
      if (!cameIn) break;
    }
  });

  test("a file of ours that the user changed, or one of theirs that we need the name of, is kept beside ours", () => {
    givenResult();
    fs.writeFileSync(join(folder, "results.json"), "annotated");
    fs.writeFileSync(join(folder, "charts/b.svg"), "drawn by hand");
    for (let run = 0; run < 2; run++) writeFolder(folder, NEW);
    expect(content()).toEqual({
      ...contentOf(NEW),
      ...NOTES,
      "results.yours.json": "annotated",
      "charts/b.yours.svg": "drawn by hand",
    });
    fs.writeFileSync(join(folder, "results.json"), "annotated again");
    writeFolder(folder, OLD);
    expect(content()).toMatchObject({ "results.yours.json": "annotated", "results.yours-2.json": "annotated again" });
  });

  test("a mark of an older version, a forged and a broken one", () => {
    for (const mark of [
      "written by reckon; replaced by its next run\n",
      '{"files":{"../x":1,"notes.txt":null}}',
      "null",
    ]) {
      fs.rmSync(folder, { recursive: true, force: true });
      givenResult();
      fs.writeFileSync(join(folder, ".reckon"), mark);
      writeFolder(folder, NEW);
      expect(content()).toMatchObject({ ...contentOf(NEW), ...NOTES });
      expect(fs.readdirSync(root)).toEqual(["plan"]);
    }
  });

  test("links are not followed", () => {
    fs.mkdirSync(join(root, "theirs"));
    fs.writeFileSync(join(root, "theirs/.reckon"), "{}");
    fs.symlinkSync(join(root, "theirs"), folder);
    expect(isOurs(folder)).toBe(false);
    expect(() => writeFolder(folder, NEW)).toThrow();
    expect(content(join(root, "theirs"))).toEqual({});
    fs.rmSync(folder);
    givenResult();
    fs.rmSync(join(folder, "charts"), { recursive: true });
    fs.symlinkSync(join(root, "theirs"), join(folder, "charts"));
    writeFolder(folder, NEW);
    expect(fs.readlinkSync(join(folder, "charts.yours"))).toBe(join(root, "theirs"));
    expect(content(join(root, "theirs"))).toEqual({});
  });

  test("what cannot be written leaves everything as it was", () => {
    givenResult();
    const clash = [
      { path: "a", text: "" },
      { path: "a/b", text: "" },
    ];
    expect(() => writeFolder(folder, clash)).toThrow();
    expect(content()).toEqual({ ...contentOf(OLD), ...NOTES });
    expect(fs.readdirSync(root)).toEqual(["plan"]);
  });
});

describe("one file", () => {
  test("is replaced as a whole, by way of a folder beside it that is gone whatever happens", () => {
    nobodyRuns();
    const path = join(root, "x/part");
    writeWhole(path, "text");
    for (let at = 1; at < 12; at++) {
      let left = at;
      disk.before = () => {
        left -= 1;
        if (left <= 0) throw new Error("killed");
      };
      try {
        writeWhole(path, `text ${at}`);
      } catch {}
      disk.before = null;
      expect(fs.readFileSync(path, "utf8")).toMatch(/^text( \d+)?$/);
    }
    writeWhole(path, "last");
    expect(content(join(root, "x"))).toEqual({ part: "last" });
    expect(fs.readdirSync(join(root, "x"))).toEqual(["part"]);
    expect(() => writeWhole(join(root, "x"), "text")).toThrow("EISDIR");
  });

  test("keeps a link, and is no substitute for a device", () => {
    fs.writeFileSync(join(root, "far"), "old");
    fs.symlinkSync(join(root, "far"), join(root, "link"));
    writeWhole(join(root, "link"), "new");
    expect([fs.readFileSync(join(root, "far"), "utf8"), fs.lstatSync(join(root, "link")).isSymbolicLink()]).toEqual([
      "new",
      true,
    ]);
    writeWhole("/dev/null", "nothing");
    expect(fs.statSync("/dev/null").isCharacterDevice()).toBe(true);
  });

  test("replaces its like alone", () => {
    fs.writeFileSync(join(root, "plan.yaml"), "years: {}");
    fs.writeFileSync(join(root, "chart.svg"), "<svg>");
    fs.writeFileSync(join(root, "empty"), "");
    const may = (name: string) => mayReplace(join(root, name), ["<svg"]);
    expect(["plan.yaml", "chart.svg", "empty", "none", "."].map(may)).toEqual([false, true, true, true, true]);
  });
});
