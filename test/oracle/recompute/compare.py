"""Recomputes random scenarios by independent code and compares every figure of `reckon run --json`; see README.md."""

import argparse
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
        f"{missing}: on Debian, apt-get install python3-numpy python3-scipy python3-yaml, and run /usr/bin/python3"
    )

from checks import compare_indicators, compare_targets
from generate import scenario_text
from paths import Paths
from scenario import Scenario
from tally import Tally, beyond, table

ROOT = pathlib.Path(__file__).resolve().parents[3]


def run(built, path):
    command = ["node", str(built / "cli/main.js"), "run", str(path), "--json", "--exact", "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{path}: exit {done.returncode}\n{done.stderr[:2000]}")
    return json.loads(done.stdout)


def compare_file(tally, built, path, draws, seed):
    tally.file = path.name
    scenario = Scenario(path.read_text(encoding="utf-8"))
    document = run(built, path)
    central = Paths(scenario)
    drawn = Paths(scenario, np.random.default_rng(seed), draws)
    compare_indicators(tally, scenario, central, drawn, document, draws)
    compare_targets(tally, scenario, central, drawn, document, draws)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--draws", type=int, default=100_000, help="own draws a file")
    parser.add_argument("--keep", type=pathlib.Path, help="folder for the scenario files")
    parser.add_argument("--log", type=pathlib.Path, help="file to write the table to")
    parser.add_argument("files", nargs="*", type=pathlib.Path, help="scenario files instead of random ones")
    given = parser.parse_args()
    print(f"seed {given.seed}, {len(given.files) or given.count} scenarios")
    tally = Tally()
    # Built beside the packages that it loads, so that dist/ and a build under way are left alone.
    with tempfile.TemporaryDirectory(dir=ROOT / "node_modules") as temporary, np.errstate(all="ignore"):
        built, folder = pathlib.Path(temporary) / "dist", given.keep or pathlib.Path(temporary)
        subprocess.run(["node", "build.mjs", str(built)], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        folder.mkdir(parents=True, exist_ok=True)
        for i in range(len(given.files) or given.count):
            path = given.files[i] if given.files else folder / f"{given.seed}-{i}.yaml"
            if not given.files:
                path.write_text(scenario_text(given.seed * 100_003 + i), encoding="utf-8")
            compare_file(tally, built, path, given.draws, given.seed + i)
    print(table(tally))
    print(beyond(tally))
    lines = [f"{kind}: {file} {where}: recomputed {o}, reckon {t}" for kind, file, where, o, t in tally.differences]
    print(*lines, sep="\n")
    if given.log:
        head = f"# Last run\n\n{datetime.date.today().isoformat()}, seed {given.seed}, {given.count} scenarios."
        listed = "\n".join(f"- {line}" for line in lines)
        given.log.write_text(f"{head}\n\n{table(tally)}\n\n{beyond(tally)}.\n\n{listed}\n", encoding="utf-8")
    sys.exit(1 if tally.differences else 0)


if __name__ == "__main__":
    main()
