import { productError } from "../base/bits.ts";
import { log } from "../base/elementary.ts";
import { expOfSum } from "../base/exponential.ts";

const INVERSE_ROOT_TWO_PI = 0.3989422804014327;

/**
 * The standard normal density.
 *
 * @example normalDensity(0) // 0.3989…
 */
export function normalDensity(z: number): number {
  const half = -0.5 * z;
  const exponent = half * z;
  // Far out the square's rounding error would be multiplied by the exponent's size.
  return Math.abs(z) > 40 ? 0 : INVERSE_ROOT_TWO_PI * expOfSum(exponent, productError(half, z, exponent));
}

/**
 * The standard normal distribution function, P(Z <= z); relative error below 1e-14 down to the smallest normal doubles
 * (z = −37.5), so that `normalCdf(-z)` is the accurate upper tail.
 *
 * Method: density times Mills' ratio; the ratio by its Taylor series about multiples of ½ (the derivatives follow from
 * R' = zR − 1; compare G. Marsaglia, Evaluating the Normal Distribution, 2004), and by Laplace's continued fraction
 * beyond 6.25.
 *
 * @example normalCdf(1.96) // 0.9750021048517795
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) return Number.NaN;
  if (Math.abs(z) < 0.25) return 0.5 + normalDensity(z) * nearCentre(z);
  const tail = normalDensity(z) * millsRatio(Math.abs(z));
  return z <= 0 ? tail : 1 - tail;
}

/** (Φ(z) − ½) / φ(z) = z + z³/3 + z⁵/15 + …, exactly odd. */
function nearCentre(z: number): number {
  let term = z;
  let sum = z;
  for (let n = 3; n < 20; n += 2) {
    term *= (z * z) / n;
    sum += term;
  }
  return sum;
}

/** (1 − Φ(z)) / φ(z) for z >= 0. */
function millsRatio(z: number): number {
  if (z >= 6.25) return continuedFraction(z);
  const row = Math.round(2 * z);
  const h = z - row / 2;
  let sum = 0;
  for (let at = TERMS * row + TERMS - 1, end = TERMS * row; at >= end; at -= 1) sum = sum * h + TAYLOR[at];
  return sum;
}

function continuedFraction(z: number): number {
  let tail = z;
  for (let n = 30; n > 0; n -= 1) tail = z + n / tail;
  return 1 / tail;
}

/** Mills' ratio at 0, ½, 1, … 6, from 80-digit decimal arithmetic. */
const MILLS: readonly number[] = [
  1.2533141373155003, 0.8763644564536923, 0.6556795424187984, 0.5158156382179634, 0.4213692292880545,
  0.35426511132979366, 0.3045902987101033, 0.26656776896822376, 0.23665238291356067, 0.21257058044203178,
  0.19280810471531576, 0.1763229857571027, 0.16237766089686745,
];

/** Coefficients of the Taylor series about each multiple of ½, a row each; read only. */
const TERMS = 18;
const TAYLOR = taylorRows();

function taylorRows(): Float64Array {
  const rows = new Float64Array(TERMS * MILLS.length);
  MILLS.forEach((ratio, row) => {
    let before = ratio;
    let term = (row / 2) * ratio - 1;
    rows[TERMS * row] = ratio;
    for (let n = 1; n < TERMS; n += 1) {
      rows[TERMS * row + n] = term;
      const next = ((row / 2) * term + before) / (n + 1);
      before = term;
      term = next;
    }
  });
  return rows;
}

/**
 * The z with P(Z <= z) = p, to about 1e-15 relative for 1e-300 <= p; −Infinity at 0, Infinity at 1, NaN outside. For a
 * probability near 1 take `-inverseNormal(upper tail)`: 1 − p has lost its digits.
 *
 * Method: the rational functions of M. J. Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37 (1988), 477–484.
 *
 * @example inverseNormal(0.975) // 1.959963984540054
 */
export function inverseNormal(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return q * centre(r);
  }
  const tail = q < 0 ? p : 1 - p;
  if (!(tail > 0)) return tail === 0 ? q * Number.POSITIVE_INFINITY : Number.NaN;
  const r = Math.sqrt(-log(tail));
  const size = r <= 5 ? middle(r - 1.6) : farTail(r - 5);
  return q < 0 ? -size : size;
}

/** Wichura's three ranges with his published coefficients, rounded to doubles and written out: as arrays they cost three times as much. */
function centre(r: number): number {
  const above =
    3.3871328727963665 +
    r *
      (133.14166789178438 +
        r *
          (1971.5909503065513 +
            r *
              (13731.69376550946 +
                r * (45921.95393154987 + r * (67265.7709270087 + r * (33430.57558358813 + r * 2509.0809287301227))))));
  const below =
    1 +
    r *
      (42.31333070160091 +
        r *
          (687.1870074920579 +
            r *
              (5394.196021424751 +
                r *
                  (21213.794301586597 + r * (39307.89580009271 + r * (28729.085735721943 + r * 5226.495278852546))))));
  return above / below;
}

function middle(r: number): number {
  const above =
    1.4234371107496835 +
    r *
      (4.630337846156546 +
        r *
          (5.769497221460691 +
            r *
              (3.6478483247632045 +
                r *
                  (1.2704582524523684 +
                    r * (0.2417807251774506 + r * (0.022723844989269184 + r * 0.0007745450142783414))))));
  const below =
    1 +
    r *
      (2.053191626637759 +
        r *
          (1.6763848301838038 +
            r *
              (0.6897673349851 +
                r *
                  (0.14810397642748008 +
                    r * (0.015198666563616457 + r * (0.0005475938084995345 + r * 1.0507500716444169e-9))))));
  return above / below;
}

function farTail(r: number): number {
  const above =
    6.657904643501103 +
    r *
      (5.463784911164114 +
        r *
          (1.7848265399172913 +
            r *
              (0.29656057182850487 +
                r *
                  (0.026532189526576124 +
                    r * (0.0012426609473880784 + r * (2.7115555687434876e-5 + r * 2.0103343992922881e-7))))));
  const below =
    1 +
    r *
      (0.599832206555888 +
        r *
          (0.1369298809227358 +
            r *
              (0.014875361290850615 +
                r *
                  (0.0007868691311456133 +
                    r * (1.8463183175100548e-5 + r * (1.421511758316446e-7 + r * 2.0442631033899397e-15))))));
  return above / below;
}
