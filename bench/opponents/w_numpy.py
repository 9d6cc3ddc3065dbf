"""The reference workload W (bench/w.yaml) in numpy: as it is usually written, and as an expert tunes it.

usage: w_numpy.py usual|tuned. Reads a number of draws a line; answers each with a line of JSON: milliseconds, means,
quantiles, probabilities. Needs numpy and scipy.
"""
import json
import sys
import time

import numpy as np
from scipy.special import betaincinv

YEARS = 10
LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95]
START = [100, 120, 80, 150, 60, 90]
RATE = [0, 1, 2, 3, 0, 1]
SIGMA = [0.03, 0.04, 0.05, 0.02]
TARGETS = [(0, 9, 180), (1, 7, 165), (2, 9, 120), (3, 9, 240), (6, 5, 280), (8, 9, 1), (9, 9, 120), (10, 9, 110)]


def lognormal(mean, sd):
    variance = np.log1p((sd / mean) ** 2)
    return np.log(mean) - variance / 2, np.sqrt(variance)


def assumptions(rng, n):
    rates = [rng.normal(0.06, 0.015, n), rng.normal(0.04, 0.01, n), rng.normal(0.03, 0.02, n)]
    rates.append(rng.lognormal(*lognormal(0.05, 0.015), n))
    k = rng.lognormal(*lognormal(0.3, 0.08), n)
    part = rng.triangular(0.2, 0.3, 0.45, n)
    least = rng.triangular(80, 100, 130, n)
    a, b = 1 + 4 * 120 / 300, 1 + 4 * 180 / 300
    ceiling = 300 + 300 * rng.beta(a, b, n)
    return rates, k, part, least, ceiling


def simulate(rng, n, out):
    """Fills out[indicator, year]."""
    rates, k, part, least, ceiling = assumptions(rng, n)
    for row in range(6):
        level = START[row]
        for year in range(YEARS):
            rate = rates[RATE[row]]
            if row < 4:
                rate = rate + rng.normal(0, SIGMA[row], n)
            level = level * (1 + rate)
            out[row, year] = level
    fade = np.exp(-k)
    for row, start, top in ((6, 110, ceiling), (7, 70, 250)):
        level = start
        for year in range(YEARS):
            level = top / (1 + (top / level - 1) * fade)
            out[row, year] = level
    for year in range(YEARS):
        a, b, c, d = out[:4, year]
        before = out[3, year - 1] if year else 150
        out[8, year] = a / b
        out[9, year] = part * (c + d)
        out[10, year] = np.minimum(np.maximum(c, least), ceiling)
        out[11, year] = 0.5 * a + 0.5 * before


def usual(draws):
    rng = np.random.default_rng(1)
    out = np.empty((12, YEARS, draws))
    simulate(rng, draws, out)
    mean = out.mean(axis=2)
    out.std(axis=2, ddof=1)
    quantiles = np.quantile(out, LEVELS, axis=2)
    probability = [(out[i, y] >= level).mean() for i, y, level in TARGETS]
    return mean, np.moveaxis(quantiles, 0, 2), probability


CHUNK = 4096
BINS = 1024


def simulate_tuned(rng, n, out, z, work):
    """The same without temporaries: one block of normals, multiplications in place, quantile functions by interpolation."""
    rng.standard_normal(out=z)
    rates = [0.06 + 0.015 * z[0], 0.04 + 0.01 * z[1], 0.03 + 0.02 * z[2]]
    m, s = lognormal(0.05, 0.015)
    rates.append(np.exp(m + s * z[3]))
    m, s = lognormal(0.3, 0.08)
    k = np.exp(m + s * z[4])
    part, least = rng.triangular(0.2, 0.3, 0.45, n), rng.triangular(80, 100, 130, n)
    ceiling = np.interp(rng.random(n), PERT_P, PERT_X)
    for row in range(6):
        factor = 1 + rates[RATE[row]]
        if row < 4:
            shocks = z[5 + row * YEARS : 15 + row * YEARS]
            np.multiply(shocks, SIGMA[row], out=out[row])
            out[row] += factor
        else:
            out[row] = factor
        out[row, 0] *= START[row]
        for year in range(1, YEARS):
            out[row, year] *= out[row, year - 1]
    fade = np.exp(-k)
    for row, start, top in ((6, 110, ceiling), (7, 70, 250)):
        before = start
        for year in range(YEARS):
            np.divide(top, before, out=work)
            work -= 1
            work *= fade
            work += 1
            np.divide(top, work, out=out[row, year])
            before = out[row, year]
    np.divide(out[0], out[1], out=out[8])
    np.add(out[2], out[3], out=out[9])
    out[9] *= part
    np.maximum(out[2], least, out=out[10])
    np.minimum(out[10], ceiling, out=out[10])
    np.multiply(out[0], 0.5, out=out[11])
    out[11, 0] += 75
    out[11, 1:] += 0.5 * out[3, :-1]


def tuned(draws):
    rng = np.random.Generator(np.random.SFC64(1))
    out = np.empty((12, YEARS, CHUNK))
    z = np.empty((45, CHUNK))
    work = np.empty(CHUNK)
    scaled = np.empty((120, CHUNK))
    offset = (np.arange(120) * BINS)[:, None]
    low = high = None
    total = squares = 0
    counts = np.zeros(120 * BINS, dtype=np.int64)
    hits = np.zeros(len(TARGETS), dtype=np.int64)
    for chunk in range(draws // CHUNK):
        simulate_tuned(rng, CHUNK, out, z, work)
        flat = out.reshape(120, CHUNK)
        if chunk == 0:
            low, high = np.quantile(flat, 0.0025, axis=1), np.quantile(flat, 0.9975, axis=1)
            low, high = low - (high - low) / 20, high + (high - low) / 20
            scale, centre = BINS / (high - low), flat.mean(axis=1)
        np.subtract(flat, centre[:, None], out=scaled)
        total = total + scaled.sum(axis=1)
        squares = squares + np.einsum("ij,ij->i", scaled, scaled)
        np.subtract(flat, low[:, None], out=scaled)
        scaled *= scale[:, None]
        np.clip(scaled, 0, BINS - 1, out=scaled)
        places = scaled.astype(np.int32)
        places += offset.astype(np.int32)
        counts += np.bincount(places.ravel(), minlength=120 * BINS)
        hits += [np.count_nonzero(out[i, y] >= level) for i, y, level in TARGETS]
    n = draws // CHUNK * CHUNK
    cumulative = counts.reshape(120, BINS).cumsum(axis=1)
    quantiles = np.empty((120, len(LEVELS)))
    for o in range(120):
        for j, level in enumerate(LEVELS):
            b = np.searchsorted(cumulative[o], (n - 1) * level, side="right")
            below = cumulative[o, b - 1] if b else 0
            share = ((n - 1) * level - below + 0.5) / (cumulative[o, b] - below)
            quantiles[o, j] = low[o] + (b + share) / scale[o]
    np.sqrt((squares - total**2 / n) / (n - 1))
    return centre + total / n, quantiles, hits / n


PERT_P = np.linspace(0, 1, 4097)
PERT_X = 300 + 300 * betaincinv(1 + 4 * 120 / 300, 1 + 4 * 180 / 300, PERT_P)

if __name__ == "__main__":
    way = {"usual": usual, "tuned": tuned}[sys.argv[1]]
    for line in sys.stdin:
        draws = int(line) // CHUNK * CHUNK
        start = time.perf_counter()
        mean, quantiles, probability = way(draws)
        ms = 1000 * (time.perf_counter() - start)
        answer = {
            "ms": ms,
            "draws": draws,
            "mean": np.ravel(mean).tolist(),
            "quantiles": np.ravel(quantiles).tolist(),
            "probability": [float(p) for p in probability],
        }
        print(json.dumps(answer), flush=True)
