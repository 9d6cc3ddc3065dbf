"""Pace and verdict: docs/methods.md, "Three findings"."""

import numpy as np

from figures import figure
from targets import holds, quantity

END_STATES = ("level", "change", "average-growth", "total", "rank", "band", "parity")


class Judgement:
    """Judges what Findings found."""

    def __init__(self, findings):
        self.f, self.target, self.scenario = findings, findings.target, findings.scenario

    # Pace

    def pace(self):
        """(ratio, progress), each None where the documents define none; None where nothing is said of this kind."""
        target, b, t = self.target, self.target.base, self.f.last
        if (
            target.kind not in ("level", "change", "average-growth", "total", "mean")
            or "of-totals" in target.own
            or target.sense == "equals"
        ):
            return None
        if t is None or t <= b or t >= target.by:
            return None
        x0, xt, n, tau = self.f.at(b), self.f.start, target.by - b, (t - b) / (target.by - b)
        if target.kind in ("total", "mean"):
            used = sum(self.f.at(year) for year in range(b + 1, t + 1))
            share = used / (target.bound * (n if target.kind == "mean" else 1))
            return (share / tau if target.sense == "at-least" else tau / share if share else None), share
        if x0 is None:
            return None
        wanted = 1 if target.sense == "at-least" else -1  # d, the wanted direction
        if target.kind == "change":
            if min(x0, xt) <= 0:
                return None
            share = np.log(xt / x0) / np.log(1 + target.bound)
            small = abs((1 + target.bound) ** (1 / n) - 1) < 0.001
            return None if small else wanted * np.sign(target.bound) * share / tau, share
        goal = target.bound
        if target.kind == "average-growth":
            goal = self.goal()
        linear = (xt - x0) / (goal - x0) if goal != x0 else None
        if self.f.indicator.share or min(x0, xt, goal) <= 0:
            if linear is not None and abs(goal - x0) / n < 0.001 * abs(x0):
                return None, linear
            return (None if linear is None else wanted * np.sign(goal - x0) * linear / tau), linear
        asked = self.cagr(x0, goal, n)
        return (wanted * self.cagr(x0, xt, t - b) / abs(asked) if abs(asked) >= 0.001 else None), linear

    @staticmethod
    def cagr(start, end, years):
        """The compound rate: pace is a published measure and knows no other."""
        return (end / start) ** (1 / years) - 1

    # Verdict

    def verdict(self, chance):
        """The words that the rules allow for this target."""
        target = self.target
        if self.f.found is None:
            return {"not-assessable"}
        centre = bool(np.all(holds(target, self.f.found[1])))
        if target.kind == "milestone":
            return {"achieved", "met"} if centre else {"missed", "impossible"}
        if target.by <= self.scenario.as_of:
            return {"achieved"} if centre else {"missed", "impossible"}
        c = 0.5 if target.confidence is None else target.confidence
        likely = centre if chance is None or (target.sense == "equals" and not target.tolerance) else chance >= c
        early = (
            {"achieved"}
            if centre and likely and target.kind in END_STATES and self.reached() and self.kept()
            else set()
        )
        if early and target.sense != "at-most" and target.kind not in ("average-growth", "total"):
            return early  # the documents leave open whether a cap, a mean rate or a sum can be achieved early
        if centre and likely:
            return {"met", *early}
        risk = figure(self.scenario.settings.get("at-risk", 0.2))
        word = "at-risk" if centre or likely or (chance or 0) >= risk else "missed"
        return {word} if centre or chance else {word, "impossible"}

    def seen_as(self, year):
        """The target's finding as if it were judged in another year."""
        target = self.target
        by, target.by = target.by, year
        try:
            found = quantity(target, self.f.central.value)
            return found is not None and bool(np.all(holds(target, found[1])))
        finally:
            target.by = by

    def reached(self):
        """Whether the latest observation meets the target already."""
        target, last = self.target, self.f.last
        if last is None:
            return False
        if target.kind == "average-growth":  # by the level that the mean rate comes to
            goal = self.goal()
            return goal is not None and (self.f.start >= goal) == (target.sense == "at-least")
        return (target.kind != "change" or last > target.base) and self.seen_as(last)

    def goal(self):
        x0, n = self.f.at(self.target.base), self.target.by - self.target.base
        g = self.target.bound
        return None if x0 is None else x0 * (np.exp(g * n) if self.scenario.continuous else (1 + g) ** n)

    def kept(self):
        """Whether the central trajectory holds it to the end."""
        first = self.target.by if self.target.kind == "average-growth" else self.f.last
        return all(self.seen_as(year) for year in range(first, self.target.by + 1))


def pace_word(ratio):
    bands = ((1.05, "ahead"), (0.95, "on-track"), (0.60, "behind"), (0, "far-behind"))
    return next((word for least, word in bands if ratio >= least), "reversing")
