"""Each figure of a document against the recomputed one."""

import numpy as np

from findings import Findings
from judgement import Judgement, pace_word
from targets import Target, holds, probability

ROOTS = ("level", "average-growth", "total", "change", "mean", "mean-vs-previous", "relative-growth")
QUANTILES = (0.05, 0.25, 0.5, 0.75, 0.95)


def compare_indicators(tally, scenario, central, drawn, document, draws):
    years = range(document["years"]["from"], document["years"]["to"] + 1)
    earliest = min(min(each.observed) for each in scenario.indicators.values() if each.observed)
    tally.same("first year", "", min(earliest, scenario.base), years[0])
    tally.same("last year", "", scenario.to, years[-1])
    plain = document["design"] == "plain"
    shrink = np.sqrt(1 / draws + 1 / document["draws"])
    found = {each["id"]: each for each in document["indicators"]}
    tally.same("indicators", "", sorted(scenario.indicators), sorted(found))
    for name, each in scenario.indicators.items():
        theirs, size = found[name], each.scale
        tally.same("interpolated years", name, [y for y in years if scenario.is_interpolated(name, y)], theirs["interpolated"])
        for field, ours in (
            ("history", each.observed),
            ("later", {y: v for y, v in each.later.items() if y <= scenario.to}),
        ):
            tally.same(
                field + " years", name, sorted(ours), sorted(int(y) for y in theirs[field] if int(y) <= scenario.to)
            )
            for y, v in ours.items():
                tally.close(field, f"{name} {y}", v / size, theirs[field].get(str(y)))
        for i, year in enumerate(years):
            where, value = f"{name} {year}", central.value(name, year)
            tally.close("central", where, None if value is None else float(value) / size, theirs["central"][i])
            sample = drawn.value(name, year)
            if sample is None:
                tally.same("mean", where, None, theirs["mean"][i])
                continue
            sample = np.asarray(sample, dtype=float) / size
            if sample.ndim == 0 or np.ptp(sample) <= 1e-13 * np.max(np.abs(sample)):
                tally.close("mean", where, float(np.mean(sample)), theirs["mean"][i])
                tally.close("sd", where, 0.0, theirs["sd"][i], abs(float(np.mean(sample))))
                continue
            middle, spread = float(np.mean(sample)), float(np.std(sample))
            tally.drawn("mean", where, middle, theirs["mean"][i], spread * shrink, plain)
            compare_sd(tally, where, (sample - middle) ** 2, theirs["sd"][i], shrink, plain)
            compare_quantiles(
                tally, where, np.sort(sample), [theirs["quantiles"][str(p)][i] for p in QUANTILES], shrink, plain
            )


def compare_sd(tally, where, squares, theirs, shrink, plain):
    """Not where one draw makes up more than a hundredth of it: so heavy a tail has a standard error of no use."""
    variance = float(np.mean(squares))
    if np.max(squares) > 0.01 * len(squares) * variance:
        tally.compared["sd of a heavy tail, left out"] += 1
        return
    error = np.sqrt(float(np.mean(squares**2)) - variance**2) / 2 / np.sqrt(variance)
    tally.drawn("sd", where, np.sqrt(variance), theirs, error * shrink, plain)


def compare_quantiles(tally, where, ordered, theirs, shrink, plain):
    """By the order statistics k standard errors away, which needs no density and stands a point mass."""
    for p, quantile in zip(QUANTILES, theirs):
        tally.compared["quantile"] += 1
        error = np.sqrt(p * (1 - p)) * shrink
        inside = {}
        for k in (3, 5):
            low, high = (np.quantile(ordered, np.clip(p + side * k * error, 0, 1)) for side in (-1, 1))
            hair = 1e-9 * max(abs(low), abs(high))
            inside[k] = quantile is not None and low - hair <= quantile <= high + hair
        if plain:
            tally.scores["quantile"].append(0.0 if inside[3] else 4.0)
        if not inside[5]:
            tally.differ("quantile", f"{where} {p}", float(np.quantile(ordered, p)), quantile)


def compare_targets(tally, scenario, central, drawn, document, draws):
    theirs_by = {each["id"]: each for each in document["targets"]}
    together = np.ones(draws)
    for name, written in scenario.targets.items():
        target, theirs = Target(name, written, scenario), theirs_by[name]
        found = Findings(target, central)
        tally.same("kind", name, target.kind, theirs["kind"])
        if target.bound is not None and target.kind != "count":
            tally.close("bound", name, target.bound / target.scale, theirs["condition"]["value"])
        chances = probability(target, drawn.value, draws)
        p = None
        if chances is not None:
            chance, touched = chances
            together = together * chance
            p = float(np.mean(chance))
            poisson = target.kind == "count" and "intensity" in target.own
            if touched or theirs["attainment"]["probability"] is not None:
                compare_chance(tally, "probability", name, p, theirs["attainment"], document, draws, poisson)
        compare_attainment(tally, target, found, theirs)
        compare_findings(tally, target, found, theirs, p, min(draws, document["draws"]))
    if document["joint"]["probability"] is not None:
        compare_chance(tally, "joint", "", float(np.mean(together)), document["joint"], document, draws, True)


def compare_chance(tally, kind, where, ours, stated, document, draws, poisson):
    """A probability, and the error that is stated of it where draws are plain and each is a hit or a miss."""
    theirs, n, plain = stated["probability"], document["draws"], document["design"] == "plain"
    p = ours if theirs is None else (ours * draws + theirs * n) / (draws + n)
    error = np.sqrt(max(p * (1 - p), 0) * (1 / draws + 1 / n))
    tally.drawn(kind, where, ours, theirs, error, plain and 0 < ours < 1)
    if plain and theirs is not None and 0 < theirs < 1 and not poisson:
        hits = (theirs * n + 2) / (n + 4)
        tally.close(kind + " error", where, np.sqrt(hits * (1 - hits) / (n + 4)), stated["error"])


def compare_attainment(tally, target, found, theirs):
    name, stated = target.name, theirs["attainment"]
    if found.found is None:
        for field in ("value", "margin", "holds"):
            tally.same(field, name, None, stated[field])
        # Growth from a base that is projected and never positive is missed in every draw; from a known one there are no draws.
        tally.same("probability", name, None, stated["probability"] or None)
        return
    value, margin = (float(part) / target.scale for part in found.found)
    tally.close("value", name, value, stated["value"], 1e-3 if target.is_rate else 0.0)
    tally.close(
        "margin", name, margin, stated["margin"], size=max(1.0, abs(value)) if target.kind != "level" else abs(value)
    )
    tally.same("holds", name, bool(np.all(holds(target, found.found[1]))), stated["holds"])


def compare_rates(tally, target, found, theirs):
    for side, ours in (("required", found.required()), ("assumed", found.assumed())):
        for field, figure in ours.items():
            size = abs(found.start / target.scale) if field == "increment" else 1e-3
            tally.close(f"{side} {field}", target.name, figure, theirs[side][field], size)
        if not ours and side == "required":
            tally.same("required rate", target.name, None, theirs["required"]["rate"])


def near(chance, draws):
    """The chance and what it may be by five standard errors: a verdict may turn on it."""
    if chance is None:
        return [None]
    error = 5 * np.sqrt(chance * (1 - chance) / draws)
    return [chance, max(chance - error, 0.0), min(chance + error, 1.0)]


def compare_findings(tally, target, found, theirs, chance, draws):
    name = target.name
    of = theirs["required"]["of"]
    if "required" in target.written:
        tally.same("required of", name, target.written["required"]["of"], of)
    if of in target.scenario.assumptions:
        # Named, or the one assumption behind a formula that is never observed. Held, a schedule becomes a constant.
        if "required" not in target.written:
            tally.same("required of", name, None, found.last)
        if target.kind in ROOTS and "of-totals" not in target.own:
            tally.close("required of", name, found.required_of(of), theirs["required"]["rate"], 1.0)
    elif found.last is not None or of is None:
        compare_rates(tally, target, found, theirs)
    if target.kind == "milestone" and found.found is not None:
        tally.same("slip", name, -float(found.found[1]), theirs["slip"])
    judgement = Judgement(found)
    paced = judgement.pace()
    if paced is not None:
        ratio, progress = paced
        if theirs["pace"]["word"] != "done" or not judgement.reached():
            tally.same("pace word", name, "unknown" if ratio is None else pace_word(ratio), theirs["pace"]["word"])
            tally.close("pace ratio", name, ratio, theirs["pace"]["ratio"], 1e-3)
        if progress is not None:
            tally.close("progress", name, progress, theirs["pace"]["progress"], 1e-3)
    allowed = set().union(*(judgement.verdict(each) for each in near(chance, draws)))
    tally.compared["verdict"] += 1
    if theirs["verdict"] not in allowed:
        tally.differ("verdict", name, " or ".join(sorted(allowed)), theirs["verdict"])
