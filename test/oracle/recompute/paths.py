"""Yearly paths: the central one, or many draws at once."""

import numpy as np

import formula
from figures import figure


class Paths:
    """`value(name, year)` in base units; None where there is none. Without a generator: the central trajectory."""

    def __init__(self, scenario, rng=None, draws=1, held=None, paths=None):
        self.scenario, self.rng, self.draws = scenario, rng, draws
        self.held, self.paths = held or {}, paths or {}
        self.memo, self.scores, self.errors = {}, {}, {}

    def value(self, name, year):
        if name in self.scenario.indicators:
            if (name, year) not in self.memo:
                self.memo[name, year] = self.computed(self.scenario.indicators[name], year)
            return self.memo[name, year]
        return self.assumption(self.scenario.assumptions[name], year)

    # Assumptions

    def assumption(self, each, year):
        if each.name in self.held:
            return self.held[each.name]
        if self.rng is None or each.sample is None:
            return each.stated(year)
        key = (each.name, year if each.yearly else None)
        if key not in self.memo:
            self.memo[key] = each.sample(self.score(each, year))
        return self.memo[key]

    def score(self, each, year):
        """Normal scores, correlated within those drawn once and within those of one year."""
        group = ("yearly", year) if each.yearly else ("once", None)
        if group not in self.scores:
            members = [a for a in self.scenario.assumptions.values() if a.sample and a.yearly == each.yearly]
            place = {a.name: i for i, a in enumerate(members)}
            matrix = np.eye(len(members))
            for pair in self.scenario.given.get("correlations", []):
                if all(name in place for name in pair["of"]):
                    i, j = (place[name] for name in pair["of"])
                    matrix[i, j] = matrix[j, i] = 2 * np.sin(np.pi * pair["rank"] / 6)
            drawn = self.rng.standard_normal((self.draws, len(members))) @ np.linalg.cholesky(matrix).T
            self.scores[group] = {a.name: drawn[:, i] for i, a in enumerate(members)}
        return self.scores[group][each.name]

    # Indicators

    def computed(self, each, year):
        if each.name in self.paths and each.last is not None and year > each.last:
            return self.paths[each.name](each, year)
        if each.first is None:
            if each.formula is None:
                return None
            return self.finished(each, year, self.formula(each, year))
        if year in each.observed:
            return each.observed[year]
        if year < each.first:
            return None
        if year < each.own_last:
            return each.interpolated(year)
        return self.finished(
            each, year, self.aligned(each, year) if each.formula is not None else self.grown(each, year)
        )

    def formula(self, each, year):
        return formula.evaluate(each.formula, year, self.value)

    def aligned(self, each, year):
        value = self.formula(each, year)
        if value is None or each.written.get("align") == "none" or self.scenario.goes_on(each):
            return value
        for seen in sorted(each.observed, reverse=True):
            through = self.formula(each, seen)
            if through is not None:
                return value * (each.observed[seen] / through)
        return value

    def grown(self, each, year):
        growth, before = each.growth, self.value(each.name, year - 1)
        if growth is None or before is None:
            return None
        return MODELS[growth["model"]](self, each, growth, before, year)

    def rate(self, written, year, unit=""):
        """A figure, a name or a formula in the place of a rate or an amount."""
        if isinstance(written, (int, float)):
            return figure(written, unit)
        try:
            return figure(written, unit)
        except AttributeError:
            return formula.evaluate(formula.parse(written), year, self.value)

    def scheduled(self, growth, key, year, unit=""):
        if "schedule" not in growth:
            return self.rate(growth[key], year, unit)
        stated = {int(y): v for y, v in growth["schedule"].items()}
        return self.rate(stated[max((y for y in stated if y <= year), default=min(stated))], year, unit)

    def finished(self, each, year, value):
        """Shock, steps, bounds: only in projected years, the first of which comes after what is observed or derived."""
        known = each.known
        if value is None:
            return None
        if year > known:
            value = self.shocked(each, year, value, year - known)
        value = self.stepped(each, year, value, known)
        if year > known and (each.low is not None or each.high is not None):
            value = np.clip(value, each.low, each.high)
        return value

    def stepped(self, each, year, value, known):
        """A step lasts: what grows from its own last value carries it on, a formula is stepped in later years too."""
        own = self.scenario.carries_on(each)
        for at, step in sorted((int(y), step) for y, step in each.written.get("steps", {}).items()):
            if (at == year if own else at <= year) and at > known:
                value = value * (1 + figure(step["by"])) if "by" in step else value + figure(step["add"], each.unit)
        return value

    def shocked(self, each, year, value, k):
        """With the k-th error after the last observation."""
        if self.rng is None or each.sd == 0:
            return value
        rho, own = each.persistence, self.scenario.carries_on(each)
        error = self.error(each, k) if own else sum(self.error(each, i) for i in range(1, k + 1))
        if each.share:
            return value + error
        if each.first is not None and each.observed[each.own_last] <= 0:
            return value + error * abs(each.observed[each.own_last])
        # v_k, the variance of the sum of k errors of variance 1; a formula starts anew each year, so its factor holds them all
        v = lambda k: sum(rho ** abs(i - j) for i in range(k) for j in range(k))  # noqa: E731
        return value * np.exp(error - 0.5 * each.sd**2 * (v(k) - v(k - 1) if own else v(k)))

    def error(self, each, k):
        """The k-th error after the last observation; the first is drawn from the stationary distribution."""
        if (each.name, k) not in self.errors:
            z = self.rng.standard_normal(self.draws)
            rho = each.persistence
            fresh = each.sd * z if k == 1 else rho * self.error(each, k - 1) + each.sd * np.sqrt(1 - rho**2) * z
            self.errors[each.name, k] = fresh
        return self.errors[each.name, k]


def compound(paths, each, growth, x, year):
    g = paths.scheduled(growth, "rate", year)
    return x * (np.exp(g) if paths.scenario.continuous else 1 + g)


def damped(paths, each, growth, x, year):
    g = paths.rate(growth["rate"], year) * paths.rate(growth.get("phi", 0.9), year) ** (year - each.last)
    return x * (np.exp(g) if paths.scenario.continuous else 1 + g)


def increment(paths, each, growth, x, year):
    return x + paths.scheduled(growth, "amount", year, each.unit)


def logistic(paths, each, growth, x, year):
    top, k = paths.rate(growth["capacity"], year, each.unit), paths.rate(growth["rate"], year)
    return top / (1 + (top / x - 1) * np.exp(-k))


def gompertz(paths, each, growth, x, year):
    top, k = paths.rate(growth["capacity"], year, each.unit), paths.rate(growth["rate"], year)
    return top * (x / top) ** np.exp(-k)


def bass(paths, each, growth, x, year):
    """dF/dt = (p + qF)(1 − F): (1 − F)/(p + qF) decays at p + q."""
    top, p, q = (
        paths.rate(growth[key], year, each.unit if key == "capacity" else "") for key in ("capacity", "p", "q")
    )
    share = x / top
    left = (1 - share) / (p + q * share) * np.exp(-(p + q))
    return top * (1 - p * left) / (1 + q * left)


def hold(paths, each, growth, x, year):
    return x


MODELS = {f.__name__: f for f in (compound, damped, increment, logistic, gompertz, bass, hold)}
