import type { Text } from "../base/text.ts";

/** What a fault of the system says, by its code. */
const REASONS: Readonly<Record<string, Text>> = {
  EACCES: { zh: "没有权限", en: "it is not permitted" },
  EPERM: { zh: "没有权限", en: "it is not permitted" },
  EROFS: { zh: "磁盘是只读的", en: "the disk is read-only" },
  ENOSPC: { zh: "磁盘已满", en: "the disk is full" },
  EDQUOT: { zh: "超出了磁盘配额", en: "the disk's quota is used up" },
  ENOENT: { zh: "文件夹不存在", en: "there is no such folder" },
  ENOTDIR: { zh: "路径中有一个文件，不是文件夹", en: "a file is where a folder should be" },
  EISDIR: { zh: "这是文件夹，不是文件", en: "it is a folder, not a file" },
  EEXIST: { zh: "已有同名的文件或文件夹", en: "something of that name is in the way" },
  ENOTEMPTY: { zh: "文件夹不是空的", en: "the folder is not empty" },
  ENAMETOOLONG: { zh: "名称太长", en: "the name is too long" },
  ELOOP: { zh: "符号链接互相指向", en: "its links run in a circle" },
  EMFILE: { zh: "打开的文件太多", en: "too many files are open" },
  EIO: { zh: "读写出错", en: "the disk fails" },
};

/** The folder in which something is made ready, before it goes to its place. */
const BESIDE = /\.reckon-\w*-\d+-[0-9a-f]{12}([\\/](new|old)(-\d+)?)?[\\/]?/;

/**
 * A fault of the system as a sentence; null where it is another. `otherwise`: what it is about where the system does not say.
 *
 * @example faultText({ code: "ENOSPC", syscall: "write", path: "out/a" }, "").en // "out/a cannot be read or written (ENOSPC): the disk is full"
 */
export function faultText(fault: unknown, otherwise: string): Text | null {
  const { code, syscall, path = otherwise } = (fault ?? {}) as Partial<NodeJS.ErrnoException>;
  if (!code || !syscall) return null;
  const reason = REASONS[code];
  const place = path.replace(BESIDE, "");
  return {
    zh: `无法读写 ${place}（${code}）${reason ? `：${reason.zh}` : ""}`,
    en: `${place} cannot be read or written (${code})${reason ? `: ${reason.en}` : ""}`,
  };
}
