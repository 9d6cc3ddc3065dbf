import { closeSync, openSync, readSync } from "node:fs";

/** How much is read at once. */
const CHUNK = 2 ** 16;

/** At most so many bytes of an open file, pipe or device: one that never ends does not fill the memory. */
export function bytesOf(file: number, most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (size < most) {
    const chunk = Buffer.alloc(Math.min(CHUNK, most - size));
    const read = readSync(file, chunk);
    if (read === 0) break;
    chunks.push(chunk.subarray(0, read));
    size += read;
  }
  return Buffer.concat(chunks);
}

/** The same as text. */
export const textOf = (file: number, most: number): string => new TextDecoder().decode(bytesOf(file, most));

/** What a path leads to, if it is a file, or a pipe that the shell made of a command: one that is waited for has no end. */
export function isReadable(path: string, status: { isFile(): boolean; isFIFO(): boolean }): boolean {
  return status.isFile() || (status.isFIFO() && /^\/(dev|proc\/self)\/fd\/\d+$/.test(path));
}

/** The bytes of a file, and no more than so many. */
export function readBytes(path: string, most: number): Uint8Array {
  const file = openSync(path, "r");
  try {
    return bytesOf(file, most);
  } finally {
    closeSync(file);
  }
}
