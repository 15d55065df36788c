"""Known values by a second road: Python 3.11, scipy 1.17.1, mpmath 1.3.0.

Every number is computed from the definition, by enumeration, by an optimiser or to 40 digits; never by Kith's code.
Writes second-opinion.json beside itself. Run: python3 second-opinion.py
"""
import itertools, json, math, random
from fractions import Fraction
import mpmath as mp
import numpy as np
from scipy import optimize, special, stats

mp.mp.dps = 40
random.seed(743)
cases = []


def case(function, input, expected, source, rel=1e-8, abs=0):
    number = 1 + sum(c["function"] == function for c in cases)
    cases.append({
        "id": f"second-{function}-{number}", "function": function, "input": input,
        "expected": expected, "tolerance": {"abs": abs, "rel": rel}, "source": source,
    })


def scores(n, top=32):
    return [random.randint(0, top) / 8 for _ in range(n)]


# --- distributions, to 40 digits -------------------------------------------------------------------------------------
def incomplete_beta(x, a, b):
    x, a, b = mp.mpf(x), mp.mpf(a), mp.mpf(b)
    if x > a / (a + b):
        return 1 - incomplete_beta(1 - x, b, a)
    term = total = mp.mpf(1)
    k = 0
    while term > total * mp.mpf(10) ** -38:
        term *= (a + b + k) / (a + 1 + k) * x
        total += term
        k += 1
    return total * mp.e ** (a * mp.log(x) + b * mp.log(1 - x) - mp.loggamma(a) - mp.loggamma(b) + mp.loggamma(a + b)) / a


for t, df in [(-40, 3), (-6, 342), (3, 0.5), (-1e6, 1), (-12, 1e4), (-300, 5.5), (0.3, 4), (-1e-5, 2.5)]:
    y = mp.mpf(df) / (mp.mpf(df) + mp.mpf(t) ** 2)
    tail = incomplete_beta(y, mp.mpf(df) / 2, mp.mpf(1) / 2) / 2
    case("distribution", {"name": "t", "kind": "cdf", "x": t, "params": {"df": df}},
         {"value": float(tail if t < 0 else 1 - tail)}, "incomplete beta series, 40 digits", rel=1e-11)
for z in [-37, -20, -5, -3.01, -2.99, -0.1, 2]:
    case("distribution", {"name": "normal", "kind": "cdf", "x": z, "params": {"mean": 0, "sd": 1}},
         {"value": float(mp.ncdf(z))}, "mpmath ncdf", rel=1e-13)
for x, df in [(1e-6, 3), (900, 1000), (500, 1000), (1e-3, 0.1), (40, 10)]:
    case("distribution", {"name": "chiSquare", "kind": "cdf", "x": x, "params": {"df": df}},
         {"value": float(mp.gammainc(mp.mpf(df) / 2, 0, mp.mpf(x) / 2, regularized=True))}, "mpmath gammainc", rel=1e-12)
for x, a, b in [(1e-5, 3, 8), (0.01, 20, 30), (30, 2, 6), (1.1, 872, 16568), (2, 5, 4.79)]:
    y = mp.mpf(a) * mp.mpf(x) / (mp.mpf(a) * mp.mpf(x) + b)
    case("distribution", {"name": "f", "kind": "cdf", "x": x, "params": {"df1": a, "df2": b}},
         {"value": float(incomplete_beta(y, mp.mpf(a) / 2, mp.mpf(b) / 2))}, "incomplete beta series, 40 digits", rel=1e-12)
for x in [1e-10, 0.1, 0.9999, 1.0001, 1.5, 1.9999, 2.0001, 9.99, 171, 1e6, -0.5, -3.3]:
    case("logGamma", {"x": x}, {"value": float(mp.log(abs(mp.gamma(x))) if x < 1e5 else mp.loggamma(x))}, "mpmath", rel=1e-12)
for x, df, ncp in [(-3, 5, 2), (0.0001, 3, 1), (-8, 4, 1.5), (10, 200, 20), (4.06, 9, 0), (2, 500, 10), (5, 20, 30), (1, 0.5, 1)]:
    u = np.linspace(-60 / min(df, 3) - 4, 5, 4_000_001)
    log_height = (math.log(2) + df / 2 * math.log(df / 2) - special.gammaln(df / 2) + df * u - df * np.exp(2 * u) / 2
                  + special.log_ndtr(x * np.exp(u) - ncp))
    case("distribution", {"name": "noncentralT", "kind": "cdf", "x": x, "params": {"df": df, "ncp": ncp}},
         {"value": float(np.exp(log_height).sum() * (u[1] - u[0]))}, "integral over the sample SD, four million steps", rel=1e-9)

# --- paired ----------------------------------------------------------------------------------------------------------
for n in [3, 6, 8, 10, 24]:
    pre, post = scores(n), scores(n)
    res = stats.ttest_rel(post, pre)
    ci = res.confidence_interval(0.9)
    case("pairedTTest", {"pre": pre, "post": post, "confidence": 0.9},
         {"t": res.statistic, "p": res.pvalue, "ciLower": ci.low, "ciUpper": ci.high}, "scipy ttest_rel")


def signed_tails(weights, seen):
    sums = [sum(w for w, s in zip(weights, signs) if s) for signs in itertools.product([0, 1], repeat=len(weights))]
    less = sum(s <= seen for s in sums)
    more = sum(s >= seen for s in sums)
    return less / len(sums), more / len(sums)


for n, method in [(5, "wilcoxon"), (8, "pratt"), (10, "wilcoxon"), (12, "pratt"), (9, "wilcoxon")]:
    pre, post = scores(n, 8), scores(n, 8)
    diff = [Fraction(b) - Fraction(a) for a, b in zip(pre, post)]
    ranked = diff if method == "pratt" else [d for d in diff if d]
    rank = [Fraction(sum(abs(o) < abs(d) for o in ranked)) + Fraction(sum(abs(o) == abs(d) for o in ranked) + 1, 2) for d in ranked]
    kept = [(d, r) for d, r in zip(ranked, rank) if d]
    plus = sum((r for d, r in kept if d > 0), Fraction(0))
    less, more = signed_tails([r for _, r in kept], plus)
    walsh = sorted((a + b) / 2 for i, a in enumerate(diff) for b in diff[i:])
    middle = (walsh[(len(walsh) - 1) // 2] + walsh[len(walsh) // 2]) / 2
    case("wilcoxonSignedRank", {"pre": pre, "post": post, "zeroMethod": method},
         {"wPlus": float(plus), "pLess": less, "pGreater": more, "p": min(1, 2 * min(less, more)), "hodgesLehmann": float(middle)},
         "all sign patterns, exact fractions")
for n in [7, 13]:
    diff = [random.randint(-9, 12) / 10 for _ in range(n)]
    tenths = [round(10 * d) for d in diff]
    sums = [sum(s * d for s, d in zip(signs, tenths)) for signs in itertools.product([1, -1], repeat=n)]
    seen = sum(tenths)
    case("signFlipTest", {"differences": diff},
         {"p": sum(abs(s) >= abs(seen) for s in sums) / 2**n, "pGreater": sum(s >= seen for s in sums) / 2**n,
          "pLess": sum(s <= seen for s in sums) / 2**n}, "all sign patterns, whole numbers")
# A programme of forty-six children, whose 2^46 patterns are counted by adding one child at a time.
tenths = [random.randint(-14, 9) for _ in range(46)]
ways = {0: 1}
for d in tenths:
    nxt = {}
    for s, w in ways.items():
        for v in (s + d, s - d):
            nxt[v] = nxt.get(v, 0) + w
    ways = nxt
seen = sum(tenths)
case("signFlipTest", {"differences": [d / 10 for d in tenths]},
     {"p": float(Fraction(sum(w for s, w in ways.items() if abs(s) >= abs(seen)), 2**46)),
      "pGreater": float(Fraction(sum(w for s, w in ways.items() if s >= seen), 2**46))}, "all sign patterns, whole numbers")
for dz, n in [(1.0, 8), (-0.4, 6), (2.5, 5), (0.2, 10), (-3, 3)]:
    t, df = dz * math.sqrt(n), n - 1
    low = optimize.brentq(lambda c: special.nctdtr(df, c, t) - 0.975, t - 40, t + 5, xtol=1e-12) if t > 0 else None
    if low is None:
        high = -optimize.brentq(lambda c: special.nctdtr(df, c, -t) - 0.975, -t - 40, -t + 5, xtol=1e-12)
        low = -optimize.brentq(lambda c: special.nctdtr(df, c, -t) - 0.025, -t - 5, -t + 60, xtol=1e-12)
    else:
        high = optimize.brentq(lambda c: special.nctdtr(df, c, t) - 0.025, t - 5, t + 60, xtol=1e-12)
    case("dzConfidenceInterval", {"dz": dz, "n": n, "confidence": 0.95},
         {"ciLower": low / math.sqrt(n), "ciUpper": high / math.sqrt(n)}, "scipy nctdtr inverted by brentq", rel=1e-6, abs=1e-6)
for n in [4, 6]:
    values = [random.randint(-20, 60) / 10 for _ in range(n)]
    tenths = [round(10 * v) for v in values]
    sums = sorted(sum(draw) for draw in itertools.product(tenths, repeat=n))
    z0 = stats.norm.ppf((sum(s < sum(tenths) for s in sums) + 0.5 * sum(s == sum(tenths) for s in sums)) / n**n)
    u = [Fraction(sum(tenths), n) - Fraction(v) for v in tenths]
    a = float(-sum(x**3 for x in u)) / (6 * float(sum(x * x for x in u)) ** 1.5)
    ends = []
    for z in (stats.norm.ppf(0.025), stats.norm.ppf(0.975)):
        share = stats.norm.cdf(z0 + (z0 + z) / (1 - a * (z0 + z)))
        ends.append(sums[math.ceil(share * n**n - 1e-9) - 1] / n / 10)
    case("bootstrapBcaMean", {"values": values, "confidence": 0.95, "minReplicates": 20000},
         {"z0": z0, "acceleration": a, "ciLower": ends[0], "ciUpper": ends[1]}, "all n^n resamples", abs=1e-9)

# --- agreement and reliability -----------------------------------------------------------------------------------------
for n in [5, 8, 9]:
    x, y = scores(n, 12), scores(n, 12)
    rx, ry = stats.rankdata(x), stats.rankdata(y)
    rho = np.corrcoef(rx, ry)[0, 1]
    if n <= 8:
        hits = sum(abs(np.dot(rx - rx.mean(), np.array(p) - ry.mean())) >= abs(np.dot(rx - rx.mean(), ry - ry.mean())) - 1e-9
                   for p in itertools.permutations(ry))
        case("spearman", {"x": x, "y": y}, {"rho": rho, "p": hits / math.factorial(n)}, "all pairings")
    res = stats.pearsonr(x, y)
    ci = res.confidence_interval(0.95)
    case("pearson", {"x": x, "y": y, "confidence": 0.95},
         {"r": res.statistic, "p": res.pvalue, "ciLower": ci.low, "ciUpper": ci.high}, "scipy pearsonr")
for n, k in [(8, 2), (6, 3), (10, 4)]:
    child = np.array(scores(n))
    table = np.round((child[:, None] + np.array([scores(k, 12) for _ in range(n)]) + np.arange(k) / 4) * 8) / 8
    grand, rows, cols = table.mean(), table.mean(1), table.mean(0)
    b = k * ((rows - grand) ** 2).sum() / (n - 1)
    j = n * ((cols - grand) ** 2).sum() / (k - 1)
    w = ((table - rows[:, None]) ** 2).sum() / (n * (k - 1))
    e = ((table - rows[:, None] - cols + grand) ** 2).sum() / ((n - 1) * (k - 1))
    rho = (b - e) / (b + (k - 1) * e + k * (j - e) / n)
    aa, bb = k * rho / (n * (1 - rho)), 1 + k * rho * (n - 1) / (n * (1 - rho))
    v = (aa * j + bb * e) ** 2 / ((aa * j) ** 2 / (k - 1) + (bb * e) ** 2 / ((n - 1) * (k - 1)))
    f1, f2 = stats.f.ppf(0.975, n - 1, v), stats.f.ppf(0.975, v, n - 1)
    mix = k * j + (k * n - k - n) * e
    case("icc", {"ratings": table.tolist(), "confidence": 0.95},
         {"icc11": (b - w) / (b + (k - 1) * w), "icc21": rho, "icc2k": (b - e) / (b + (j - e) / n),
          "icc21Lower": n * (b - f1 * e) / (f1 * mix + n * b), "icc21Upper": n * (f2 * b - e) / (mix + n * f2 * b)},
         "McGraw & Wong (1996), table 7, with their a and b")
for n, k in [(60, 4), (90, 6), (150, 8)]:
    rng = np.random.default_rng(n)
    factor = rng.normal(size=n)
    loads = np.linspace(0.45, 0.85, k) * np.where(np.arange(k) == 1, -1, 1)
    data = np.clip(np.round(2 + 1.2 * (factor[:, None] * loads + rng.normal(size=(n, k)) * np.sqrt(1 - loads**2))), 0, 4).astype(int)
    cov = np.cov(data.T)
    sd = np.sqrt(np.diag(cov))
    r = cov / np.outer(sd, sd)

    def misfit(theta):
        sigma = np.outer(theta[:k], theta[:k]) + np.diag(np.exp(theta[k:]))
        return np.linalg.slogdet(sigma)[1] + np.trace(np.linalg.solve(sigma, r))

    best = min((optimize.minimize(misfit, np.r_[start, np.full(k, -0.7)], method="BFGS", options={"gtol": 1e-9, "maxiter": 5000})
                for start in (np.sign(loads) * 0.6, np.sign(loads) * 0.4)), key=lambda fit: fit.fun)
    load, own = best.x[:k], np.exp(best.x[k:])
    load = load if load.sum() > 0 else -load
    common = (sd * load).sum() ** 2
    case("mcdonaldOmega", {"items": data.tolist()},
         {"omega": common / (common + (sd**2 * own).sum()), "standardizedLoadings": load.tolist()},
         "one-factor ML by scipy BFGS", rel=2e-5, abs=2e-5)

# --- pooling and ordering ------------------------------------------------------------------------------------------------
for k in [2, 4, 6, 9]:
    yi = [random.randint(-120, 20) / 100 for _ in range(k)]
    vi = [random.randint(2, 20) / 100 for _ in range(k)]
    y, v = np.array(yi), np.array(vi)

    def restricted(tau2):
        w = 1 / (v + tau2)
        mu = (w * y).sum() / w.sum()
        return 0.5 * (np.log(v + tau2).sum() + np.log(w.sum()) + (w * (y - mu) ** 2).sum())

    fits = [optimize.minimize_scalar(restricted, bounds=(lo, hi), method="bounded", options={"xatol": 1e-13})
            for lo, hi in [(0, 0.01), (0, 0.1), (0.05, 0.5), (0.3, 4)]]
    tau2 = min(fits, key=lambda fit: fit.fun).x
    tau2 = 0.0 if restricted(0) <= restricted(tau2) else tau2
    w = 1 / (v + tau2)
    mu = (w * y).sum() / w.sum()
    q = max(1, (w * (y - mu) ** 2).sum() / (k - 1))
    se = math.sqrt(q / w.sum())
    crit = stats.t.ppf(0.975, k - 1)
    case("randomEffectsMeta", {"yi": yi, "vi": vi, "tau2Method": "REML", "test": "hksjAdhoc", "confidence": 0.95},
         {"estimate": mu, "tau2": tau2, "se": se, "ciLower": mu - crit * se, "ciUpper": mu + crit * se,
          "piLower": mu - crit * math.sqrt(se**2 + tau2), "piUpper": mu + crit * math.sqrt(se**2 + tau2)},
         "restricted likelihood by scipy minimize_scalar", rel=1e-6, abs=1e-6)
for n, g in [(6, 3), (9, 3), (8, 4), (3, 3)]:
    gains = [[random.randint(-8, 16) / 8 + (g - i) / 4 for i in range(g)] for _ in range(n)]
    data = np.array(gains)

    def chance(order_pairs):
        c = np.zeros((len(order_pairs), g))
        for row, (a, b) in enumerate(order_pairs):
            c[row, a], c[row, b] = -1, 1
        mean, shape = c @ data.mean(0), c @ np.cov(data.T) @ c.T / n
        nodes, weights = np.polynomial.legendre.leggauss(120)
        share = (nodes + 1) / 2
        root = np.sqrt(stats.chi2.ppf(share, n - 1) / (n - 1))
        sd = np.sqrt(np.diag(shape))
        corr = shape / np.outer(sd, sd)
        normal = [stats.multivariate_normal(mean=np.zeros(len(sd)), cov=corr, allow_singular=True, seed=1,
                                               maxpts=100_000, abseps=1e-6, releps=1e-6).cdf(-mean / sd * r)
                  for r in root]
        return float((weights / 2 * np.array(normal)).sum())

    order = list(range(g))
    case("rankProbabilitiesT", {"gains": gains, "hypothesisedOrder": order},
         {"pOrder": chance(list(zip(order, order[1:]))), "pBest": [chance([(i, o) for o in order if o != i]) for i in order]},
         "normal orthants (scipy) averaged over the chi distribution", rel=0, abs=2e-4)
    draws = list(itertools.product(range(n), repeat=n)) if n <= 6 else []
    if draws:
        held = Fraction(0)
        for draw in draws:
            total = [sum(round(8 * gains[i][s]) for i in draw) for s in range(g)]
            blocks, rest = Fraction(1), list(order)
            if all(total[order[i]] >= total[order[i + 1]] for i in range(g - 1)):
                for _, same in itertools.groupby(order, key=lambda s: total[s]):
                    blocks /= math.factorial(len(list(same)))
                held += blocks
        case("rankProbabilities", {"gains": gains, "hypothesisedOrder": order}, {"pOrder": float(held / n**n)}, "all n^n draws", rel=1e-9)

with open(__file__.replace(".py", ".json"), "w") as out:
    out.write("[\n" + ",\n".join("  " + json.dumps(c) for c in cases) + "\n]\n")
