// words.ts keys: the keys of W's streams. words.ts draws | streams: their first 1,000 words in that order.
import { fillBits, streamKey } from "../../src/random/stream.ts";

const names = [...["g1", "g2", "g3", "g4", "k", "part", "least", "ceiling"].map((name) => ({ name, year: 0 }))];
for (const name of ["shock-a", "shock-b", "shock-c", "shock-d"])
  for (let year = 2021; year <= 2030; year++) names.push({ name, year });
const keys = names.map(({ name, year }) => streamKey(1, name, year));
const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, "0");

const [order] = process.argv.slice(2);
const COUNT = 1000;
const columns = keys.map((key) => {
  const bits = new Int32Array(COUNT);
  fillBits(bits, key, 0, COUNT);
  return bits;
});
const at = (n: number): number =>
  (order === "streams" ? columns[n % keys.length]?.[Math.floor(n / keys.length)] : columns[0]?.[n]) as number;
if (order === "keys") for (const { hi, lo } of keys) console.log(hex(hi) + hex(lo));
else for (let n = 0; n < COUNT; n++) console.log(hex(at(n)));
