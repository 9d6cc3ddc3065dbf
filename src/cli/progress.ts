import { figure } from "../base/figures.ts";
import type { Lang } from "../base/text.ts";
import type { Progress } from "../engine/pass.ts";

/** Work shorter than this says nothing about itself. */
const PATIENCE = 1000;
/** A terminal's line is rewritten this often; where stderr goes to a file, a new line is written that much less often. */
const [REWRITE, LINE] = [200, 5000];

/** Work that tells how far it is, unless it is to be quiet; its line is gone when it ends, however it ends. */
export async function withProgress<T>(
  lang: Lang,
  quiet: boolean,
  work: (onProgress: ((progress: Progress) => void) | undefined) => Promise<T>,
): Promise<T> {
  const line = progressLine(lang);
  try {
    return await work(quiet ? undefined : line.update);
  } finally {
    line.done();
  }
}

/** A line on stderr for work of more than a second: draws done, draws a second, time left. */
function progressLine(lang: Lang, stderr: NodeJS.WriteStream = process.stderr) {
  const began = performance.now();
  let last = began;
  let shown = false;
  return {
    update({ done, draws }: Progress): void {
      const now = performance.now();
      const wait = stderr.isTTY ? REWRITE : shown ? LINE : 0;
      if (now - began < PATIENCE || now - last < wait || done === draws) return;
      last = now;
      shown = true;
      const rate = done / (now - began);
      const text = sentence(done, draws, rate * 1000, (draws - done) / rate / 1000, lang);
      stderr.write(stderr.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
    },
    done(): void {
      if (shown && stderr.isTTY) stderr.write("\r\u001b[K");
    },
  };
}

function sentence(done: number, draws: number, rate: number, seconds: number, lang: Lang): string {
  const [now, all, each] = [done, draws, rate].map((value) => figure(Math.round(value), 1));
  const left = `${Math.ceil(seconds)} s`;
  return lang === "zh"
    ? `已抽样 ${now} / ${all} 次，每秒 ${each} 次，还需 ${left}`
    : `${now} of ${all} draws, ${each} a second, ${left} left`;
}
