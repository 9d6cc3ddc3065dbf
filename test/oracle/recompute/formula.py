"""A parser of the formula language: + - * / ^, comparisons, min, max, if, previous, at, sum, mean, year."""

import re

import numpy as np

from figures import figure

TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+\.?\d*(?:e[-+]?\d+)?(?:[%‰]|[一-鿿]+(?:/[一-鿿]+)?)?)"
    r"|(?P<name>[A-Za-z_一-鿿][\w一-鿿]*(?:-[\w一-鿿]+)*)"
    r"|(?P<sign><=|>=|[-+*/^(),<>]))"
)


def tokens(text):
    place = 0
    while place < len(text.rstrip()):
        match = TOKEN.match(text, place)
        if not match:
            raise ValueError(f"cannot read {text!r} at {place}")
        place = match.end()
        yield match.lastgroup, match.group(match.lastgroup)
    yield "end", ""


class Parser:
    """Recursive descent; ^ binds tighter than a sign and to the right."""

    def __init__(self, text):
        self.tokens = list(tokens(text))
        self.place = 0

    def peek(self):
        return self.tokens[self.place][1]

    def take(self, wanted=None):
        kind, text = self.tokens[self.place]
        if wanted is not None and text != wanted:
            raise ValueError(f"expected {wanted}, found {text}")
        self.place += 1
        return kind, text

    def compared(self):
        left = self.added()
        if self.peek() in ("<", "<=", ">", ">="):
            sign = self.take()[1]
            return (sign, left, self.added())
        return left

    def chain(self, signs, part):
        left = part()
        while self.peek() in signs:
            sign = self.take()[1]
            left = (sign, left, part())
        return left

    def added(self):
        return self.chain(("+", "-"), self.multiplied)

    def multiplied(self):
        return self.chain(("*", "/"), self.signed)

    def signed(self):
        if self.peek() == "-":
            self.take()
            return ("neg", self.signed())
        return self.raised()

    def raised(self):
        base = self.atom()
        if self.peek() == "^":
            self.take()
            return ("^", base, self.signed())
        return base

    def atom(self):
        kind, text = self.take()
        if text == "(":
            inner = self.compared()
            self.take(")")
            return inner
        if kind == "number":
            return ("figure", figure(text))
        if kind != "name":
            raise ValueError(f"unexpected {text!r}")
        if self.peek() != "(":
            return ("name", text)
        self.take("(")
        arguments = [self.compared()]
        while self.peek() == ",":
            self.take()
            arguments.append(self.compared())
        self.take(")")
        return (text, *arguments)


def parse(text):
    parser = Parser(text if isinstance(text, str) else repr(text))
    tree = parser.compared()
    parser.take("")
    return tree


def written_year(tree):
    if tree[0] in "+-" and len(tree) == 3:
        left, right = written_year(tree[1]), written_year(tree[2])
        return left + right if tree[0] == "+" else left - right
    return int(tree[1])


def reads(tree, year):
    """The (name, year) pairs that the formula reads in a year."""
    head = tree[0]
    if head == "figure":
        return set()
    if head == "name":
        return set() if tree[1] == "year" else {(tree[1], year)}
    if head == "previous":
        return reads(tree[1], year - 1)
    if head in ("at", "sum", "mean"):
        years = range(written_year(tree[2]), written_year(tree[-1]) + 1)
        return set().union(*(reads(tree[1], y) for y in years))
    return set().union(*(reads(part, year) for part in tree[1:]))


def carried(tree, year):
    """What the value is made of in years that move with its own: without conditions and written years."""
    head = tree[0]
    if head in ("figure", "at", *COMPARED) or head in ("sum", "mean") and len(tree) > 3:
        return set()
    if head == "name":
        return reads(tree, year)
    if head == "previous":
        return carried(tree[1], year - 1)
    return set().union(*(carried(part, year) for part in tree[2 if head == "if" else 1 :]))


COMPARED = {"<": np.less, "<=": np.less_equal, ">": np.greater, ">=": np.greater_equal}
JOINED = {
    "+": np.add,
    "-": np.subtract,
    "*": np.multiply,
    "/": np.divide,
    "^": np.power,
    "min": np.minimum,
    "max": np.maximum,
}


def evaluate(tree, year, value):
    """The formula's value in a year, None where something it reads has none; value(name, year) gives what it reads."""
    head = tree[0]
    if head == "figure":
        return tree[1]
    if head == "name":
        return float(year) if tree[1] == "year" else value(tree[1], year)
    if head == "previous":
        return evaluate(tree[1], year - 1, value)
    if head in ("at", "sum", "mean"):
        years = range(written_year(tree[2]), written_year(tree[-1]) + 1)
        parts = [evaluate(tree[1], y, value) for y in years]
        if any(part is None for part in parts):
            return None
        return sum(parts) / (len(parts) if head == "mean" else 1)
    parts = [evaluate(part, year, value) for part in tree[1:]]
    if any(part is None for part in parts):
        return None
    if head == "neg":
        return -parts[0]
    if head == "if":
        return np.where(parts[0], parts[1], parts[2])
    if head in COMPARED:
        return COMPARED[head](*parts)
    result = parts[0]
    for part in parts[1:]:
        result = JOINED[head](result, part)
    return result
