"""Random valid scenario files: every kind of target, growth model, distribution, many units, gaps and cut-offs."""

import random

import yaml

from goals import MONEY, Goals

PLAIN = ["", "index", "起", "人/千人"]


class Maker(Goals):
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

    # Indicators

    def history(self, start, write, last=None, first=None):
        """Observations with gaps, wandering by a few percent a year; some after the cut-off."""
        r, value, found = self.r, start, {}
        first = first if first is not None else self.as_of - r.randint(1, 9)
        last = last if last is not None else self.as_of - r.choice([0, 0, 0, 1, 2])
        for year in range(first, max(first, last) + 1):
            if year in (first, last) or r.random() < 0.6:
                found[year] = write(value)
                if r.random() < 0.15:
                    found[year] = {"value": found[year], "approximate": True}
            value *= 1 + r.uniform(-0.03, 0.08)
        if r.random() < 0.2:
            found[self.as_of + 1] = write(value)
        if r.random() < 0.15:
            found[self.as_of + (2 if self.as_of + 1 in found else 1)] = {"value": write(value * 0.6), "period": "H1"}
        return found

    def rate(self):
        r = self.r
        kind = r.random()
        if kind < 0.65:
            return r.choice(self.rates)
        if kind < 0.8:
            return self.percent(-5, 8)
        return f"{r.choice(self.rates)} * {r.uniform(0.5, 1.5):.2f} + {self.percent(0, 2)}"

    def growth(self, top, write):
        r, rate = self.r, self.rate
        model = r.choice(["bare", "bare", "compound", "increment", "damped", "logistic", "gompertz", "bass", "hold"])
        if model == "bare":
            return rate()
        if model == "compound":
            years = sorted(r.sample(range(self.as_of - 1, self.to + 1), 2))
            return {
                "model": model,
                "schedule": {
                    min(self.as_of - 3, years[0]): self.percent(0, 5),
                    **{y: self.percent(-2, 8) for y in years},
                },
            }
        if model == "increment":
            if r.random() < 0.3:
                return {"model": model, "schedule": {self.as_of - 3: write(top / 50), self.as_of + 2: write(top / 30)}}
            return {"model": model, "amount": write(top * r.uniform(-0.01, 0.03))}
        if model == "damped":
            return {
                "model": model,
                "rate": rate(),
                **({"phi": round(r.uniform(0.5, 1), 2)} if r.random() < 0.5 else {}),
            }
        if model in ("logistic", "gompertz"):
            return {"model": model, "capacity": write(top * r.uniform(1.2, 3)), "rate": self.percent(5, 40)}
        if model == "bass":
            return {
                "model": model,
                "capacity": write(top * r.uniform(1.2, 3)),
                "p": self.percent(0.2, 3),
                "q": self.percent(10, 50),
            }
        return {"model": "hold"}

    def extras(self, made, top, write, additive=False):
        r = self.r
        if r.random() < 0.5:
            sd = self.percent(0.5, 4)
            made["volatility"] = {"sd": sd, "persistence": round(r.uniform(-0.4, 0.9), 2)} if r.random() < 0.5 else sd
        if r.random() < 0.2:
            year = r.randint(self.as_of - 1, self.to)
            made["steps"] = {
                year: {"by": self.percent(-10, 10)}
                if r.random() < 0.5
                else {"add": write(top * r.uniform(-0.05, 0.08))}
            }
        if r.random() < 0.2:
            low, high = {"low": write(top * 0.3)}, {"high": write(top * r.uniform(1.05, 1.6))}
            made["bounds"] = r.choice([low, high, {**low, **high}])
        return made

    def make_indicators(self):
        r = self.r
        for i in range(r.randint(3, 5)):
            unit = "亿元" if i < 2 else r.choice(MONEY + PLAIN)
            size = r.choice([3, 80, 700, 4e4])
            write = lambda x, unit=unit: self.money(x, unit)  # noqa: E731
            made = {"unit": unit} if unit else {}
            made["history"] = self.history(size, write)
            made["growth"] = self.growth(size * 2.2, write)
            if i == 1 and r.random() < 0.5:
                made["growth"] = {"model": "increment", "amount": "step-up"} if size > 50 else "planned"
            self.indicators[f"x{i}"] = self.extras(made, size * 2.2, write)
        self.indicators["people"] = {
            "unit": "万人",
            "history": self.history(900, lambda x: round(x, 3)),
            "growth": self.rate(),
        }
        share = {
            "unit": "%",
            "history": self.history(45, lambda x: f"{x:.4g}%" if r.random() < 0.5 else float(f"{x:.4g}")),
        }
        share["growth"] = r.choice(
            [
                {"model": "increment", "amount": self.percent(-0.5, 1.2)},
                {"model": "logistic", "capacity": "95%", "rate": self.percent(5, 20)},
                {"model": "gompertz", "capacity": "97%", "rate": self.percent(5, 20)},
                {"model": "hold"},
            ]
        )
        if r.random() < 0.6:
            share["volatility"] = self.percent(0.2, 1.5)
        if r.random() < 0.4:
            share["bounds"] = {"low": "0%", "high": "100%"}
        self.indicators["share"] = share
        debts = {
            "unit": "亿元",
            "history": self.history(-40, lambda x: float(f"{x:.5g}")),
            "growth": {"model": "increment", "amount": self.money(-1.5, "亿元")},
        }
        if r.random() < 0.5:
            debts["volatility"] = self.percent(1, 5)
        self.indicators["balance"] = debts
        last = self.as_of - r.choice([0, 1])
        first = last - r.randint(2, 6)
        self.indicators["indexed"] = self.extras(
            {"changes": {y: self.percent(-4, 9) for y in range(first, last + 1)}, "growth": self.rate()},
            200,
            lambda x: float(f"{x:.4g}"),
        )
        self.indicators["events"] = {
            "unit": "起",
            "history": {y: r.randint(0, 3) for y in range(self.as_of - 3, self.as_of + 1)},
        }
        if r.random() < 0.5:
            self.indicators["events"]["growth"] = {"model": "hold"}
        self.make_formulas()

    def make_formulas(self):
        r, b, to = self.r, self.base, self.to
        early = self.as_of - 3
        seen = lambda y: {y: float(f"{r.uniform(0.8, 1.2):.4g}")}  # noqa: E731
        every = {
            "per-head": {"unit": "万元/人", "formula": "x0 / people"},
            "both": {"unit": "亿元", "formula": "x0 + x1"},
            "ratio": {"formula": "x0 / x1"},
            "percentage": {"unit": "%", "formula": "x0 / (x0 + x1)"},
            "gain": {"unit": "亿元", "formula": "x0 - previous(x0)"},
            "picked": {"unit": "亿元", "formula": f"if(year < {b + 2}, max(x0, x1), min(x0, 2 * x1))"},
            "cumulated": {"unit": "亿元", "formula": f"sum(x0, {b}, {b + 2}) + at(x1, {b + 1}) - mean(x1, {b + 1}, {to})"},
            "blended": {"formula": "(0.4 * ratio + 0.6 * previous(ratio)) ^ 2 / (1 + ratio)"},
            "recursive": {"unit": "亿元", "history": {self.as_of: self.money(50, "亿元")}, "formula": f"previous(recursive) * (1 + {r.choice(self.rates)}) + extra", "align": "none"},
            "aligned": {"history": {early + 2: 1.1, **{self.as_of: round(r.uniform(0.8, 1.4), 3)}}, "formula": "ratio * (1 + rate-0)"},
            "unaligned": {"history": seen(self.as_of), "formula": f"ratio + indexed / at(indexed, {self.as_of})", "align": "none"},
            "compared": {"formula": f"if(previous(x0) >= x1, 1, 0) + min(ratio, 2, year - {b - 10})"},
        }  # fmt: skip
        if r.random() < 0.5:
            every["recursive"]["volatility"] = {"sd": self.percent(1, 4), "persistence": round(r.uniform(0, 0.8), 2)}
        if r.random() < 0.5:
            every["aligned"]["volatility"] = {"sd": self.percent(1, 4), "persistence": round(r.uniform(-0.3, 0.8), 2)}
        if r.random() < 0.5:
            every["both"]["volatility"] = {"sd": self.percent(1, 4), "persistence": round(r.uniform(-0.3, 0.8), 2)}
        if r.random() < 0.3:
            every["both"]["bounds"] = {"low": "1亿元"}
        if r.random() < 0.4:
            step = {"by": self.percent(-8, 8)} if r.random() < 0.5 else {"add": self.money(3, "亿元")}
            every["both"]["steps"] = {r.randint(self.as_of + 1, to): step}
        chosen = r.sample(sorted(every), r.randint(4, 8))
        if "blended" in chosen or "aligned" in chosen or "unaligned" in chosen or "compared" in chosen:
            chosen.append("ratio")
        for name, made in every.items():
            if name in chosen:
                self.indicators[name] = made
        order = list(self.indicators)
        r.shuffle(order)
        self.indicators = {name: self.indicators[name] for name in order}

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
