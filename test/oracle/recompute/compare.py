"""Recomputes random scenarios by independent code and compares every figure of `reckon run --json`; see README.md."""

import argparse
import collections
import datetime
import json
import pathlib
import random
import subprocess
import sys
import tempfile

try:
    import numpy as np
    import scipy  # noqa: F401
    import yaml  # noqa: F401
except ModuleNotFoundError as missing:
    sys.exit(
        f"{missing}; on Debian: apt-get install python3-numpy python3-scipy python3-yaml, then /usr/bin/python3 this file"
    )

from findings import Findings, pace_word
from generate import scenario_text
from paths import Paths
from scenario import Scenario
from targets import Target, holds, probability

ROOT = pathlib.Path(__file__).resolve().parents[3]
QUANTILES = (0.05, 0.25, 0.5, 0.75, 0.95)


class Tally:
    """What was compared, by kind of figure, and where it differs."""

    def __init__(self):
        self.compared, self.differences, self.scores = collections.Counter(), [], collections.defaultdict(list)
        self.file = ""

    def differ(self, kind, where, ours, theirs):
        self.differences.append((kind, self.file, where, ours, theirs))

    def same(self, kind, where, ours, theirs):
        self.compared[kind] += 1
        if ours != theirs:
            self.differ(kind, where, ours, theirs)

    def close(self, kind, where, ours, theirs, size=0.0):
        """Within 1e-9 of the larger of the two and of `size`, which a difference of large figures needs."""
        self.compared[kind] += 1
        if ours is None or theirs is None:
            if ours is not theirs:
                self.differ(kind, where, ours, theirs)
        elif not abs(ours - theirs) <= 1e-9 * max(abs(ours), abs(theirs), abs(size)):
            self.differ(kind, where, float(ours), theirs)

    def drawn(self, kind, where, ours, theirs, error, plain):
        """Within five standard errors; the scores of plain draws are kept, since their distribution is known."""
        self.compared[kind] += 1
        if theirs is None or not np.isfinite(error):
            self.differ(kind, where, ours, theirs)
            return
        score = (
            abs(ours - theirs) / error
            if error > 0
            else (0.0 if abs(ours - theirs) <= 1e-9 * max(1e-300, abs(ours)) else np.inf)
        )
        if plain and error > 0:
            self.scores[kind].append(score)
        if score > 5:
            self.differ(kind, where, float(ours), f"{theirs} ({score:.1f} standard errors)")


def run(path):
    command = ["node", str(ROOT / "dist/cli/main.js"), "run", str(path), "--json", "--exact", "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{path}: exit {done.returncode}\n{done.stderr[:2000]}")
    return json.loads(done.stdout)


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
        gaps = [
            y for y in years if each.first is not None and each.first < y < each.own_last and y not in each.observed
        ]
        if each.formula is None:
            tally.same("interpolated years", name, gaps, theirs["interpolated"])
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
            fourth = float(np.mean((sample - middle) ** 4))
            tally.drawn(
                "sd", where, spread, theirs["sd"][i], np.sqrt((fourth - spread**4) / 4) / spread * shrink, plain
            )
            compare_quantiles(
                tally, where, np.sort(sample), [theirs["quantiles"][str(p)][i] for p in QUANTILES], shrink, plain
            )


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
        chance = probability(target, drawn.value, draws)
        if chance is not None:
            together = together * chance
            p = float(np.mean(chance))
            poisson = target.kind == "count" and "intensity" in target.own
            compare_chance(tally, "probability", name, p, theirs["attainment"], document, draws, poisson)
        compare_attainment(tally, target, found, theirs)
        compare_findings(tally, target, found, theirs, 0.0 if chance is None else p)
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
        for field in ("value", "margin", "holds", "probability"):
            tally.same(field, name, None, stated[field])
        return
    value, margin = (float(part) / target.scale for part in found.found)
    tally.close("value", name, value, stated["value"])
    if target.kind == "count" and "intensity" in target.own:
        return  # the sign of its margin is that of the chance of one half
    tally.close(
        "margin", name, margin, stated["margin"], size=max(1.0, abs(value)) if target.kind != "level" else abs(value)
    )
    tally.same("holds", name, bool(np.all(holds(target, found.found[1]))), stated["holds"])


def compare_findings(tally, target, found, theirs, chance):
    name = target.name
    if "required" in target.written:
        tally.close("required of", name, found.required_of(), theirs["required"]["rate"], 1.0)
    else:
        for side, ours in (("required", found.required()), ("assumed", found.assumed())):
            for field, figure in ours.items():
                tally.close(
                    f"{side} {field}",
                    name,
                    figure,
                    theirs[side][field],
                    1e-3 if field != "increment" else abs(found.start / target.scale),
                )
            if not ours and side == "required":
                tally.same("required rate", name, None, theirs["required"]["rate"])
    if target.kind == "milestone" and found.found is not None:
        tally.same("slip", name, -float(found.found[1]), theirs["slip"])
    paced = found.pace()
    if paced is not None:
        ratio, progress = paced
        done = found.holds_already() and target.kind in ("level", "change", "average-growth", "total")
        if theirs["pace"]["word"] != "done" or not done:
            tally.same("pace word", name, "unknown" if ratio is None else pace_word(ratio), theirs["pace"]["word"])
            tally.close("pace ratio", name, ratio, theirs["pace"]["ratio"], 1e-3)
        if progress is not None:
            tally.close("progress", name, progress, theirs["pace"]["progress"], 1e-3)
    allowed = found.verdict(chance)
    tally.compared["verdict"] += 1
    if theirs["verdict"] not in allowed:
        tally.differ("verdict", name, " or ".join(sorted(allowed)), theirs["verdict"])


def compare_file(tally, path, draws, seed):
    tally.file = path.name
    scenario = Scenario(path.read_text(encoding="utf-8"))
    document = run(path)
    central = Paths(scenario)
    drawn = Paths(scenario, np.random.default_rng(seed), draws)
    compare_indicators(tally, scenario, central, drawn, document, draws)
    compare_targets(tally, scenario, central, drawn, document, draws)


def table(tally):
    wrong = collections.Counter(kind for kind, *_ in tally.differences)
    lines = ["| figure | compared | agree | differ |", "|---|---:|---:|---:|"]
    for kind in sorted(tally.compared):
        lines.append(f"| {kind} | {tally.compared[kind]} | {tally.compared[kind] - wrong[kind]} | {wrong[kind]} |")
    total = sum(tally.compared.values())
    lines.append(f"| **all** | {total} | {total - len(tally.differences)} | {len(tally.differences)} |")
    return "\n".join(lines)


def beyond(tally):
    """Of 1,000 independent normal scores 2.7 lie beyond three standard errors."""
    return "; ".join(
        f"{kind}: {sum(score > 3 for score in scores)} of {len(scores)} beyond three standard errors"
        for kind, scores in sorted(tally.scores.items())
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--draws", type=int, default=100_000, help="own draws a file")
    parser.add_argument("--keep", type=pathlib.Path, help="folder for the scenario files")
    parser.add_argument("--log", type=pathlib.Path, help="file to write the table to")
    parser.add_argument("files", nargs="*", type=pathlib.Path, help="scenario files instead of random ones")
    given = parser.parse_args()
    subprocess.run(["node", "build.mjs"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    print(f"seed {given.seed}, {len(given.files) or given.count} scenarios")
    tally = Tally()
    with tempfile.TemporaryDirectory() as temporary, np.errstate(all="ignore"):
        folder = given.keep or pathlib.Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for i in range(len(given.files) or given.count):
            path = given.files[i] if given.files else folder / f"{given.seed}-{i}.yaml"
            if not given.files:
                path.write_text(scenario_text(given.seed * 100_003 + i), encoding="utf-8")
            compare_file(tally, path, given.draws, given.seed + i)
    print(table(tally))
    print(beyond(tally))
    for kind, file, where, ours, theirs in tally.differences:
        print(f"{kind}: {file} {where}: recomputed {ours}, reckon {theirs}")
    if given.log:
        today = datetime.date.today().isoformat()
        given.log.write_text(
            f"# Last run\n\n{today}, seed {given.seed}, {given.count} scenarios.\n\n{table(tally)}\n\n{beyond(tally)}.\n",
            encoding="utf-8",
        )
    sys.exit(1 if tally.differences else 0)


if __name__ == "__main__":
    main()
