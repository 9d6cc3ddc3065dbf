"""Random indicators: histories with gaps, every growth model, shocks, steps and bounds, formulas."""

from goals import MONEY

PLAIN = ["", "index", "起", "人/千人"]


class Quantities:
    """The indicators of a scenario; history and growth wander by a few percent a year."""

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

    def extras(self, made, top, write):
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
            self.indicators[f"x{i}"] = self.amount(i)
        people = lambda x: round(x, 3)  # noqa: E731
        self.indicators["people"] = {"unit": "万人", "history": self.history(900, people), "growth": self.rate()}
        self.indicators["share"] = self.share()
        self.indicators["balance"] = self.balance()
        last = self.as_of - r.choice([0, 1])
        changes = {year: self.percent(-4, 9) for year in range(last - r.randint(2, 6), last + 1)}
        index = {"changes": changes, "growth": self.rate()}
        self.indicators["indexed"] = self.extras(index, 200, lambda x: float(f"{x:.4g}"))
        events = {"unit": "起", "history": {y: r.randint(0, 3) for y in range(self.as_of - 3, self.as_of + 1)}}
        self.indicators["events"] = {**events, "growth": {"model": "hold"}} if r.random() < 0.5 else events
        self.make_formulas()

    def amount(self, i):
        r, size = self.r, self.r.choice([3, 80, 700, 4e4])
        unit = "亿元" if i < 2 else r.choice(MONEY + PLAIN)
        write = lambda x: self.money(x, unit)  # noqa: E731
        made = {"unit": unit} if unit else {}
        made |= {"history": self.history(size, write), "growth": self.growth(size * 2.2, write)}
        if i == 1 and r.random() < 0.5:
            made["growth"] = {"model": "increment", "amount": "step-up"} if size > 50 else "planned"
        return self.extras(made, size * 2.2, write)

    def share(self):
        r = self.r
        write = lambda x: f"{x:.4g}%" if r.random() < 0.5 else float(f"{x:.4g}")  # noqa: E731
        made = {"unit": "%", "history": self.history(45, write)}
        models = [
            {"model": "increment", "amount": self.percent(-0.5, 1.2)},
            {"model": "logistic", "capacity": "95%", "rate": self.percent(5, 20)},
            {"model": "gompertz", "capacity": "97%", "rate": self.percent(5, 20)},
            {"model": "hold"},
        ]
        made["growth"] = r.choice(models)
        if r.random() < 0.6:
            made["volatility"] = self.percent(0.2, 1.5)
        if r.random() < 0.4:
            made["bounds"] = {"low": "0%", "high": "100%"}
        return made

    def balance(self):
        """Values below zero."""
        growth = {"model": "increment", "amount": self.money(-1.5, "亿元")}
        made = {"unit": "亿元", "history": self.history(-40, lambda x: float(f"{x:.5g}")), "growth": growth}
        return {**made, "volatility": self.percent(1, 5)} if self.r.random() < 0.5 else made

    def make_formulas(self):
        r, b, to, as_of = self.r, self.base, self.to, self.as_of
        seen = lambda low, high: round(r.uniform(low, high), 3)  # noqa: E731
        both = f"if(year < {b + 2}, max(x0, x1), min(x0, 2 * x1))"
        cumulated = f"sum(x0, {b}, {b + 2}) + at(x1, {b + 1}) - mean(x1, {b + 1}, {to})"
        recursive = f"previous(recursive) * (1 + {r.choice(self.rates)}) + extra"
        held = {as_of - 1: seen(40, 60), as_of: seen(40, 60)}
        unaligned = f"ratio + indexed / at(indexed, {as_of})"
        every = {
            "per-head": {"unit": "万元/人", "formula": "x0 / people"},
            "both": {"unit": "亿元", "formula": "x0 + x1"},
            "ratio": {"formula": "x0 / x1"},
            "percentage": {"unit": "%", "formula": "x0 / (x0 + x1)"},
            "gain": {"unit": "亿元", "formula": "x0 - previous(x0)"},
            "picked": {"unit": "亿元", "formula": both},
            "cumulated": {"unit": "亿元", "formula": cumulated},
            "blended": {"formula": "(0.4 * ratio + 0.6 * previous(ratio)) ^ 2 / (1 + ratio)"},
            "recursive": {"unit": "亿元", "history": {as_of: 50}, "formula": recursive},
            "stock": {"unit": "亿元", "history": held, "formula": "previous(left) + extra"},
            "left": {"unit": "亿元", "formula": f"stock * (1 - {r.choice(self.rates)})"},
            "capital": {"unit": "亿元", "history": held, "formula": "0.9 * previous(capital) + previous(output)"},
            "output": {"unit": "亿元", "history": {as_of: seen(4, 9)}, "formula": "capital * 0.1"},
            "switched": {"history": {as_of: seen(0.8, 1.2)}, "formula": "if(previous(switched) > 1, ratio, 2 * ratio)"},
            "aligned": {"history": {as_of - 1: 1.1, as_of: seen(0.8, 1.4)}, "formula": "ratio * (1 + rate-0)"},
            "unaligned": {"history": {as_of: seen(0.8, 1.2)}, "formula": unaligned, "align": "none"},
            "compared": {"formula": f"if(previous(x0) >= x1, 1, 0) + min(ratio, 2, year - {b - 10})"},
        }
        for name in ("recursive", "aligned", "both", "stock", "left", "capital", "output"):
            if r.random() < 0.5:
                every[name]["volatility"] = {"sd": self.percent(1, 4), "persistence": round(r.uniform(-0.3, 0.8), 2)}
            if r.random() < 0.3:
                every[name]["steps"] = {r.randint(as_of + 1, to): {"by": self.percent(-8, 8)}}
        if r.random() < 0.3:
            every["both"]["bounds"] = {"low": "1亿元"}
        chosen = {*r.sample(sorted(every), r.randint(5, 10)), "ratio"}
        chosen |= {part for pair in (("stock", "left"), ("capital", "output")) if chosen & {*pair} for part in pair}
        found = {**self.indicators, **{name: made for name, made in every.items() if name in chosen}}
        order = sorted(found)
        r.shuffle(order)
        self.indicators = {name: found[name] for name in order}
