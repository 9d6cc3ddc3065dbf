"""Figures of lake/expected.csv: python3 lake.py > expected.csv"""


def path(release, b=0.42, q=2, inflow=0.02, steps=100):
    """X' = X + release + X^q/(1+X^q) - b X + inflow, from 0."""
    level = 0.0
    for _ in range(steps + 1):
        yield level
        level = (1 - b) * level + level**q / (1 + level**q) + release(level) + inflow


# Closed loop: release 0.1 while the lake is under 0.3, nothing above it.
columns = [path(lambda x: 0.0), path(lambda x: 0.05), path(lambda x: 0.1), path(lambda x: 0.1 if x < 0.3 else 0.0)]
print("year,natural,low,high,policy")
for year, row in enumerate(zip(*columns), 2000):
    print(year, *(f"{level:.12g}" for level in row), sep=",")
