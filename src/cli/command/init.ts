import { existsSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Lang } from "../../base/text.ts";
import { writeWhole } from "../../host/write.ts";
import { refuse, tell } from "../exit.ts";
import { templateText } from "../template/index.ts";
import type { TemplateName } from "../template/names.ts";

/** What `reckon init` is given. */
export interface InitCommand {
  readonly file: string;
  readonly template?: TemplateName | undefined;
  readonly force?: boolean | undefined;
  readonly lang: Lang;
}

/** `reckon init`: writes a commented starter scenario; never over an existing file unless forced. */
export async function init({ file, template = "simple", force, lang }: InitCommand): Promise<void> {
  const text = templateText(template, lang, schemaFrom(file === "-" ? "." : dirname(resolve(file))));
  if (file === "-") {
    process.stdout.write(text);
    return;
  }
  if (existsSync(file) && !force)
    refuse({ zh: `${file} 已存在，加 --force 才会覆盖`, en: `${file} is there already; --force overwrites it` }, lang);
  writeWhole(file, text);
  tell({ zh: `已写入 ${file}。运行：reckon run ${file}`, en: `wrote ${file}. Run it: reckon run ${file}` }, lang);
}

const SCHEMA = "scenarios/scenario.schema.json";

/** Where the schema that comes with reckon is, seen from a folder: a path beside or below it, else an address; beside it where none came along. */
function schemaFrom(folder: string): string {
  let root = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(resolve(root, SCHEMA)) && dirname(root) !== root) root = dirname(root);
  if (!existsSync(resolve(root, SCHEMA))) return "./scenario.schema.json";
  const path = relative(folder, resolve(root, SCHEMA)).replaceAll("\\", "/");
  return path.startsWith("..") ? pathToFileURL(resolve(root, SCHEMA)).href : `./${path}`;
}
