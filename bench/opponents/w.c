/*
 * The reference workload W (bench/w.yaml) as a programmer who wants speed writes it in C: blocks of 256 draws in columns,
 * loops that the compiler vectorises, moments and 1,024-bin histograms while the columns are warm.
 * Reads a number of draws a line; answers each with a line of JSON: milliseconds, means, quantiles, probabilities.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define N 256
#define YEARS 10
#define ROWS 12
#define OUT (ROWS * YEARS)
#define BINS 1024
#define TARGETS 8
#define NORMALS 48
#define CELLS 512

typedef double column[N] __attribute__((aligned(64)));

/* ---- elementary functions that the compiler can vectorise ---- */

static inline double exp_fast(double x) {
  const double magic = 6755399441055744.0;
  double shifted = x * 1.4426950408889634 + magic;
  double k = shifted - magic;
  double r = x - k * 0.6931471805592082 - k * 7.371002565167799e-13;
  double p = 2.7488446194124013e-07;
  p = p * r + 2.7639768183381513e-06;
  p = p * r + 2.480191768015792e-05;
  p = p * r + 0.0001984117138442271;
  p = p * r + 0.0013888888499146296;
  p = p * r + 0.008333333384665614;
  p = p * r + 0.04166666666842598;
  p = p * r + 0.16666666666557742;
  p = p * r + 0.49999999999997286;
  p = p * r + 1.0000000000000064;
  p = p * r + 1.0;
  int64_t bits;
  memcpy(&bits, &shifted, 8);
  bits = (int64_t)((uint64_t)(bits + 1023) << 52);
  double power;
  memcpy(&power, &bits, 8);
  return p * power;
}

/* ---- normal scores: cubics over cells that halve towards the tail ---- */

static double score_cells[1024][4] __attribute__((aligned(64)));

static double normal_cdf(double z) { return 0.5 * erfc(-z * 0.7071067811865476); }

static double inverse_normal(double p) {
  double low = -9, high = 9;
  for (int i = 0; i < 200 && high - low > 1e-15; i++) {
    double mid = 0.5 * (low + high);
    if (normal_cdf(mid) < p) low = mid; else high = mid;
  }
  return 0.5 * (low + high);
}

static void fit(double *c, const double *x, const double *y) {
  double d[4];
  memcpy(d, y, sizeof d);
  for (int order = 1; order < 4; order++)
    for (int i = 3; i >= order; i--) d[i] = (d[i] - d[i - 1]) / (x[i] - x[i - order]);
  double p[4] = {d[3], 0, 0, 0};
  for (int i = 2; i >= 0; i--) {
    for (int j = 3; j > 0; j--) p[j] = p[j - 1] - x[i] * p[j];
    p[0] = d[i] - x[i] * p[0];
  }
  memcpy(c, p, sizeof p);
}

static void make_scores(void) {
  const double nodes[4] = {-0.9238795325112867, -0.3826834323650898, 0.3826834323650898, 0.9238795325112867};
  for (int cell = 0; cell < 1024; cell++) {
    double size = ldexp(1, (cell >> 5) - 33), x[4], y[4];
    for (int i = 0; i < 4; i++) {
      x[i] = ((cell & 31) + 0.5) / 32 - 0.5 + nodes[i] / 64;
      y[i] = inverse_normal(size * (x[i] + 1.5));
    }
    fit(score_cells[cell], x, y);
  }
}

static inline uint64_t mix(uint64_t z) {
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z ^ (z >> 31);
}

/* Four cubics at a time: a cell is one load of 32 bytes, four of them transposed. */
typedef double four __attribute__((vector_size(32)));
typedef int64_t four_words __attribute__((vector_size(32)));

static inline four cubic(const four *a, const four *b, const four *c, const four *d, four x) {
  four ab_low = __builtin_shuffle(*a, *b, (four_words){0, 4, 2, 6}), ab_high = __builtin_shuffle(*a, *b, (four_words){1, 5, 3, 7});
  four cd_low = __builtin_shuffle(*c, *d, (four_words){0, 4, 2, 6}), cd_high = __builtin_shuffle(*c, *d, (four_words){1, 5, 3, 7});
  four c0 = __builtin_shuffle(ab_low, cd_low, (four_words){0, 1, 4, 5}), c2 = __builtin_shuffle(ab_low, cd_low, (four_words){2, 3, 6, 7});
  four c1 = __builtin_shuffle(ab_high, cd_high, (four_words){0, 1, 4, 5}), c3 = __builtin_shuffle(ab_high, cd_high, (four_words){2, 3, 6, 7});
  return ((c3 * x + c2) * x + c1) * x + c0;
}

static void normals(double *restrict out, uint64_t key, int64_t first) {
  int32_t words[N] __attribute__((aligned(64))), cells[N] __attribute__((aligned(64)));
  double mantissas[N] __attribute__((aligned(64)));
  for (int i = 0; i < N / 2; i++) {
    uint64_t z = mix(key + (uint64_t)(first / 2 + i + 1) * 0x9e3779b97f4a7c15u);
    words[2 * i] = (int32_t)(uint32_t)z;
    words[2 * i + 1] = (int32_t)(z >> 32);
  }
  for (int i = 0; i < N; i++) {
    double place = (words[i] ^ (words[i] >> 31)) + 0.5;
    uint64_t bits;
    memcpy(&bits, &place, 8);
    cells[i] = (int32_t)(bits >> 47) - 1022 * 32;
    uint64_t mantissa = (bits & 0xfffffffffffffu) | 0x3ff0000000000000u;
    memcpy(&mantissas[i], &mantissa, 8);
  }
  const four *cell = (const four *)score_cells;
  for (int i = 0; i < N; i += 4) {
    four m = *(four *)&mantissas[i] - 1.5;
    *(four *)&out[i] = cubic(&cell[cells[i]], &cell[cells[i + 1]], &cell[cells[i + 2]], &cell[cells[i + 3]], m);
  }
  for (int i = 0; i < N; i++) out[i] = words[i] < 0 ? -out[i] : out[i];
}

/* ---- triangular and PERT: cubics over equal cells of the score ---- */

typedef struct { double start, per; double c[CELLS + 1][4]; } table;

static void look_up(double *restrict out, const double *restrict z, const table *t) {
  for (int i = 0; i < N; i++) {
    double at = (z[i] - t->start) * t->per;
    at = at < 0 ? 0 : at > CELLS ? CELLS : at;
    int cell = (int)at;
    double f = at - cell;
    const double *c = t->c[cell];
    out[i] = ((c[3] * f + c[2]) * f + c[1]) * f + c[0];
  }
}

typedef double (*quantile)(double p, const double *args);

static double triangular(double p, const double *a) {
  double w = a[2] - a[0], left = a[1] - a[0];
  return p * w < left ? a[0] + sqrt(p * w * left) : a[2] - sqrt((1 - p) * w * (a[2] - a[1]));
}

static double beta_cdf(double x, double a, double b) {
  /* Simpson's rule: set-up only. */
  int n = 4000;
  double sum = 0, front = exp(lgamma(a + b) - lgamma(a) - lgamma(b));
  for (int i = 0; i <= n; i++) {
    double t = x * i / n, w = i == 0 || i == n ? 1 : i % 2 ? 4 : 2;
    sum += w * pow(t, a - 1) * pow(1 - t, b - 1);
  }
  return front * sum * x / n / 3;
}

static double pert(double p, const double *v) {
  double w = v[2] - v[0], a = 1 + 4 * (v[1] - v[0]) / w, b = 1 + 4 * (v[2] - v[1]) / w, low = 0, high = 1;
  for (int i = 0; i < 45; i++) {
    double mid = 0.5 * (low + high);
    if (beta_cdf(mid, a, b) < p) low = mid; else high = mid;
  }
  return v[0] + w * 0.5 * (low + high);
}

static void make_table(table *t, quantile q, const double *args, double knot) {
  const double width = 13.0 / CELLS;
  t->start = knot - ceil((knot + 6.5) / width) * width;
  t->per = 1 / width;
  for (int i = 0; i <= CELLS; i++) {
    double x[4] = {0, 1.0 / 3, 2.0 / 3, 1}, y[4];
    for (int j = 0; j < 4; j++) y[j] = q(normal_cdf(t->start + (i + x[j]) * width), args);
    fit(t->c[i], x, y);
  }
}

/* ---- summaries ---- */

typedef struct { double centre, low, scale, sum, squares; uint32_t bins[BINS]; } summary;

typedef double eight __attribute__((vector_size(64)));
typedef int64_t eight_longs __attribute__((vector_size(64)));
typedef int32_t eight_ints __attribute__((vector_size(32)));
static void add_up(summary *restrict s, const double *restrict x) {
  int32_t at[N] __attribute__((aligned(64)));
  eight sum = {0}, squares = {0};
  const double centre = s->centre, low = s->low, scale = s->scale;
  const eight zero = {0}, top = zero + (BINS - 1);
  for (int i = 0; i < N; i += 8) {
    eight v = *(const eight *)&x[i], d = v - centre, p = (v - low) * scale;
    sum += d;
    squares += d * d;
    p = (eight)((p > zero) & (eight_longs)p);
    eight_longs under = p < top;
    p = (eight)((under & (eight_longs)p) | (~under & (eight_longs)top));
    *(eight_ints *)&at[i] = __builtin_convertvector(p, eight_ints);
  }
  for (int i = 0; i < N; i++) s->bins[at[i]]++;
  for (int j = 0; j < 8; j++) s->sum += sum[j], s->squares += squares[j];
}

static double quantile_of(const summary *s, double n, double level) {
  double rank = (n - 1) * level, below = 0;
  for (int b = 0; b < BINS; b++) {
    if (rank < below + s->bins[b]) return s->low + (b + (rank - below + 0.5) / s->bins[b]) / s->scale;
    below += s->bins[b];
  }
  return NAN;
}

/* ---- W ---- */

static column z[NORMALS], x[OUT], assumption[8];
static table part_table, least_table, ceiling_table;
static const double sigma[4] = {0.03, 0.04, 0.05, 0.02};

static void block(uint64_t seed, int64_t first) {
  for (int i = 0; i < NORMALS; i++) normals(z[i], mix(seed * 1000003u + i), first);
  const double mean[3] = {0.06, 0.04, 0.03}, sd[3] = {0.015, 0.01, 0.02};
  for (int j = 0; j < 3; j++)
    for (int i = 0; i < N; i++) assumption[j][i] = mean[j] + sd[j] * z[j][i];
  const double m[2] = {0.05, 0.3}, s[2] = {0.015, 0.08};
  for (int j = 0; j < 2; j++) {
    const double v = log1p(s[j] * s[j] / m[j] / m[j]), mu = log(m[j]) - v / 2, sg = sqrt(v);
    for (int i = 0; i < N; i++) assumption[3 + j][i] = exp_fast(mu + sg * z[3 + j][i]);
  }
  look_up(assumption[5], z[5], &part_table);
  look_up(assumption[6], z[6], &least_table);
  look_up(assumption[7], z[7], &ceiling_table);
  const double *k = assumption[4], *part = assumption[5], *least = assumption[6], *top = assumption[7];

  const double start[6] = {100, 120, 80, 150, 60, 90};
  const int rate[6] = {0, 1, 2, 3, 0, 1};
  for (int row = 0; row < 6; row++)
    for (int year = 0; year < YEARS; year++) {
      double *restrict now = x[row * YEARS + year];
      const double *g = assumption[rate[row]];
      const double *before = year ? x[row * YEARS + year - 1] : NULL;
      const double base = start[row];
      if (row < 4) {
        const double *shock = z[8 + row * YEARS + year];
        const double sg = sigma[row];
        if (before) for (int i = 0; i < N; i++) now[i] = before[i] * (1 + (g[i] + sg * shock[i]));
        else for (int i = 0; i < N; i++) now[i] = base * (1 + (g[i] + sg * shock[i]));
      } else if (before) for (int i = 0; i < N; i++) now[i] = before[i] * (1 + g[i]);
      else for (int i = 0; i < N; i++) now[i] = base * (1 + g[i]);
    }
  column fade;
  for (int i = 0; i < N; i++) fade[i] = exp_fast(-k[i]);
  for (int year = 0; year < YEARS; year++) {
    double *restrict l = x[6 * YEARS + year], *restrict q = x[7 * YEARS + year];
    const double *lb = year ? x[6 * YEARS + year - 1] : NULL, *qb = year ? x[7 * YEARS + year - 1] : NULL;
    if (year) for (int i = 0; i < N; i++) l[i] = top[i] / (1 + (top[i] / lb[i] - 1) * fade[i]);
    else for (int i = 0; i < N; i++) l[i] = top[i] / (1 + (top[i] / 110 - 1) * fade[i]);
    if (year) for (int i = 0; i < N; i++) q[i] = 250 / (1 + (250 / qb[i] - 1) * fade[i]);
    else for (int i = 0; i < N; i++) q[i] = 250 / (1 + (250.0 / 70 - 1) * fade[i]);
    const double *a = x[year], *b = x[YEARS + year], *c = x[2 * YEARS + year], *d = x[3 * YEARS + year];
    const double *db = year ? x[3 * YEARS + year - 1] : NULL;
    double *restrict ratio = x[8 * YEARS + year], *restrict product = x[9 * YEARS + year];
    double *restrict bounded = x[10 * YEARS + year], *restrict lagged = x[11 * YEARS + year];
    for (int i = 0; i < N; i++) ratio[i] = a[i] / b[i];
    for (int i = 0; i < N; i++) product[i] = part[i] * (c[i] + d[i]);
    for (int i = 0; i < N; i++) {
      double v = c[i] > least[i] ? c[i] : least[i];
      bounded[i] = v < top[i] ? v : top[i];
    }
    if (year) for (int i = 0; i < N; i++) lagged[i] = 0.5 * a[i] + 0.5 * db[i];
    else for (int i = 0; i < N; i++) lagged[i] = 0.5 * a[i] + 75;
  }
}

static const int target_row[TARGETS] = {0, 1, 2, 3, 6, 8, 9, 10};
static const int target_year[TARGETS] = {9, 7, 9, 9, 5, 9, 9, 9};
static const double target_level[TARGETS] = {180, 165, 120, 240, 280, 1, 120, 110};
static summary summaries[OUT];
static int64_t hits[TARGETS];

static int ascending(const void *a, const void *b) {
  double d = *(const double *)a - *(const double *)b;
  return (d > 0) - (d < 0);
}

static void fix_ranges(uint64_t seed) {
  block(seed, 0);
  memset(hits, 0, sizeof hits);
  for (int o = 0; o < OUT; o++) {
    column sorted;
    memcpy(sorted, x[o], sizeof sorted);
    qsort(sorted, N, sizeof(double), ascending);
    double low = sorted[N / 200], high = sorted[N - 1 - N / 200], margin = (high - low) / 20;
    summaries[o] = (summary){.centre = sorted[N / 2], .low = low - margin, .scale = BINS / (high - low + 2 * margin)};
  }
}

static double now_ms(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static void print(const char *name, const double *values, int count, const char *end) {
  printf("\"%s\":[", name);
  for (int i = 0; i < count; i++) printf("%s%.10g", i ? "," : "", values[i]);
  printf("]%s", end);
}

static void run(int64_t draws) {
  static const double levels[5] = {0.05, 0.25, 0.5, 0.75, 0.95};
  static double mean[OUT], quantiles[5 * OUT], probability[TARGETS];
  double begin = now_ms();
  fix_ranges(1);
  for (int64_t first = 0; first < draws; first += N) {
    block(1, first);
    for (int o = 0; o < OUT; o++) add_up(&summaries[o], x[o]);
    for (int t = 0; t < TARGETS; t++) {
      const double *v = x[target_row[t] * YEARS + target_year[t]];
      int64_t sum = 0;
      for (int i = 0; i < N; i++) sum += v[i] >= target_level[t];
      hits[t] += sum;
    }
  }
  for (int o = 0; o < OUT; o++) {
    mean[o] = summaries[o].centre + summaries[o].sum / draws;
    for (int l = 0; l < 5; l++) quantiles[5 * o + l] = quantile_of(&summaries[o], draws, levels[l]);
  }
  for (int t = 0; t < TARGETS; t++) probability[t] = (double)hits[t] / draws;
  printf("{\"ms\":%.3f,\"draws\":%lld,", now_ms() - begin, (long long)draws);
  print("mean", mean, OUT, ",");
  print("quantiles", quantiles, 5 * OUT, ",");
  print("probability", probability, TARGETS, "}\n");
  fflush(stdout);
}

int main(void) {
  const double part[3] = {0.2, 0.3, 0.45}, least[3] = {80, 100, 130}, ceiling[3] = {300, 420, 600};
  make_scores();
  make_table(&part_table, triangular, part, inverse_normal((part[1] - part[0]) / (part[2] - part[0])));
  make_table(&least_table, triangular, least, inverse_normal((least[1] - least[0]) / (least[2] - least[0])));
  make_table(&ceiling_table, pert, ceiling, 0);
  long long draws;
  while (scanf("%lld", &draws) == 1) run(draws / N * N);
  return 0;
}
