/** The binary format of WebAssembly, as far as the kernels need it (WebAssembly Core Specification 2.0, chapter 5). */

/** A piece of a module. */
export type Bytes = readonly number[];

/** What a node or a local holds; the byte is the format's own. */
const TYPE = { i32: 0x7f, i64: 0x7e, f64: 0x7c, v128: 0x7b } as const;
/** The type of a value on the stack or in a local. */
export type Type = keyof typeof TYPE;

/**
 * LEB128: seven bits a byte, the last byte below 128.
 *
 * @example unsigned(300) // [172, 2]
 */
export function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let left = value;
  do {
    const low = left % 128;
    left = Math.floor(left / 128);
    bytes.push(left > 0 ? low + 128 : low);
  } while (left > 0);
  return bytes;
}

/**
 * LEB128 of a number in two's complement.
 *
 * @example signed(-1n) // [127]
 */
export function signed(value: bigint): number[] {
  const bytes: number[] = [];
  for (let left = value; ; ) {
    const low = Number(left & 127n);
    left >>= 7n;
    const done = (left === 0n && low < 64) || (left === -1n && low >= 64);
    bytes.push(done ? low : low + 128);
    if (done) return bytes;
  }
}

/**
 * A double, little-endian.
 *
 * @example float64(1) // [0, 0, 0, 0, 0, 0, 240, 63]
 */
export function float64(value: number): number[] {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value, true);
  return [...new Uint8Array(view.buffer)];
}

/** A function: i32 parameters, more locals, a body without its end. */
export interface WasmFunction {
  readonly name: string;
  readonly parameters: number;
  readonly locals: readonly Type[];
  readonly body: Bytes;
}

/** Sections of a module, and the type of a function, by their numbers in the format. */
const SECTION = { types: 1, imports: 2, functions: 3, exports: 7, code: 10 } as const;
const FUNCTION_TYPE = 0x60;
const EXPORTED_FUNCTION = 0;
const IMPORTED_MEMORY = 2;
/** A memory without a greatest size. */
const UNLIMITED = 0;
const END = 0x0b;
/** "\0asm", version 1. */
const MAGIC = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

const section = (id: number, bytes: Bytes): number[] => [id, ...unsigned(bytes.length), ...bytes];
const vector = (items: readonly Bytes[]): number[] => [...unsigned(items.length), ...items.flat()];
const text = (word: string): number[] => vector(Array.from(new TextEncoder().encode(word), (byte) => [byte]));

/**
 * A module of functions without results that share an imported memory, `reckon.memory`, and are exported by name.
 *
 * @example WebAssembly.validate(moduleOf([])) // true
 */
export function moduleOf(functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
  const types = functions.map(({ parameters }) => [FUNCTION_TYPE, ...vector(Array(parameters).fill([TYPE.i32])), 0]);
  const memory = [...text("reckon"), ...text("memory"), IMPORTED_MEMORY, UNLIMITED, ...unsigned(1)];
  const head = [
    ...MAGIC,
    ...section(SECTION.types, vector(types)),
    ...section(SECTION.imports, vector([memory])),
    ...section(SECTION.functions, vector(functions.map((_, i) => unsigned(i)))),
    ...section(
      SECTION.exports,
      vector(functions.map(({ name }, i) => [...text(name), EXPORTED_FUNCTION, ...unsigned(i)])),
    ),
  ];
  const bodies = functions.map(({ locals, body }) => {
    const declared = vector(locals.map((type) => [1, TYPE[type]]));
    return { declared, body, size: declared.length + body.length + 1 };
  });
  const count = unsigned(bodies.length);
  const size = bodies.reduce((sum, each) => sum + unsigned(each.size).length + each.size, count.length);
  const start = [...head, SECTION.code, ...unsigned(size), ...count];
  const bytes = new Uint8Array(start.length + size - count.length);
  bytes.set(start);
  let at = start.length;
  for (const { declared, body, size: length } of bodies) {
    for (const part of [unsigned(length), declared, body, [END]]) {
      bytes.set(part, at);
      at += part.length;
    }
  }
  return bytes;
}
