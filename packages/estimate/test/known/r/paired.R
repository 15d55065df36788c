# Paired groups. Data are whole numbers times a unit, so that ties and zeros are known exactly.
source("write-cases.R")
set.seed(4103)
suppressPackageStartupMessages({ library(exactRankTests); library(coin) })

pairs_of <- function(n, kind) {                             # whole numbers; a gap is NA
  pre <- sample(0:40, n, TRUE)
  d <- switch(kind, plain = round(rnorm(n, -2, 5)), ties = sample(c(-2, -1, -1, 0, 0, 1), n, TRUE), constant = rep(sample(c(-3, 0, 1), 1), n),
              up = sample(1:9, n, TRUE), outlier = rev(c(500, rep(1, n))[seq_len(n)]), zeros = sample(c(0, 0, 0, 1, -4), n, TRUE), samepre = round(rnorm(n, 0, 4)))
  if (kind == "samepre") pre[] <- 17
  list(pre = pre, post = pre + d)
}
gaps <- function(x, share) { x[runif(length(x)) < share] <- NA; x }
sizes <- c(0, 1, 2, 3, 5, 8, 10, 12, 30, 200)
kinds <- c("plain", "ties", "constant", "up", "outlier", "zeros", "samepre")
data <- list()
for (n in sizes) for (kind in kinds) {
  if (n == 200 && !(kind %in% c("plain", "ties", "zeros"))) next
  p <- pairs_of(n, kind); unit <- sample(c(1, .1, .1, .01, 1 / 8, 1000), 1); share <- sample(c(0, 0, .1, .3), 1)
  off <- sample(c(0, 0, 0, 1e5), 1)
  data[[length(data) + 1]] <- list(pre = (gaps(p$pre, share) + off) , post = (gaps(p$post, share) + off), unit = unit, kind = kind)
}
value <- function(x, unit) if (unit == .1) x / 10 else if (unit == .01) x / 100 else x * unit

wilcoxon <- function(d, zero) {                             # d: whole numbers, no gaps
  n <- length(d)
  if (n == 0) return(none("wPlus", "wMinus", "p", "pGreater", "pLess", "rankBiserial", "hodgesLehmann"))
  r <- if (zero == "pratt") rank(abs(d))[d != 0] else rank(abs(d[d != 0]))
  s <- d[d != 0]
  r2 <- round(2 * r); total <- sum(r2); f <- c(1, numeric(total))
  for (x in r2) { g <- f; at <- seq_len(total + 1 - x); g[x + at] <- g[x + at] + f[at]; f <- g / 2 }
  w <- sum(r2[s > 0]); less <- sum(f[0:w + 1]); more <- sum(f[w:total + 1])
  list(wPlus = w / 2, wMinus = (total - w) / 2, p = min(1, 2 * min(less, more)), pGreater = more, pLess = less,
       rankBiserial = if (length(s)) (2 * w - total) / total else NA,
       hodgesLehmann = median(outer(d, d, "+")[upper.tri(diag(n), TRUE)] / 2))
}

for (x in data) {
  conf <- sample(c(.8, .9, .95, .99, .999), 1)
  pre <- value(x$pre, x$unit); post <- value(x$post, x$unit)
  ok <- !is.na(pre) & !is.na(post); n <- sum(ok); d0 <- (x$post - x$pre)[ok]; d <- value(d0, x$unit); raw <- c(pre[ok], post[ok], 0)
  input <- list(pre = A(pre), post = A(post))
  # t
  if (n == 0) e <- c(list(n = 0), none("meanDiff", "sdDiff", "t", "p", "ciLower", "ciUpper"))
  else if (n == 1) e <- c(list(n = 1, meanDiff = d), none("sdDiff", "t", "p", "ciLower", "ciUpper"))
  else if (all(d0 == d0[1])) e <- c(list(n = n, meanDiff = d[1], sdDiff = 0, t = NA, df = n - 1), none("p", "ciLower", "ciUpper"))
  else { h <- t.test(d, conf.level = conf); e <- list(n = n, meanDiff = mean(d), sdDiff = sd(d), t = h$statistic[[1]], df = n - 1, p = h$p.value, ciLower = h$conf.int[1], ciUpper = h$conf.int[2]) }
  case("pairedTTest", c(input, confidence = conf), e, paste("t.test;", x$kind))
  # effect sizes
  sp <- if (n > 1) sd(x$pre[ok]) else NA; sq <- if (n > 1) sd(x$post[ok]) else NA
  u <- abs(value(1, x$unit)); J <- if (n > 2) { df <- n - 1; exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / sqrt(df / 2) } else NA
  if (n < 2) e <- c(list(n = n), none("r", "dz", "dav", "drm", "gz", "gav", "grm"))
  else {
    r <- if (sp == 0 || sq == 0) NA else cor(x$pre[ok], x$post[ok])
    dz <- if (sd(d0) == 0) NA else mean(d0) / sd(d0); dav <- if (sp == 0 && sq == 0) NA else mean(d0) / sqrt((sp^2 + sq^2) / 2)
    drm <- if (is.na(r) || is.na(dz) || 1 - r <= 1e-12) NA else dz * sqrt(2 * (1 - r))
    e <- list(n = n, r = r, dz = dz, dav = dav, drm = drm, gz = J * dz, gav = J * dav, grm = J * drm)
  }
  case("pairedEffectSizes", input, e, paste("cor, sd, lgamma;", x$kind))
  # Wilcoxon
  for (zero in c("wilcoxon", "pratt")) {
    w <- wilcoxon(d0, zero); w$hodgesLehmann <- value(w$hodgesLehmann, x$unit)
    if (zero == "wilcoxon" && n > 1 && n < 50 && any(d0 != 0)) {
      h <- suppressWarnings(wilcox.exact(d0, alternative = "less")); stopifnot(abs(h$p.value - w$pLess) < 1e-10)
    }
    if (zero == "pratt" && n > 1 && n < 15 && any(d0 != 0)) {
      h <- wilcoxsign_test(d0 ~ rep(0, n), distribution = "exact", zero.method = "Pratt", alternative = "greater")
      stopifnot(abs(pvalue(h) - w$pGreater) < 1e-10)
    }
    case("wilcoxonSignedRank", c(input, zeroMethod = zero), c(list(nPairs = n, nNonZero = sum(d0 != 0)), w), paste("all signs counted; exactRankTests, coin;", x$kind), 1e-9, 1e-9)
  }
}
for (fun in c("pairedTTest", "pairedEffectSizes", "wilcoxonSignedRank", "davConfidenceInterval")) {
  e <- switch(fun, pairedTTest = none("n", "meanDiff", "sdDiff", "t", "df", "p", "ciLower", "ciUpper"), pairedEffectSizes = none("r", "dz", "dav", "drm", "gz", "gav", "grm"),
    wilcoxonSignedRank = none("wPlus", "wMinus", "p", "rankBiserial", "hodgesLehmann"), davConfidenceInterval = none("dav", "ciLower", "ciUpper"))
  more <- if (fun == "wilcoxonSignedRank") list(zeroMethod = "pratt") else list(confidence = .95)
  case(fun, c(list(pre = A(1:4), post = A(2:4)), more), e, "different length")
  case(fun, c(list(pre = A(c(1, 2, NaN, 5)), post = A(c(3, 3, 4, 9))), more), e, "NaN is invalid")
  case(fun, c(list(pre = A(c(1, 2, 3, 5)), post = A(c(3, Inf, 4, 9))), more), e, "Infinity is invalid")
  case(fun, c(list(pre = A(c(1, 2, NA, 5)), post = A(c(3, 3, -Inf, 9))), more), e, "-Infinity beside a gap is invalid")
}
for (c0 in list(c(1, 1.1, 2.1, 3.3, .7), c(1e6 + .1, 1e6 + .7, 1e6 + .3))) {  # everyone gains a tenth
  n <- length(c0)
  case("pairedTTest", list(pre = A(c0), post = A(c0 + .1), confidence = .95), c(list(n = n, meanDiff = .1, sdDiff = 0, t = NA, df = n - 1), none("p", "ciLower", "ciUpper")), "everyone gains a tenth", 1e-9, 1e-9)
  case("pairedEffectSizes", list(pre = A(c0), post = A(c0 + .1)), c(list(n = n, r = 1, dz = NA, drm = NA, gz = NA, grm = NA), list(dav = .1 / sd(c0))), "everyone gains a tenth", 1e-8, 1e-8)
  case("davConfidenceInterval", list(pre = A(c0), post = A(c0 + .1), confidence = .95), list(dav = .1 / sd(c0), ciLower = NA, ciUpper = NA), "everyone gains a tenth", 1e-8, 1e-8)
}
# describe
for (n in sizes) for (k in 1:4) {
  x0 <- switch(k, sample(0:30, n, TRUE), rep(7, n), round(rnorm(n) * 1e3), sample(-3:3, n, TRUE)); ten <- sample(c(1, 10, 100), 1); off <- sample(c(0, 0, 1e8), 1)
  x <- gaps(x0, sample(c(0, .2), 1)); ok <- x[!is.na(x)]; m <- length(ok)
  case("describe", list(values = A((x + off * ten) / ten)), if (m == 0) c(list(n = 0, nMissing = n), none("mean", "sd", "median", "min", "max")) else
    list(n = m, nMissing = n - m, mean = mean(ok) / ten + off, sd = if (m > 1) sd(ok) / ten else NA, median = median(ok) / ten + off, min = min(ok) / ten + off, max = max(ok) / ten + off),
    "mean, sd, median", if (off > 0) 1e-7 else 1e-9, 1e-12)
}
case("describe", list(values = A(c(.1, .1, .1))), list(n = 3, mean = .1, sd = 0), "no spread", 1e-12, 1e-12)
for (bad in c(NaN, Inf, -Inf)) case("describe", list(values = A(c(1, bad, 2))), none("mean", "sd", "median", "min", "max"), "invalid")
# J
for (df in c(-1, 0, 1, 1.5, 1.999, 2, 2.5, 3, 7, 9, 15.3, 38, 39.5, 40, 41, 199, 342, 343, 1000, 1e5, 1e8)) {
  j <- if (df < 2) NA else if (df > 1e4) 1 - 3 / (4 * df - 1) else exp(lgamma(df / 2) - lgamma((df - 1) / 2) - .5 * log(df / 2))
  case("hedgesCorrection", list(df = df), list(j = j), "lgamma", 1e-10, 1e-10)
}
# d_z limits, by inverting pt(ncp) where R knows it (|ncp| <= 37.62)
dz_limits <- function(dz, n, conf) {
  t <- dz * sqrt(n); a <- (1 - conf) / 2; ends <- c(t - 12 - abs(t) * 2, t + 12 + abs(t) * 2); ends <- pmax(-37.6, pmin(37.6, ends))
  find <- function(p) tryCatch(suppressWarnings(uniroot(function(d) pt(t, n - 1, d) - p, ends, tol = 1e-13)$root), error = function(e) NULL)
  lo <- find(1 - a); hi <- find(a)
  if (is.null(lo) || is.null(hi)) NULL else c(lo, hi) / sqrt(n)
}
Jof <- function(df) exp(lgamma(df / 2) - lgamma((df - 1) / 2) - .5 * log(df / 2))
for (n in c(2, 3, 5, 8, 10, 12, 30, 200)) for (dz in c(0, .05, -.3, .8, -1.3, 2.2, 5)) {
  conf <- sample(c(.5, .8, .9, .95, .99, .999), 1); l <- dz_limits(dz, n, conf); if (is.null(l)) next
  j <- if (n > 2) Jof(n - 1) else NA
  case("dzConfidenceInterval", list(dz = dz, n = n, confidence = conf), list(ciLower = l[1], ciUpper = l[2], gz = j * dz, gzLower = j * l[1], gzUpper = j * l[2]), "pt(ncp) inverted by uniroot", 1e-6, 1e-6)
}
case("dzConfidenceInterval", list(dz = 1, n = 1, confidence = .95), none("ciLower", "ciUpper", "gz", "gzLower", "gzUpper"), "nobody to compare with")
for (x in data) {
  ok <- !is.na(x$pre) & !is.na(x$post); n <- sum(ok); if (n < 2) next
  a <- x$pre[ok]; b <- x$post[ok]; d <- b - a; if (sd(d) == 0 || sd(a) + sd(b) == 0) next
  l <- dz_limits(mean(d) / sd(d), n, .95); if (is.null(l)) next
  av <- sqrt((var(a) + var(b)) / 2)
  case("davConfidenceInterval", list(pre = A(value(x$pre, x$unit)), post = A(value(x$post, x$unit)), confidence = .95), as.list(setNames(c(mean(d) / av, l * sd(d) / av), c("dav", "ciLower", "ciUpper"))), paste("Algina & Keselman;", x$kind), 1e-6, 1e-6)
}
# sign flips
flips <- function(d) {                                      # whole numbers
  a <- abs(d); total <- sum(a); f <- c(1, numeric(2 * total)); f <- numeric(2 * total + 1); f[total + 1] <- 1
  for (x in a) { g <- numeric(length(f)); i <- seq_along(f); up <- i + x; dn <- i - x
    k <- up <= length(f); g[up[k]] <- g[up[k]] + f[i[k]] / 2; k <- dn >= 1; g[dn[k]] <- g[dn[k]] + f[i[k]] / 2; f <- g }
  s <- seq_along(f) - total - 1; list(p = sum(f[abs(s) >= abs(sum(d))]), pGreater = sum(f[s >= sum(d)]), pLess = sum(f[s <= sum(d)]))
}
for (n in c(1, 2, 3, 5, 8, 10, 12, 15, 20, 30)) for (kind in kinds) {
  d <- with(pairs_of(n, kind), post - pre); unit <- sample(c(1, .1, .01, 1 / 8), 1); x <- value(d, unit); y <- x; if (n > 3) y <- append(x, NA, 2)
  f <- flips(d)
  if (n <= 10) { s <- as.matrix(expand.grid(rep(list(c(-1, 1)), n))) %*% d; stopifnot(abs(mean(abs(s) >= abs(sum(d))) - f$p) < 1e-12) }
  case("signFlipTest", list(differences = A(y)), c(list(n = n, nPermutations = 2^n, meanDiff = mean(d) * value(1, unit)), f), paste("every sign vector;", kind), 1e-11, 1e-11)
}
for (bad in c(NaN, Inf)) case("signFlipTest", list(differences = A(c(1, bad))), none("meanDiff", "p", "pGreater", "pLess"), "invalid")
case("signFlipTest", list(differences = A(c(-.1, .2, -.3, .4, -.2))), flips(c(-1, 2, -3, 4, -2)), "sums that tie at nothing", 1e-12, 1e-12)
# bootstrap
bca <- function(est, rep, jack, conf) {
  below <- mean(rep < est) + mean(rep == est) / 2; u <- mean(jack) - jack
  if (below %in% c(0, 1) || sd(jack) == 0) return(none("z0", "acceleration", "alphaLower", "alphaUpper", "ciLower", "ciUpper"))
  z0 <- qnorm(below); a <- sum(u^3) / (6 * sum(u^2)^1.5); z <- qnorm(c((1 - conf) / 2, (1 + conf) / 2)); p <- pnorm(z0 + (z0 + z) / (1 - a * (z0 + z)))
  q <- quantile(rep, p, type = 7, names = FALSE); list(z0 = z0, acceleration = a, alphaLower = p[1], alphaUpper = p[2], ciLower = q[1], ciUpper = q[2])
}
for (i in 1:40) {
  n <- c(3, 5, 8, 12, 30)[1 + i %% 5]; B <- c(5, 20, 40, 99)[1 + i %% 4]; x <- if (i %% 3) round(rnorm(n) * 10) else round(rexp(n) * 10); if (i %% 8 == 0) x[] <- 4
  est <- round(mean(x)); rep <- round(replicate(B, mean(sample(x, n, TRUE)))); jack <- vapply(seq_len(n), function(k) mean(x[-k]), 0); conf <- c(.5, .9, .95, .99)[1 + i %% 4]
  case("bcaFromReplicates", list(estimate = est, replicates = A(rep), jackknife = A(jack), confidence = conf), bca(est, rep, jack, conf), "Efron (1987)", 1e-9, 1e-9)
}
case("bcaFromReplicates", list(estimate = .3, replicates = A(c(.1 + .2, .1, .2, .3, .4, .5)), jackknife = A(c(.1, .2, .6)), confidence = .9),
  { e <- bca(3, c(3, 1, 2, 3, 4, 5), c(1, 2, 6), .9); e$ciLower <- e$ciLower / 10; e$ciUpper <- e$ciUpper / 10; e }, "0.1 + 0.2 ties with 0.3", 1e-9, 1e-9)
compositions <- function(n, k) if (k == 1) matrix(n, 1, 1) else do.call(rbind, lapply(0:n, function(i) cbind(i, compositions(n - i, k - 1))))
for (n in c(2, 3, 4, 5, 6, 7, 8)) for (kind in 1:3) {
  x <- switch(kind, sample(-9:9, n, TRUE), round(rexp(n) * 10), c(rep(0, n - 1), 1)); if (sd(x) == 0) next
  C <- compositions(n, n); w <- exp(lgamma(n + 1) - rowSums(lgamma(C + 1)) - n * log(n)); s <- as.vector(C %*% x); conf <- .9
  below <- sum(w[s < sum(x)]) + sum(w[s == sum(x)]) / 2; u <- (mean(x) - x); jack <- (sum(x) - x) / (n - 1); u <- mean(jack) - jack
  z0 <- qnorm(below); a <- sum(u^3) / (6 * sum(u^2)^1.5); z <- qnorm(c(.05, .95)); p <- pnorm(z0 + (z0 + z) / (1 - a * (z0 + z)))
  o <- order(s); cum <- cumsum(w[o]); q <- vapply(p, function(t) s[o][which(cum >= t - 1e-12)[1]], 0) / n
  case("bootstrapBcaMean", list(values = A(c(x, NA) / 10), confidence = conf, minReplicates = 20000), list(z0 = z0, acceleration = a, ciLower = q[1] / 10, ciUpper = q[2] / 10), "every resample counted", 1e-9, 1e-9)
}
for (x in list(c(3), c(2, 2, 2), c(.1, .1), numeric(0), c(1, NaN, 3), c(1, Inf, 4))) case("bootstrapBcaMean", list(values = A(x), confidence = .95, minReplicates = 1000), none("z0", "acceleration", "ciLower", "ciUpper"), "no spread, nobody or invalid")
write_cases(file.path(out_dir, "paired.json"))
