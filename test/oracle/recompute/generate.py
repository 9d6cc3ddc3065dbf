"""Random valid scenario files: every kind of target, growth model, distribution, many units, gaps and cut-offs."""

import random

import yaml

from goals import MONEY, Goals
from quantities import Quantities


class Maker(Quantities, Goals):
    """One scenario; the same seed makes the same one."""

    def __init__(self, seed):
        self.r = random.Random(seed)
        self.seed = seed % 1_000_000
        r = self.r
        self.base = r.randint(2018, 2022)
        self.to = self.base + r.randint(3, 7)
        self.as_of = self.base + r.choice([-1, 0, 0, 1, 2])
        self.assumptions, self.indicators, self.targets = {}, {}, {}
        self.rates, self.correlations = [], []

    # Figures

    def percent(self, low, high):
        return f"{self.r.uniform(low, high):.3g}%"

    def money(self, value, unit):
        """A figure of 亿元, 万元 … written in its own unit, another one or bare."""
        way = self.r.random()
        if unit == "亿元" and way < 0.3:
            return f"{value * 1e4:.6g}万元"
        if unit == "万元" and way < 0.3:
            return f"{value / 1e4:.6g}亿元"
        if unit == "元" and way < 0.3:
            return f"{value / 1e4:.6g}万元"
        return f"{value:.6g}{unit}" if unit in MONEY and way < 0.6 else float(f"{value:.6g}")

    def spread(self, centre, width, write):
        """A distribution about a centre, each kind in turn; write(number) makes the text."""
        r, kinds = self.r, "normal uniform triangular pert beta normal-90".split()
        kinds += ["lognormal", "gamma", "lognormal-90"] if centre > 0 else []
        kind = r.choice(kinds)
        low, high = centre - width * r.uniform(0.7, 1.5), centre + width * r.uniform(0.7, 1.5)
        made = {
            "normal": lambda: [write(centre), write(width)],
            "uniform": lambda: [write(low), write(high)],
            "triangular": lambda: [write(low), write(centre), write(high)],
            "pert": lambda: [write(low), write(centre), write(high)],
            "beta": lambda: {"alpha": round(r.uniform(0.8, 5), 2), "beta": round(r.uniform(0.8, 5), 2), "min": write(low), "max": write(high)},
            "normal-90": lambda: [write(low), write(high)],
            "lognormal": lambda: {"mean": write(centre), "sd": write(width)},
            "gamma": lambda: {"shape": round(r.uniform(2, 30), 1), "scale": write(centre / 10)},
            "lognormal-90": lambda: [write(centre * 0.8), write(centre * 1.3)],
        }[kind]()  # fmt: skip
        found = {kind: made}
        cut = kind not in ("gamma",) and r.random() < 0.25
        if cut and r.random() < 0.7:
            found["low"] = write(centre - width * r.uniform(0.3, 0.65))
        if cut and ("low" not in found or r.random() < 0.5):
            found["high"] = write(centre + width * r.uniform(0.3, 0.65))
        return found, cut

    # Assumptions

    def make_assumptions(self):
        r = self.r
        pct = lambda x: f"{100 * x:.4g}%"  # noqa: E731
        for i in range(r.randint(3, 6)):
            name, centre = f"rate-{i}", r.uniform(0.01, 0.08)
            distribution, cut = self.spread(centre, r.uniform(0.004, 0.02), pct)
            made = {"distribution": distribution}
            if cut or r.random() < 0.6:
                made["value"] = pct(centre)
            if r.random() < 0.4:
                made["drawn"] = "yearly"
            self.assumptions[name] = made
            self.rates.append(name)
        first = r.choice([self.as_of - 3, self.as_of + 1])
        self.assumptions["planned"] = {
            "schedule": {y: self.percent(-1, 9) for y in sorted({first, first + 2, self.to})}
        }
        self.assumptions["lever"] = {"value": self.percent(2, 6), "lever": {"from": "0%", "to": "10%"}}
        self.assumptions["extra"] = {"unit": "亿元", "value": "20000万元"}
        self.assumptions["fixed"] = self.percent(-4, 5)
        self.rates += ["planned", "lever", "fixed"]
        centre = r.uniform(5, 20)
        distribution, cut = self.spread(centre, centre / 6, lambda x: f"{x:.5g}亿元")
        self.assumptions["step-up"] = {"unit": "亿元", "value": f"{centre:.6g}亿元", "distribution": distribution}
        intensity, _ = self.spread(2, 0.2, lambda x: float(f"{x:.4g}"))
        self.assumptions["intensity"] = {"unit": "起", "value": 2, "distribution": intensity}
        self.correlate()

    def correlate(self):
        for yearly in (False, True):
            names = [
                n
                for n, a in self.assumptions.items()
                if isinstance(a, dict)
                and "distribution" in a
                and (a.get("drawn") == "yearly") == yearly
                and n.startswith("rate")
            ]
            pairs = list(zip(names, names[1:]))
            for pair in pairs:
                if self.r.random() < 0.6:  # a chain of such ranks is always possible
                    self.correlations.append({"of": list(pair), "rank": round(self.r.uniform(-0.48, 0.48), 2)})

    def document(self):
        given = {
            "title": "random",
            "years": {"base": self.base, "to": self.to},
            "as-of": self.as_of,
            "seed": self.seed,
            "assumptions": self.assumptions,
        }
        if self.correlations:
            given["correlations"] = self.correlations
        return {**given, "indicators": self.indicators, "targets": self.targets}

    def text(self, extra=None):
        return yaml.safe_dump(
            {**self.document(), **(extra or {})},
            allow_unicode=True,
            sort_keys=False,
            width=160,
            default_flow_style=None,
        )


def scenario_text(seed):
    maker = Maker(seed)
    maker.make_assumptions()
    maker.make_indicators()
    r = maker.r
    maker.settings = {}
    if r.random() < 0.2:
        maker.settings["compounding"] = "continuous"
    if r.random() < 0.4:
        maker.settings["flat"] = maker.percent(0.3, 2.5)
    if r.random() < 0.3:
        maker.settings["at-risk"] = maker.percent(10, 40)
    extra = {"design": r.choice(["plain", "plain", "lhs", "sobol", "sobol-sums"]), "draws": 20000}
    if maker.settings:
        extra["settings"] = maker.settings
    maker.make_targets()
    return maker.text(extra)
