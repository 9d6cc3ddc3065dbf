"""Random targets whose bounds lie near the central path, so that probabilities are neither 0 nor 1."""

from paths import Paths
from scenario import Scenario

MONEY = ["亿元", "万元", "元", "亿美元"]


class Goals:
    """Each method makes one kind of target for a named indicator; at(name, year) is the central value in its unit."""

    def make_targets(self):
        r = self.r
        central = Paths(Scenario(self.text()))
        at = lambda name, year: self.central_of(central, name, year)  # noqa: E731
        above = lambda name, year: (at(name, year) or 0) > 0  # noqa: E731
        names = [
            name
            for name in self.indicators
            if name not in ("events", "balance") and above(name, self.to) and above(name, self.base)
        ]
        kinds = "level average-growth every-year total change mean mean-vs-previous relative-growth rank".split()
        kinds += "band parity maintain directional".split()
        for i in range(r.randint(9, 14)):
            kind, name = kinds[i % len(kinds)] if r.random() < 0.8 else r.choice(kinds), r.choice(names)
            made = getattr(self, kind.replace("-", "_"))(name, at, names)
            if made is None:
                continue
            made = {"indicator": name, **made}
            if r.random() < 0.4:
                made["by"] = r.randint(max(self.base + 1, self.as_of + 1), self.to)
            if r.random() < 0.3:
                made["confidence"] = self.percent(30, 90)
            self.targets[f"t{i}-{kind}"] = made
        if self.as_of > self.base and central.scenario.is_observed("x0", self.as_of):
            made = {"indicator": "x0", "by": self.as_of, **self.sense(self.near(at("x0", self.as_of)))}
            self.targets["over"] = made
        self.odd_targets(at)

    @staticmethod
    def central_of(central, name, year):
        found = central.value(name, year)
        return None if found is None else float(found) / central.scenario.indicators[name].scale

    def sense(self, bound):
        return {self.r.choice(["at-least", "at-least", "at-most"]): bound}

    def near(self, value, by=0.06):
        return float(f"{value * (1 + self.r.uniform(-by, by)):.5g}")

    def level(self, name, at, names):
        value = at(name, self.to)
        r, unit = self.r, self.indicators[name].get("unit", "")
        if r.random() < 0.15:
            return {"equals": self.near(value, 0.02), "tolerance": float(f"{abs(value) * 0.05:.3g}")}
        made = self.sense(self.money(self.near(value), unit) if unit in MONEY else self.near(value))
        if r.random() < 0.2:
            made["tolerance"] = float(f"{abs(value) * 0.01:.3g}")
        return made

    def mean_rate(self, name, at):
        return (at(name, self.to) / at(name, self.base)) ** (1 / (self.to - self.base)) - 1

    def start(self, name, at):
        """Sometimes another base year, in which there is a value."""
        year = self.base - self.r.randint(1, 2)
        return {"from": year} if self.r.random() < 0.2 and (at(name, year) or 0) > 0 else {}

    def average_growth(self, name, at, names):
        return {
            "average-growth": {
                **self.sense(f"{100 * (self.mean_rate(name, at) + self.r.uniform(-0.015, 0.015)):.4g}%"),
                **self.start(name, at),
            }
        }

    def every_year(self, name, at, names):
        if self.r.random() < 0.4:
            return {"every-year": {"at-least": f"{100 * (self.mean_rate(name, at) - 0.02):.4g}%", "of": "growth"}}
        return {"every-year": {"at-least": self.floor(name, at)}}

    def floor(self, name, at):
        return self.near(min(at(name, year) for year in range(self.base + 1, self.to + 1)), 0.03)

    def maintain(self, name, at, names):
        values = [at(name, year) for year in range(self.base + 1, self.to + 1)]
        if self.r.random() < 0.5:
            return {"maintain": {"at-most": self.near(max(values), 0.03)}}
        return {"maintain": {"at-least": self.floor(name, at)}}

    def total(self, name, at, names):
        return {
            "total": {
                **self.sense(self.near(sum(at(name, y) for y in range(self.base + 1, self.to + 1)))),
                **self.start(name, at),
            }
        }

    def change(self, name, at, names):
        return {
            "change": {
                **self.sense(
                    f"{100 * (at(name, self.to) / at(name, self.base) * (1 + self.r.uniform(-0.05, 0.05)) - 1):.4g}%"
                ),
                **self.start(name, at),
            }
        }

    def mean(self, name, at, names):
        years = range(self.base + 1, self.to + 1)
        parts = {"per-head": ("x0", "people"), "ratio": ("x0", "x1")}.get(name)
        if parts:
            above, below = (sum(at(part, y) or 0 for y in years) for part in parts)
            return {"mean": {**self.sense(self.near(above / below)), "of-totals": list(parts)}}
        return {"mean": self.sense(self.near(sum(at(name, y) for y in years) / len(years)))}

    def mean_vs_previous(self, name, at, names):
        n = self.to - self.base
        now = sum(at(name, y) for y in range(self.base + 1, self.to + 1)) / n
        if at(name, self.base - n + 1) is None:
            before = self.near(now * 0.9)
            return {
                "mean-vs-previous": {**self.sense(f"{100 * self.near(now / before - 1, 0.3):.4g}%"), "previous": before}
            }
        before = sum(at(name, y) for y in range(self.base - n + 1, self.base + 1)) / n
        return {"mean-vs-previous": self.sense(f"{100 * self.near(now / before - 1, 0.3):.4g}%")}

    def relative_growth(self, name, at, names):
        other = self.r.choice(names)
        if other == name:
            return None
        return {
            "relative-growth": {
                "than": other,
                **(
                    {}
                    if self.r.random() < 0.3
                    else self.sense(
                        f"{100 * (self.mean_rate(name, at) - self.mean_rate(other, at) + self.r.uniform(-0.01, 0.01)):.4g}%"
                    )
                ),
            }
        }

    def rank(self, name, at, names):
        peers = [
            n
            for n in names
            if n != name and self.indicators[n].get("unit", "") == self.indicators[name].get("unit", "")
        ]
        if not peers:
            return None
        return {
            "rank": {
                "at-most": self.r.randint(1, len(peers)),
                "among": peers,
                **({"order": "lowest"} if self.r.random() < 0.3 else {}),
            }
        }

    def band(self, name, at, names):
        r, value, share = self.r, self.near(at(name, self.to), 0.04), self.indicators[name].get("unit") == "%"
        way = r.random()
        if way < 0.3:
            return {"band": {"around": value}}
        if way < 0.6 and not share:
            return {"band": {"around": value, "within": self.percent(1, 8)}}
        return {"band": {"low": float(f"{value * 0.96:.5g}"), "high": float(f"{value * 1.05:.5g}")}}

    def parity(self, name, at, names):
        if "ratio" not in names or self.indicators[name].get("unit", "") != "" or not 0.2 < at(name, self.to) < 5:
            return None
        return {"parity": {"within": self.percent(3, 30)}}

    def directional(self, name, at, names):
        return {"directional": self.r.choice(["up", "down"])}

    def odd_targets(self, at):
        r = self.r
        self.targets["few"] = {
            "indicator": "events",
            "count": {"at-most": r.randint(4, 16), "intensity": "intensity"},
            "by": self.to,
        }
        self.targets["none"] = {"indicator": "events", "count": {"at-most": r.randint(0, 6)}, "by": self.to}
        due = f"{r.randint(self.as_of, self.to)}-{r.randint(1, 12):02d}"
        other = f"{r.randint(self.as_of, self.to)}-{r.randint(1, 12):02d}"
        done = {"done": f"{self.as_of}-{r.randint(1, 12):02d}"} if r.random() < 0.4 else {"expected": other}
        self.targets["built"] = {"milestone": {"due": due, **done}}
        self.targets["elsewhere"] = {"indicator": "x0", "external": "province"}
        self.targets["debt"] = {"indicator": "balance", **self.sense(self.near(at("balance", self.to)))}
        self.targets["balanced"] = {"indicator": "x0", "at-least": self.near(at("x0", self.to)), "by": self.to}
        growth = self.indicators["x0"].get("growth")
        stated = self.assumptions.get(growth) if isinstance(growth, str) else None
        if stated is not None and not (isinstance(stated, dict) and "schedule" in stated):
            self.targets["balanced"]["required"] = {"of": growth}
