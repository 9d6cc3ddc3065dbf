"""Distributions as the format writes them: scipy's, by the parameters that docs/methods.md states."""

import numpy as np
from scipy import stats

from figures import figure

Z95 = stats.norm.ppf(0.95)
GRID = np.concatenate([np.linspace(-8, 8, 16001)])


def frozen(written, unit):
    """(scipy distribution, low, high) of a distribution's map; truncation is applied by `quantile`."""
    at = lambda text: figure(text, unit)  # noqa: E731
    cut = tuple(at(written[key]) if key in written else None for key in ("low", "high"))
    (kind,) = [key for key in written if key not in ("low", "high")]
    given = written[kind]
    if kind == "normal":
        made = stats.norm(at(given[0]), at(given[1]))
    elif kind == "lognormal":
        mean, sd = at(given["mean"]), at(given["sd"])
        s2 = np.log1p((sd / mean) ** 2)
        made = stats.lognorm(np.sqrt(s2), scale=mean * np.exp(-s2 / 2))
    elif kind == "uniform":
        made = stats.uniform(at(given[0]), at(given[1]) - at(given[0]))
    elif kind == "triangular":
        low, mode, high = map(at, given)
        made = stats.triang((mode - low) / (high - low), low, high - low)
    elif kind == "pert":
        low, mode, high = map(at, given)
        made = stats.beta(1 + 4 * (mode - low) / (high - low), 1 + 4 * (high - mode) / (high - low), low, high - low)
    elif kind == "beta":
        low, high = at(given["min"]), at(given["max"])
        made = stats.beta(given["alpha"], given["beta"], low, high - low)
    elif kind == "gamma":
        made = stats.gamma(given["shape"], scale=at(given["scale"]))
    elif kind == "normal-90":
        low, high = map(at, given)
        made = stats.norm((low + high) / 2, (high - low) / 2 / Z95)
    else:
        low, high = map(at, given)
        made = stats.lognorm(np.log(high / low) / 2 / Z95, scale=np.sqrt(low * high))
    return made, *cut


def sampler(written, unit):
    """A function from normal scores to values, by a dense table of the quantile function."""
    made, low, high = frozen(written, unit)
    p = stats.norm.cdf(GRID)
    q = stats.norm.sf(GRID)
    below = made.cdf(low) if low is not None else 0.0
    above = made.sf(high) if high is not None else 0.0
    inside = 1 - below - above
    values = np.where(p < 0.5, made.ppf(below + inside * p), made.isf(above + inside * q))
    keep = np.isfinite(values)
    return lambda z: np.interp(z, GRID[keep], values[keep])


def centre(written, unit):
    """The central value where none is stated: the stated mode, else the mean; the median of a 90 % range."""
    made, _, _ = frozen(written, unit)
    if "triangular" in written or "pert" in written:
        return figure(written.get("triangular", written.get("pert"))[1], unit)
    return float(made.median() if "lognormal-90" in written else made.mean())
