"""What a target measures on a path, and whether that meets it: docs/methods.md, "Targets"."""

import numpy as np
from scipy import stats

from figures import figure, is_share, month

SENSES = ("at-least", "at-most", "equals")
KINDS = (
    "average-growth every-year total change mean mean-vs-previous relative-growth rank count milestone band parity "
    "maintain directional external"
).split()
RATES = ("average-growth", "change", "mean-vs-previous", "relative-growth")  # their bound is a rate
YEARLY = ("every-year", "maintain")


class Target:
    def __init__(self, name, written, scenario):
        self.name, self.written, self.scenario = name, written, scenario
        self.kind = next((kind for kind in KINDS if kind in written), "level")
        self.own = written[self.kind] if self.kind in written else written
        self.own = self.own if isinstance(self.own, dict) else {}
        self.indicator = scenario.indicators.get(written.get("indicator"))
        self.by = written.get("by", scenario.to)
        self.base = self.own.get("from", scenario.base)
        self.unit = self.indicator.unit if self.indicator else ""
        of_growth = self.kind == "every-year" and self.own.get("of") == "growth"
        self.is_rate = ratio = self.kind in RATES or of_growth
        self.bound_unit = "" if ratio else self.unit
        self.scale = (
            1.0
            if ratio or self.kind in ("rank", "milestone", "parity")
            else (self.indicator.scale if self.indicator else 1.0)
        )
        self.sense = next((sense for sense in SENSES if sense in self.own), None)
        if self.kind == "relative-growth" and self.sense is None:
            self.sense, self.bound = "at-least", 0.0
        elif self.sense and self.kind not in ("rank", "count"):
            self.bound = figure(self.own[self.sense], self.bound_unit)
        else:
            self.bound = None
        self.tolerance = figure(written["tolerance"], self.bound_unit) if "tolerance" in written else None
        self.confidence = figure(written["confidence"]) if "confidence" in written else None
        self.flat = figure(scenario.settings.get("flat", 0.01))

    @property
    def period(self):
        return range(self.base + 1, self.by + 1)

    def band(self):
        if self.kind == "parity":
            return None, 1 + figure(self.own.get("within", 0.05))
        if "around" not in self.own:
            return tuple(figure(self.own[edge], self.unit) if edge in self.own else None for edge in ("low", "high"))
        middle, within = figure(self.own["around"], self.unit), self.own.get("within", "5%")
        relative = isinstance(within, str) and within.endswith("%") and not is_share(self.unit)
        half = abs(middle) * figure(within) if relative or "within" not in self.own else figure(within, self.unit)
        return middle - half, middle + half


def growth(scenario, start, end, years, rate=False):
    """
    Mean growth a year between two values; None, or NaN in a draw, where it has no meaning: nothing is met by it.
    Over one year it is the plain change, to whatever value; as a `rate` that something could grow at it needs two positive ends.
    """
    if start is None or end is None or years <= 0:
        return None
    start, end = np.asarray(start, dtype=float), np.asarray(end, dtype=float)
    plain = years == 1 and not scenario.continuous and not rate
    found = np.log(end / start) / years if scenario.continuous else (end / start) ** (1 / years) - 1
    return proper(found, (start > 0) & (plain | (end > 0)))


def proper(found, valid):
    """None where nothing is valid, NaN in the draws that are not."""
    return np.where(valid, found, np.nan) if np.any(valid) else None


def margin(target, value):
    slack = target.tolerance or 0.0
    if target.sense == "at-least":
        return value - target.bound + slack
    if target.sense == "at-most":
        return target.bound - value + slack
    return slack - np.abs(value - target.bound)


def added(parts):
    parts = list(parts)
    return None if any(part is None for part in parts) else sum(parts)


def quantity(target, value):
    """(quantity, margin) in base units on the path that value(name, year) gives; None where a value is missing."""
    measure = MEASURES[target.kind](target, value)
    if measure is None or isinstance(measure, tuple):
        return measure
    return measure, margin(target, measure)


def level(target, value):
    return value(target.indicator.name, target.by)


def average_growth(target, value):
    name = target.indicator.name
    return growth(target.scenario, value(name, target.base), value(name, target.by), target.by - target.base)


def yearly(target, value):
    """The year with the smallest margin."""
    name, scenario = target.indicator.name, target.scenario
    if target.own.get("of") == "growth":
        found = [growth(scenario, value(name, year - 1), value(name, year), 1) for year in target.period]
    else:
        found = [value(name, year) for year in target.period]
    if not found or any(each is None for each in found):
        return None
    found = np.stack(np.broadcast_arrays(*found))
    margins = margin(target, found)
    worst = np.argmin(margins, axis=0)
    pick = lambda rows: np.take_along_axis(rows, worst[None], axis=0)[0]  # noqa: E731
    return pick(found), pick(margins)


def total(target, value):
    return added(value(target.indicator.name, year) for year in target.period)


def change(target, value):
    start, end = value(target.indicator.name, target.base), value(target.indicator.name, target.by)
    return None if start is None or end is None else proper(end / start - 1, np.asarray(start) > 0)


def mean(target, value):
    if "of-totals" in target.own:
        above, below = (added(value(name, year) for year in target.period) for name in target.own["of-totals"])
        return None if above is None or below is None else above / below
    found = total(target, value)
    return None if found is None else found / len(target.period)


def mean_vs_previous(target, value):
    n = len(target.period)
    if "previous" in target.own:
        previous = figure(target.own["previous"], target.unit)
    else:
        previous = added(value(target.indicator.name, year) for year in range(target.base - n + 1, target.base + 1))
        previous = None if previous is None else previous / n
    found = mean(target, value)
    return None if found is None or previous is None else proper(found / previous - 1, np.asarray(previous) > 0)


def relative_growth(target, value):
    years = target.by - target.base
    pair = [
        growth(target.scenario, value(name, target.base), value(name, target.by), years)
        for name in (target.indicator.name, target.own["than"])
    ]
    return None if any(each is None for each in pair) else pair[0] - pair[1]


def rank(target, value):
    own = value(target.indicator.name, target.by)
    peers = [value(name, target.by) for name in target.own.get("among", [])]
    if own is None or not peers or "at-most" not in target.own or any(peer is None for peer in peers):
        return None
    lowest = target.own.get("order") == "lowest"
    place = 1 + sum(np.asarray(peer < own if lowest else peer > own, dtype=float) for peer in peers)
    return place, target.own["at-most"] - place


def events(target, value):
    """(known so far, expected in the years without a known value)."""
    name = target.indicator.name
    known = [year for year in target.period if target.scenario.is_observed(name, year)]
    return sum(value(name, year) for year in known), [year for year in target.period if year not in known]


def count(target, value):
    allowed = target.own["at-most"]
    if "intensity" not in target.own:
        found = total(target, value)
        return None if found is None else (found, allowed - found)
    known, left = events(target, value)
    expected = added(value(target.own["intensity"], year) for year in left)
    if expected is None:
        return None
    middle = known + (stats.poisson.ppf(0.5, expected) if left else 0)  # the median count
    return middle, allowed - middle


def band(target, value):
    found = level(target, value)
    if found is None:
        return None
    low, high = target.band()
    slack = target.tolerance or 0.0
    sides = ([found - low] if low is not None else []) + ([high - found] if high is not None else [])
    return found, np.minimum.reduce(np.broadcast_arrays(*sides)) + slack


def parity(target, value):
    found = level(target, value)
    away = None if found is None else proper(np.maximum(found, 1 / found), np.asarray(found) > 0)
    if away is None:
        return None
    return away, target.band()[1] - away + (target.tolerance or 0.0)


def directional(target, value):
    start, end = value(target.indicator.name, target.base), value(target.indicator.name, target.by)
    if start is None or end is None:
        return None
    sign = 1 if target.written["directional"] == "up" else -1
    edge = start * (1 + sign * target.flat) ** (target.by - target.base)
    return end, sign * (end - edge)


def milestone(target, value):
    own = target.own
    if "due" not in own or not ("done" in own or "expected" in own):
        return None
    at = month(own.get("done", own.get("expected")))
    return at, month(own["due"]) - at


MEASURES = {
    "level": level, "average-growth": average_growth, "every-year": yearly, "total": total, "change": change,
    "mean": mean, "mean-vs-previous": mean_vs_previous, "relative-growth": relative_growth, "rank": rank,
    "count": count, "band": band, "parity": parity, "maintain": yearly, "directional": directional,
    "milestone": milestone, "external": lambda target, value: None,
}  # fmt: skip


def holds(target, found):
    """Met within a rounding of 1e-9 of the bound, of 1 for rates; a larger tolerance is in the margin already."""
    edges = [target.bound, *(target.band() if target.kind in ("band", "parity") else ())]
    size = max([abs(edge) for edge in edges if edge is not None], default=0.0)
    return found >= -1e-9 * max(size, 1.0 if target.is_rate else 0.0)


def probability(target, value, draws):
    """(draws in which it holds, as 0 and 1 or a Poisson probability; whether chance touches it); None where it has none."""
    if target.kind == "count" and "intensity" in target.own:
        known, left = events(target, value)
        expected = added(value(target.own["intensity"], year) for year in left)
        if expected is None:
            return None
        room = np.floor(target.own["at-most"] - known + 1e-9)
        chance = stats.poisson.cdf(room, expected) if len(left) else np.asarray(room >= 0, dtype=float)
        return np.broadcast_to(chance, (draws,)), len(left) > 0
    found = quantity(target, value)
    if found is None:
        return None
    return np.broadcast_to(holds(target, found[1]), (draws,)).astype(float), np.ndim(found[1]) > 0
