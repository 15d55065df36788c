# Pooling: metafor::rma. A residual heterogeneity of nothing, two groups, huge ratios of variances, gaps.
source("write-cases.R")
set.seed(4107)
suppressPackageStartupMessages(library(metafor))
fields <- c("estimate", "se", "ciLower", "ciUpper", "p", "tau2", "i2", "h2", "q", "qP", "piLower", "piUpper")
pool <- function(yi, vi, method, test, conf) {
  ok <- !is.na(yi) & !is.na(vi); y <- yi[ok]; v <- vi[ok]; k <- length(y)
  if (k == 0) return(c(list(k = 0), none(fields)))
  crit <- function() if (test == "z") qnorm((1 + conf) / 2) else qt((1 + conf) / 2, k - 1)
  if (k == 1) { se <- if (test == "z") sqrt(v) else NA; half <- if (test == "z") crit() * se else NA
    return(list(k = 1, estimate = y, se = se, ciLower = y - half, ciUpper = y + half, p = if (is.na(se)) NA else 2 * pnorm(-abs(y / se)), tau2 = 0, i2 = 0, q = 0, piLower = NA, piUpper = NA)) }
  same <- max(y) - min(y) <= 1e-12 * max(abs(y))
  f <- tryCatch(suppressWarnings(rma(y, v, method = method, test = c(z = "z", hksj = "knha", hksjAdhoc = "adhoc")[[test]], level = 100 * conf, control = list(threshold = 1e-13, maxiter = 20000, stepadj = .5))), error = function(e) NULL)
  if (is.null(f)) return(NULL)
  if (method == "REML") {                                   # only where the restricted likelihood has its top there
    ll <- function(t) { w <- 1 / (v + t); m <- sum(w * y) / sum(w); -.5 * (sum(log(v + t)) + log(sum(w)) + sum(w * (y - m)^2)) }
    g <- c(0, exp(seq(log(min(v) * 1e-6), log((max(y) - min(y))^2 + max(v)) + 5, length.out = 2000)))
    if (max(vapply(g, ll, 0)) > ll(f$tau2) + 1e-9) return(NULL)
  }
  e <- list(k = k, estimate = f$beta[[1]], se = f$se, ciLower = f$ci.lb, ciUpper = f$ci.ub, p = f$pval, tau2 = f$tau2, i2 = f$I2, h2 = f$H2, q = f$QE, qP = f$QEp)
  if (same && test == "hksj") { e[c("se", "ciLower", "ciUpper", "p")] <- NA; e$piLower <- e$piUpper <- NA; return(e) }
  half <- crit() * sqrt(f$se^2 + f$tau2); pr <- predict(f); stopifnot(abs(pr$pi.lb - (e$estimate - half)) < 1e-7 * max(1, half))
  c(e, list(piLower = e$estimate - half, piUpper = e$estimate + half))
}
lost <- 0
add <- function(yi, vi, method, test, conf, src) { e <- pool(yi, vi, method, test, conf); if (is.null(e)) { lost <<- lost + 1; return() }
  case("randomEffectsMeta", list(yi = A(yi), vi = A(vi), tau2Method = method, test = test, confidence = conf), e, src, 1e-6, 1e-6) }
tests <- c("z", "hksj", "hksjAdhoc"); methods <- c("DL", "REML")
for (k in c(1, 2, 3, 4, 5, 8, 12, 30)) for (kind in 1:6) for (method in methods) {
  y <- round(rnorm(k, -.4, .5), 3); v <- round(runif(k, .01, .3), 4)
  if (kind == 2) y <- rep(-.3, k); if (kind == 3) y <- -.4 + round(rnorm(k, 0, .01), 3); if (kind == 4) v <- 10^runif(k, -6, 3); if (kind == 5) y <- round(rnorm(k, 100, 30), 2); if (kind == 6) { y <- round(rnorm(k, 0, 3), 2); v[] <- .05 }
  if (k > 3 && kind %in% c(1, 3)) { y[2] <- NA; v[4] <- NA }
  add(y, v, method, sample(tests, 1), sample(c(.8, .9, .95, .99), 1), c("metafor::rma", "identical effects", "nearly identical effects", "huge ratios of variances", "large heterogeneity", "equal variances")[kind])
}
for (test in tests) for (method in methods) { add(c(.1, .2), c(.1, .1), method, test, .95, "two groups, tau2 0"); add(c(-2, 3), c(.1, .4), method, test, .95, "two groups far apart"); add(c(.1, .1, .1), c(.1, .2, .3), method, test, .95, "identical effects")
  add(c(0, 0, 0), c(.1, .2, .3), method, test, .95, "all effects nothing"); add(c(.5), c(.04), method, test, .95, "one group"); add(c(.5, NA), c(.04, .1), method, test, .9, "one group and a gap"); add(c(1e-8, 2e-8, -1e-8), c(1e-16, 2e-16, 1e-16), method, test, .95, "tiny numbers"); add(c(1e5, 2e5, -1e5), c(1e8, 2e8, 1e9), method, test, .95, "large numbers")
  add(-c(.4, .9, 1.6, .2, .7), c(.05, .06, .04, .2, .11), method, test, .95, "five groups") }
v <- c(1e-18, .1, .2); w <- 1 / v; s2 <- 2 / (sum(outer(w, w)[upper.tri(diag(3))]) * 2 / sum(w)); q <- (2 - 1)^2 / .1 + (4 - 1)^2 / .2   # one group outweighs the others; written so that nothing cancels
case("randomEffectsMeta", list(yi = A(c(1, 2, 4)), vi = A(v), tau2Method = "DL", test = "z", confidence = .95),
  { t <- (q - 2) * s2 / 2; list(k = 3, tau2 = t, i2 = 100 * t / (t + s2), h2 = (t + s2) / s2, q = q) }, "one group outweighs all others", 1e-9, 1e-9)
bad <- function(yi, vi, src) for (method in methods) case("randomEffectsMeta", list(yi = A(yi), vi = A(vi), tau2Method = method, test = "hksj", confidence = .95), none(fields), src)
bad(c(1, 2), c(.1, 0), "a variance of 0"); bad(c(1, 2), c(.1, -.2), "a variance below 0"); bad(c(1, NaN), c(.1, .2), "invalid"); bad(c(1, 2), c(.1, Inf), "invalid"); bad(c(1, 2, 3), c(.1, .2), "different length"); bad(list(), list(), "nobody")
cat(lost, "without an answer of metafor's\n")
write_cases(file.path(out_dir, "pooling.json"))
