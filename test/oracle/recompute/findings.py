"""Required and assumed rates: docs/methods.md, "Targets"."""

import numpy as np
from scipy.optimize import brentq

from figures import figure
from paths import Paths
from targets import events, growth, quantity

SUMS = ("total", "mean", "mean-vs-previous")


def root(f, low=-0.999999, high=1e5):
    """A root of f, looked for outwards from 0; None where there is none, or where f is the same everywhere."""
    inner = np.concatenate([-np.geomspace(1e-4, -low, 60)[::-1], [0], np.geomspace(1e-4, high, 160)])
    values = [f(x) for x in inner]
    if len({v for v in values if v is not None}) < 2:
        return None  # nothing moves it
    pairs = [
        (min(abs(a), abs(b)), a, b)
        for a, b, u, v in zip(inner, inner[1:], values, values[1:])
        if u is not None and v is not None and np.isfinite(u) and np.isfinite(v) and (u == 0 or u * v < 0)
    ]
    if not pairs:
        return None
    _, a, b = min(pairs)
    return a if f(a) == 0 else brentq(f, a, b, xtol=1e-15, rtol=1e-14)


class Findings:
    """What follows for one target from the central trajectory."""

    def __init__(self, target, central):
        self.target, self.central, self.scenario = target, central, target.scenario
        self.indicator = target.indicator
        self.found = quantity(target, central.value)

    # Where it stands

    @property
    def last(self):
        return None if self.indicator is None else self.indicator.last

    @property
    def start(self):
        return None if self.last is None else float(self.central.value(self.indicator.name, self.last))

    @property
    def years_left(self):
        return 0 if self.last is None else self.target.by - self.last

    def at(self, year):
        found = self.central.value(self.indicator.name, year)
        return None if found is None else float(found)

    # Required

    def along(self, step):
        """The central paths, but the target's indicator goes on from its last observation as step(years) says."""
        path = {self.indicator.name: lambda each, year: step(year - each.last)}
        return (
            lambda name, year: Paths(self.scenario, paths=path).value(name, year)
            if name == self.indicator.name
            else self.central.value(name, year)
        )

    def at_rate(self, g):
        factor = np.exp(g) if self.scenario.continuous else 1 + g
        return self.along(lambda years: self.start * factor**years)

    def gap(self, value):
        """Distance of the target's quantity to its bound on a path, signed so that it is 0 where just met."""
        target = self.target
        if target.kind in ("rank", "parity", "band"):
            raise ValueError("has a goal of its own")
        if "of-totals" in target.own:
            return self.weighted(value) - target.bound
        found = quantity(target, value)
        if found is None:
            return None
        if target.kind in ("level", "average-growth", "total", "change", "mean", "mean-vs-previous", "relative-growth"):
            return float(found[0]) - target.bound
        return float(found[1]) - (target.tolerance or 0)

    def weighted(self, value):
        """The ratio of totals where the indicator, that ratio, goes on from its last observation."""
        above, below = self.target.own["of-totals"]
        rest = lambda name, year: float(self.central.value(name, year))  # noqa: E731
        years = self.target.period
        parts = [
            rest(above, y) if y <= self.last else float(value(self.indicator.name, y)) * rest(below, y) for y in years
        ]
        return sum(parts) / sum(rest(below, year) for year in years)

    def to_goal(self, goal):
        """The rate that reaches a value in the target's year."""
        found = growth(self.scenario, self.start, goal, self.years_left, rate=True)
        return None if found is None else float(found)

    def peer(self):
        """The k-th best projected peer."""
        own = self.target.own
        peers = sorted(
            (float(self.central.value(name, self.target.by)) for name in own["among"]),
            reverse=own.get("order") != "lowest",
        )
        return peers[own["at-most"] - 1] if own["at-most"] <= len(peers) else None

    def required(self):
        """{field: figure} of what the documents define for this kind; {} where nothing is required."""
        target = self.target
        if target.kind in ("milestone", "external") or self.last is None:
            return {}
        if target.kind == "count":
            known, left = events(target, self.central.value)
            return {"increment": (target.own["at-most"] - float(known)) / len(left)} if left else {}
        if self.years_left <= 0:
            return {}
        if target.kind == "rank":
            goal = self.peer()
            return {} if goal is None else {"rate": self.to_goal(goal)}
        if target.kind == "band":
            edges = dict(zip(("low", "high"), target.band()))
            amounts = self.indicator.share or self.start <= 0
            step = (lambda goal: (goal - self.start) / self.years_left / target.scale) if amounts else self.to_goal
            return {side: step(goal) for side, goal in edges.items() if goal is not None}
        if target.kind == "parity":
            return {
                "rate": float(growth(self.scenario, max(self.start, 1 / self.start), target.band()[1], self.years_left))
            }
        low = -20 if self.scenario.continuous else -0.999999
        found = {"rate": root(lambda g: self.gap(self.at_rate(g)), low) if self.start > 0 else None}
        if target.kind == "level" and (self.indicator.share or found["rate"] is None):
            found["increment"] = (target.bound - self.start) / self.years_left / target.scale
        if target.kind in SUMS:
            found["increment"] = self.left_a_year()
        return found

    def left_a_year(self):
        """(S − what is known) a year of the period without a known value."""
        target = self.target
        n, scale = len(target.period), self.indicator.scale
        known, left = ([year for year in target.period if (year <= self.last) == seen] for seen in (True, False))
        if not left:
            return None
        if "of-totals" in target.own:
            above, below = target.own["of-totals"]
            total = lambda name, years: sum(float(self.central.value(name, year)) for year in years)  # noqa: E731
            return (target.bound * total(below, target.period) - total(above, known)) / total(below, left) / scale
        if target.kind == "mean-vs-previous":
            return self.left_against_previous(len(known), len(left))
        wanted = target.bound * (n if target.kind == "mean" else 1)
        return (wanted - sum(self.at(year) for year in known)) / len(left) / scale

    def left_against_previous(self, known, left):
        """The same amount in every year without a known value, those of the previous period too."""
        target, n = self.target, known + left
        seen = sum(self.at(year) for year in target.period if year <= self.last)
        if "previous" in target.own:
            before, open_before = figure(target.own["previous"], target.unit) * n, 0
        else:
            years = range(target.base - n + 1, target.base + 1)
            before = sum(self.at(year) for year in years if year <= self.last)
            open_before = sum(year > self.last for year in years)
        factor = 1 + target.bound
        rest = left - factor * open_before
        return (factor * before - seen) / rest / self.indicator.scale if open_before < n and rest > 0 else None

    def assumed(self):
        target = self.target
        if target.kind in ("milestone", "external", "count") or self.last is None or self.years_left <= 0:
            return {}
        end = self.at(target.by)
        if end is None:
            return {}
        ends = (max(v, 1 / v) for v in (self.start, end)) if target.kind == "parity" else (self.start, end)
        rate = growth(self.scenario, *ends, self.years_left, rate=True)
        found = {"rate": None if rate is None else float(rate)}
        if target.kind == "level" and (self.indicator.share or rate is None):
            found["increment"] = (end - self.start) / self.years_left / target.scale
        if target.kind in SUMS:
            left = [year for year in target.period if year > self.last]
            found["increment"] = sum(self.at(year) for year in left) / len(left) / self.indicator.scale
        return found

    def required_of(self, name):
        """The constant rate of a named assumption at which the central trajectory just meets the target."""
        return root(lambda g: self.gap(Paths(self.scenario, held={name: g}).value))
