"""A scenario file, read: years, observations, what is uncertain."""

import numpy as np
import yaml

import formula
from distributions import centre, sampler
from figures import figure, is_share, scale


def value_of(entry):
    return entry["value"] if isinstance(entry, dict) else entry


class Indicator:
    def __init__(self, name, written, as_of, continuous):
        self.name, self.written = name, written
        self.unit = written.get("unit", "")
        self.share = is_share(self.unit)
        self.scale = scale(self.unit)
        known = self.observations(continuous)
        self.last_stated = max(known, default=None)
        self.observed = {year: value for year, value in known.items() if as_of is None or year <= as_of}
        self.later = {year: value for year, value in known.items() if year not in self.observed}
        self.first, self.own_last = min(self.observed, default=None), max(self.observed, default=None)
        self.last = self.own_last
        self.formula = formula.parse(written["formula"]) if "formula" in written else None
        bounds = written.get("bounds", {})
        self.low, self.high = (figure(bounds[k], self.unit) if k in bounds else None for k in ("low", "high"))
        shock = written.get("volatility", 0)
        self.sd = figure(shock["sd"] if isinstance(shock, dict) else shock)
        self.persistence = shock.get("persistence", 0) if isinstance(shock, dict) else 0

    def observations(self, continuous):
        """Whole-year observations by year, or an index of 100 in the year before the first change."""
        whole = lambda entry: not (isinstance(entry, dict) and "period" in entry)  # noqa: E731
        if "changes" not in self.written:
            entries = self.written.get("history", {}).items()
            return {int(year): figure(value_of(entry), self.unit) for year, entry in entries if whole(entry)}
        changes = {
            int(year): figure(value_of(entry)) for year, entry in self.written["changes"].items() if whole(entry)
        }
        level = 100.0 * self.scale
        index = {min(changes) - 1: level}
        for year in sorted(changes):
            level *= np.exp(changes[year]) if continuous else 1 + changes[year]
            index[year] = level
        return index

    @property
    def growth(self):
        written = self.written.get("growth")
        if written is None or isinstance(written, dict):
            return written
        return {"model": "compound", "rate": written}

    def interpolated(self, year):
        """The value between two observations: along a rate; along a line for a share and where an end is not positive."""
        before = max(y for y in self.observed if y < year)
        after = min(y for y in self.observed if y > year)
        a, b = self.observed[before], self.observed[after]
        part = (year - before) / (after - before)
        return a + (b - a) * part if self.share or a <= 0 or b <= 0 else a * (b / a) ** part


class Assumption:
    def __init__(self, name, written):
        written = written if isinstance(written, dict) else {"value": written}
        self.name, self.unit = name, written.get("unit", "")
        spread = written.get("distribution")
        self.sample = sampler(spread, self.unit) if spread else None
        self.yearly = written.get("drawn") == "yearly"
        self.schedule = {int(year): figure(v, self.unit) for year, v in written.get("schedule", {}).items()} or None
        if "value" in written:
            self.value = figure(written["value"], self.unit)
        else:
            self.value = None if self.schedule else centre(spread, self.unit)

    def stated(self, year):
        if self.schedule is None:
            return self.value
        return self.schedule[max((y for y in self.schedule if y <= year), default=min(self.schedule))]


class Scenario:
    def __init__(self, text):
        given = yaml.safe_load(text)
        self.given, self.settings = given, given.get("settings", {})
        self.continuous = self.settings.get("compounding") == "continuous"
        self.targets = given.get("targets", {})
        stated = given.get("as-of")
        written = given["indicators"]
        self.indicators = {name: Indicator(name, each, stated, self.continuous) for name, each in written.items()}
        lasts = [each.last_stated for each in self.indicators.values() if each.last_stated is not None]
        self.as_of = stated if stated is not None else max(lasts)
        years = given.get("years", {})
        self.base = years.get("base", self.as_of)
        self.to = years["to"] if "to" in years else max(t["by"] for t in self.targets.values() if "by" in t)
        self.assumptions = {name: Assumption(name, each) for name, each in given.get("assumptions", {}).items()}
        for each in self.indicators.values():
            derived = [
                y for y in range(1900, self.as_of + 1) if each.formula is not None and self.is_observed(each.name, y)
            ]
            each.last = max([*derived, *each.observed], default=None)
            known = [y for y in range(1900, self.as_of + 1) if each.formula is not None and self.follows(each.name, y)]
            # The last year that is not projected: for a formula, in which all that it reads follows from what is known.
            each.known = max([*known, *each.observed], default=self.as_of)

    def is_observed(self, name, year):
        """Observed itself, or after its own observations a formula of nothing but observed values."""
        each = self.indicators[name]
        if year in each.observed:
            return True
        own = each.own_last is None or year > each.own_last
        return own and each.formula is not None and year <= self.as_of and self.derived(each, year)

    def follows(self, name, year):
        """Observed, between two observations, or a formula of nothing but such values."""
        if name not in self.indicators:
            return False
        each = self.indicators[name]
        if each.first is not None and year <= each.own_last:
            return year >= each.first
        if each.formula is None or year > self.as_of:
            return False
        read = formula.reads(each.formula, year)
        return bool(read) and not self.extrapolates(name, year) and all(self.follows(n, y) for n, y in read)

    def extrapolates(self, name, year):
        """A formula of no indicator but those through which it comes back to its own past."""
        read = {n for n, _ in formula.reads(self.indicators[name].formula, year) if n in self.indicators}
        return bool(read) and all(self.reaches(n, name) for n in read)

    def is_interpolated(self, name, year):
        """Between two observations, or a formula of values of which some are."""
        each = self.indicators[name]
        if self.is_observed(name, year) or not self.follows(name, year):
            return False
        own = each.first is not None and each.first < year < each.own_last
        return own or not any(int(y) <= year for y in each.written.get("steps", {}))

    def derived(self, each, year):
        """A step is an assumption too, from its year on."""
        read = formula.reads(each.formula, year)
        stepped = any(int(y) <= year for y in each.written.get("steps", {}))
        return (
            bool(read)
            and not stepped
            and not self.extrapolates(each.name, year)
            and all(name in self.indicators and self.is_observed(name, y) for name, y in read)
        )

    def carries_on(self, each):
        """Whether it grows from its own past: by a growth model, or a formula that comes back to itself, if through others."""
        return each.formula is None or self.reaches(each.name, each.name)

    def reaches(self, start, name, through=lambda each: True):
        """Whether the value of `start` is made of `name`, if through others."""
        seen, left = set(), [start]
        while left:
            tree = self.indicators[left.pop()].formula
            read = set() if tree is None else {n for n, _ in formula.carried(tree, self.to)} & set(self.indicators)
            left += [each for each in read - seen if through(self.indicators[each])]
            seen |= read
        return name in seen

    def goes_on(self, each):
        """Whether it goes on from its own observations, which it reads, if through formulas without any."""
        return each.first is not None and self.reaches(each.name, each.name, lambda other: other.first is None)
