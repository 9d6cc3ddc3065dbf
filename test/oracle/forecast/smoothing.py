"""python3 smoothing.py > smoothing.csv      scipy's global optimum of Holt's and the damped trend's squared surprises, from the first two values"""
import scipy
from scipy.optimize import differential_evolution, minimize

SERIES = {
    "beds": [4.1, 4.35, 4.62, 4.9, 5.37, 5.72, 6.03, 6.3, 6.46],
    "noisy": [120, 95, 130, 88, 141, 102, 97, 150, 110, 99, 123, 131],
    "falling": [1000, 940, 905, 850, 800, 790],
    "tourism": [25092.2284, 24271.5134, 25828.9883, 27697.5047, 27956.2276, 29924.4321, 30216.8321, 32613.4968, 36053.1674, 38472.7532, 38420.894],
}


def run(y, a, b, phi):
    level, move, sse = y[0], y[1] - y[0], 0.0
    for value in y[1:]:
        told = level + phi * move
        e = value - told
        sse += e * e
        level, move = told + a * e, phi * move + a * b * e
    return sse, level, move


print(f"# scipy {scipy.__version__}")
print("series,method,h,mean,sse")
for name, y in SERIES.items():
    for method, phi in (("holt", 1.0), ("damped", 0.9)):
        bounds = [(1e-4, 0.9999)] * 2
        f = lambda p: run(y, p[0], p[1], phi)[0]
        best = differential_evolution(f, bounds, seed=1, tol=1e-14, popsize=40, maxiter=3000, polish=True)
        best = minimize(f, best.x, method="Nelder-Mead", bounds=bounds, options={"xatol": 1e-12, "fatol": 1e-14})
        sse, level, move = run(y, *best.x, phi)
        for h in range(1, 6):
            ahead = sum(phi ** (k + 1) for k in range(h))
            print(f"{name},{method},{h},{level + move * ahead:.12g},{sse:.12g}")
