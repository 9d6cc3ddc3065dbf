import { existsSync } from "node:fs";
import type { Lang } from "../../base/text.ts";
import { writeWhole } from "../../host/write.ts";
import { refuse, tell } from "../exit.ts";
import { starter } from "../starter.ts";

/** What `reckon init` is given. */
export interface InitCommand {
  readonly file: string;
  readonly force?: boolean | undefined;
  readonly lang: Lang;
}

/** `reckon init`: writes a commented starter scenario; never over an existing file unless forced. */
export async function init({ file, force, lang }: InitCommand): Promise<void> {
  if (file === "-") {
    process.stdout.write(starter(lang));
    return;
  }
  if (existsSync(file) && !force)
    refuse({ zh: `${file} 已存在，加 --force 才会覆盖`, en: `${file} is there already; --force overwrites it` }, lang);
  writeWhole(file, starter(lang));
  tell({ zh: `已写入 ${file}。运行：reckon run ${file}`, en: `wrote ${file}. Run it: reckon run ${file}` }, lang);
}
