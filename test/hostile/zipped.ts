import { deflateRawSync } from "node:zlib";

/** What an archive's list says of its files, and the list's last record of itself: they can be lies. */
interface Stated {
  readonly packed?: number;
  readonly unpacked?: number;
  readonly count?: number;
  readonly length?: number;
}

/** An archive of some files, by their paths. */
export function zipped(files: Readonly<Record<string, string | Uint8Array>>, stated: Stated = {}): Buffer {
  const [local, list]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [path, content] of Object.entries(files)) {
    const [name, data] = [Buffer.from(path), deflateRawSync(content)];
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(stated.packed ?? data.length, 20);
    entry.writeUInt32LE(stated.unpacked ?? Buffer.byteLength(content), 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    local.push(head, name, data);
    list.push(entry, name);
    at += 30 + name.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(stated.count ?? Object.keys(files).length, 10);
  end.writeUInt32LE(stated.length ?? Buffer.concat(list).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, ...list, end]);
}
