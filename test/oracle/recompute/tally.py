"""What was compared and what differs."""

import collections

import numpy as np


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
