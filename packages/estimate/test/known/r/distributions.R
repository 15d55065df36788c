# Distributions, lower tails, also far out. R's own, and for the noncentral t also the integral over the sample SD.
source("write-cases.R")
set.seed(4109)
dist <- function(name, kind, at, params, v, src, rel = 1e-9) { if (!is.finite(v)) v <- NA
  case("distribution", c(list(name = name, kind = kind), if (kind == "cdf") list(x = at) else list(p = at), list(params = params)), list(value = v), src, 0, rel) }
dfs <- c(.1, .5, 1, 1.5, 2, 3, 4.79, 9, 30, 200, 1e4, 1e6); ps <- c(1e-300, 1e-100, 1e-12, 1e-5, .001, .025, .2, .4999, .5, .5001, .9, .975, .999, 1 - 1e-9)
for (df in dfs) { for (x in c(-1e6, -40, -6, -2.26, -1, -1e-4, 0, 1e-9, .7, 2, 8)) dist("t", "cdf", x, list(df = df), pt(x, df), "pt")
  for (p in sample(ps, 6)) if (df > .4 || p > 1e-30) dist("t", "quantile", p, list(df = df), qt(p, df), "qt", 1e-8)
  for (x in c(-1, 0, 1e-12, 1e-4, .1, 1, 3.3, 20, 300, 1e4)) dist("chiSquare", "cdf", x, list(df = df), pchisq(x, df), "pchisq")
  for (p in sample(ps, 5)) dist("chiSquare", "quantile", p, list(df = df), qchisq(p, df), "qchisq", 1e-8)
  for (i in 1:4) { d2 <- sample(dfs, 1); x <- sample(c(-2, 0, 1e-8, 1e-3, .1, 1, 2.5, 7.49, 100, 1e5), 1); dist("f", "cdf", x, list(df1 = df, df2 = d2), pf(x, df, d2), "pf")
    p <- sample(ps[3:14], 1); q <- qf(p, df, d2); if (is.finite(q) && q > 1e-250 && abs(pf(q, df, d2) - p) < 1e-9 * p) dist("f", "quantile", p, list(df1 = df, df2 = d2), q, "qf", 1e-7) }
}
for (i in 1:60) { mean <- c(0, 10, -3)[1 + i %% 3]; sd <- c(1, 2.5, .01)[1 + i %% 3]; z <- c(-37.5, -37, -20, -8, -5, -3, -2, -.5, 0, 1, 3, 5, 8.2, 20)[1 + i %% 14]; x <- mean + z * sd
  dist("normal", "cdf", x, list(mean = mean, sd = sd), pnorm((x - mean) / sd), "pnorm", 1e-9); p <- ps[1 + i %% 14]; if (p != .5) dist("normal", "quantile", p, list(mean = mean, sd = sd), qnorm(p, mean, sd), "qnorm", 1e-9) }
dist("normal", "quantile", .5, list(mean = 0, sd = 1), 0, "qnorm"); dist("normal", "quantile", .5, list(mean = 7, sd = 2), 7, "qnorm")
for (p in c(0, 1, -.1, 1.1)) for (name in c("t", "normal", "chiSquare", "f")) { params <- list(t = list(df = 5), normal = list(mean = 0, sd = 1), chiSquare = list(df = 3), f = list(df1 = 3, df2 = 9))[[name]]
  if (p == 0 && name %in% c("chiSquare", "f")) v <- 0 else v <- NA; dist(name, "quantile", p, params, v, "no such place") }
for (df in c(0, -1)) { dist("t", "cdf", 1, list(df = df), NA, "no degrees of freedom"); dist("t", "quantile", .9, list(df = df), NA, "no degrees of freedom"); dist("chiSquare", "cdf", 1, list(df = df), NA, "no degrees of freedom"); dist("chiSquare", "quantile", .3, list(df = df), NA, "no degrees of freedom")
  dist("f", "cdf", 1, list(df1 = df, df2 = 3), NA, "no degrees of freedom"); dist("f", "quantile", .5, list(df1 = 3, df2 = df), NA, "no degrees of freedom"); dist("noncentralT", "cdf", 1, list(df = df, ncp = 1), NA, "no degrees of freedom") }
dist("normal", "cdf", 1, list(mean = 0, sd = 0), NA, "no spread"); dist("normal", "quantile", .3, list(mean = 0, sd = -1), NA, "no spread")
for (df in c(1e8, 1e10, 1e12)) { dist("t", "cdf", -2, list(df = df), pt(-2, df), "pt, millions of degrees of freedom", 1e-10); dist("f", "cdf", 2, list(df1 = 3, df2 = df), pf(2, 3, df), "pf, millions of degrees of freedom", 1e-10) }
# places that lie beyond what a computer can write down: below, they are 0, above, there is none
dist("chiSquare", "quantile", 1e-10, list(df = .01), 0, "qchisq: less than the least number"); dist("f", "quantile", 1e-12, list(df1 = .01, df2 = 5), 0, "qf: less than the least number")
dist("f", "quantile", .975, list(df1 = 2, df2 = .0055), NA, "qf is infinite"); dist("t", "quantile", 1e-300, list(df = .1), NA, "qt is infinite"); dist("t", "quantile", .999, list(df = .001), NA, "qt is infinite")
nct <- function(x, df, ncp) { lf <- function(u) log(2) + df / 2 * log(df / 2) - lgamma(df / 2) + df * u - df / 2 * exp(2 * u) + pnorm(x * exp(u) - ncp, log.p = TRUE)
  g <- seq(-30, 4, length.out = 20001); v <- lf(g); top <- g[which.max(v)]; m <- max(v); keep <- range(g[v > m - 60]); h <- (keep[2] - keep[1]) / 40000; u <- seq(keep[1], keep[2], by = h); exp(m) * sum(exp(lf(u) - m)) * h }
for (df in c(1, 2, 3, 7, 9, 30, 126, 200, 2.5)) for (ncp in c(-5, -1, 0, .83, 2, 6, 15)) { x <- sample(c(-3, -1, -.2, 0, .5, 1.2, 2.83, 5, 9, 20), 2)
  for (y in x) { v <- nct(y, df, ncp); w <- suppressWarnings(pt(y, df, ncp)); if (v > 1e-290 && (abs(v - w) < 1e-9 || w < 1e-9)) dist("noncentralT", "cdf", y, list(df = df, ncp = ncp), v, "the integral over the sample SD; pt", 1e-8) }
  p <- sample(c(.001, .025, .3, .5, .9, .975, .999), 1); q <- suppressWarnings(tryCatch(qt(p, df, ncp), error = function(e) NA)); if (is.finite(q) && abs(q) > 1e-9 && abs(nct(q, df, ncp) - p) < 1e-7) dist("noncentralT", "quantile", p, list(df = df, ncp = ncp), uniroot(function(x) nct(x, df, ncp) - p, q + c(-1, 1) * 1e-3 * max(1, abs(q)), tol = 1e-13)$root, "the same, inverted", 1e-7) }
for (x in c(1e-300, 1e-10, 1e-5, .1, .5, 1.5, 2.5, 3, 4.5, 9.99, 10, 10.01, 50, 171, 172, 1e3, 1e6, 1e15, 1e100, 1e300, -.5, -1.5, -2.5, -10.1, -.0001, -100.5)) case("logGamma", list(x = x), list(value = lgamma(x)), "lgamma", 0, 1e-11)
near <- list(c(.999999, 5.77216487385565238e-7), c(1.000001, -5.77214842387414665e-7), c(1.9999999, -4.22784303098612982e-8), c(2.0000001, 4.22784366653249792e-8))
for (v in near) case("logGamma", list(x = v[1]), list(value = v[2]), "mpmath, 40 digits; R's lgamma is off by 1e-10 here", 0, 1e-13)
for (x in c(1, 2)) case("logGamma", list(x = x), list(value = 0), "lgamma", 1e-14, 0)
for (x in c(0, -1, -7, 1e308)) case("logGamma", list(x = x), list(value = NA), "no such value")
for (i in 1:140) { a <- sample(c(1e-5, .01, .5, 1, 2, 3.5, 10, 100, 1e3, 1e5, 1e7), 1); b <- sample(c(1e-5, .01, .5, 1, 2, 3.5, 10, 100, 1e3, 1e5, 1e7), 1); x <- c(1e-300, 1e-20, 1e-5, .1, .3, .5, .7, .99, 1 - 1e-9)[1 + i %% 9]; if (i %% 4 == 0) x <- min(1, max(0, a / (a + b) + rnorm(1) * sqrt(a * b / (a + b)^2 / (a + b + 1))))
  v <- pbeta(x, a, b); if (v > 1e-290) case("regularizedBeta", list(x = x, a = a, b = b), list(value = v), "pbeta", 0, if (max(a, b) > 1e4) 1e-8 else 1e-10) }
for (v in list(c(0, 2, 3, 0), c(1, 2, 3, 1), c(-.1, 2, 3, NA), c(1.1, 2, 3, NA), c(.5, 0, 3, NA), c(.5, 2, 0, NA), c(.5, -1, 3, NA))) case("regularizedBeta", list(x = v[1], a = v[2], b = v[3]), list(value = v[4]), "edges")
write_cases(file.path(out_dir, "distributions.json"))
