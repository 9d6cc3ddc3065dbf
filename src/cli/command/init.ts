import { existsSync } from "node:fs";
import type { Lang } from "../../base/text.ts";
import { EXIT, Stop } from "../exit.ts";
import { writeAtomic } from "../files.ts";
import { starter } from "../starter.ts";

export interface InitCommand {
  readonly file: string;
  readonly force?: boolean | undefined;
  readonly lang: Lang;
}

/** `reckon init`: writes a commented starter scenario; never over an existing file unless forced. */
export async function init({ file, force, lang }: InitCommand): Promise<void> {
  const say = (zh: string, en: string) => process.stderr.write(`${lang === "zh" ? zh : en}\n`);
  if (existsSync(file) && !force) {
    say(`${file} 已存在，加 --force 才会覆盖`, `${file} is there already; --force overwrites it`);
    throw new Stop(EXIT.usage);
  }
  if (file === "-") process.stdout.write(starter(lang));
  else writeAtomic(file, starter(lang));
  if (file !== "-") say(`已写入 ${file}。运行：reckon run ${file}`, `wrote ${file}. Run it: reckon run ${file}`);
}
