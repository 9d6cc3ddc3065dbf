"""Figures and units as scenario files write them. Inside, every value is in base units: 元, 人, a share as a fraction."""

import re

PREFIXES = {"万亿": 1e12, "千亿": 1e11, "百亿": 1e10, "十亿": 1e9, "亿": 1e8, "千万": 1e7, "百万": 1e6, "万": 1e4, "千": 1e3}
NUMBER = re.compile(r"^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*(.*?)\s*$")


def scale(unit):
    """What one of this unit is in base units: 1e8 for 亿元, 1e-3 for 人/千人, 0.01 for %."""
    if unit in ("", None):
        return 1.0
    if unit == "%":
        return 0.01
    if unit == "‰":
        return 0.001
    if "/" in unit:
        upper, lower = unit.split("/", 1)
        return scale(upper) / scale(lower)
    for prefix in sorted(PREFIXES, key=len, reverse=True):
        if unit.startswith(prefix):
            return PREFIXES[prefix]
    return 1.0


def is_share(unit):
    return unit in ("%", "‰")


def figure(written, unit=""):
    """A figure in base units; a bare number is in the unit of its place."""
    if isinstance(written, (int, float)):
        return written * scale(unit)
    number, suffix = NUMBER.match(written).groups()
    if suffix == "":
        return float(number) * scale(unit)
    if suffix in PREFIXES:  # 1.5万 of whatever the place counts
        return float(number) * PREFIXES[suffix]
    return float(number) * scale(suffix)


def month(written):
    """Months since the year 0, counted from 0; a year is meant to its end."""
    if isinstance(written, int):
        return written * 12 + 11
    year, part = written.split("-")
    return int(year) * 12 + int(part) - 1
