"""A plan's central model, vectorised by hand in numpy, point by point: what a planner's script does for a sweep.

Reads a line "points draws"; runs the reference workload's eight targets with fixed rates at each point and `draws` draws of its
shocks; answers with a line of JSON. Needs numpy.
"""
import json
import sys
import time

import numpy as np

YEARS = 10
START = np.array([100.0, 120.0, 80.0, 150.0])
SIGMA = np.array([0.03, 0.04, 0.05, 0.02])


def point(rng, rates, draws):
    """The probability of four levels after ten years, at one point."""
    shocks = rng.standard_normal((4, YEARS, draws)) * SIGMA[:, None, None]
    level = START[:, None] * np.prod(1 + rates[:, None, None] + shocks, axis=1)
    return (level >= np.array([180.0, 165.0, 120.0, 240.0])[:, None]).mean(axis=1)


for line in sys.stdin:
    points, draws = (int(each) for each in line.split())
    rng = np.random.default_rng(1)
    begin = time.perf_counter()
    found = [point(rng, np.full(4, 0.02 + 0.08 * i / points), draws) for i in range(points)]
    ms = 1000 * (time.perf_counter() - begin)
    print(json.dumps({"ms": ms, "draws": points * draws, "mean": [], "quantiles": [], "probability": found[-1].tolist()}), flush=True)
