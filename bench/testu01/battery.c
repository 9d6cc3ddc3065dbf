// The random streams of reckon under TestU01: battery <keys> <order> <words|small|crush>
//   keys   a file with a 64-bit key a line, in hexadecimal, as src/random/stream.ts makes them
//   order  draws: one stream, word after word; streams: word n of every stream, then word n + 1
//   words  prints the first 1,000 words instead, to be compared with reckon's own
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <TestU01.h>

static uint64_t keys[4096];
static size_t count;
static uint64_t word;

static uint64_t mix64(uint64_t z) {
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

static uint32_t word_of(uint64_t key, uint64_t n) {
  uint64_t output = mix64(key + (n / 2 + 1) * 0x9E3779B97F4A7C15u);
  return (uint32_t)(n % 2 ? output >> 32 : output);
}

static unsigned int by_draws(void) { return word_of(keys[0], word++); }

static unsigned int by_streams(void) {
  uint64_t n = word++;
  return word_of(keys[n % count], n / count);
}

int main(int argc, char **argv) {
  if (argc != 4) return 2;
  FILE *file = fopen(argv[1], "r");
  if (!file) return 2;
  while (count < 4096 && fscanf(file, "%" SCNx64, &keys[count]) == 1) count++;
  fclose(file);
  if (count == 0) return 2;
  unsigned int (*next)(void) = strcmp(argv[2], "streams") ? by_draws : by_streams;
  if (!strcmp(argv[3], "words")) {
    for (int i = 0; i < 1000; i++) printf("%08x\n", next());
    return 0;
  }
  unif01_Gen *generator = unif01_CreateExternGenBits("reckon, splitmix64 by counter", next);
  if (!strcmp(argv[3], "crush")) bbattery_Crush(generator);
  else bbattery_SmallCrush(generator);
  unif01_DeleteExternGenBits(generator);
  return 0;
}
