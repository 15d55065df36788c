# Order of improvement: mvtnorm::pmvt with TVPACK (two or three contrasts), and every resample counted.
source("write-cases.R")
set.seed(4108)
suppressPackageStartupMessages(library(mvtnorm))
value <- function(x, unit) if (unit == .1) x / 10 else if (unit == .01) x / 100 else x * unit
zero_spread <- function(m) { k <- ncol(m); nrow(m) < 2 || (k > 1 && any(combn(k, 2, function(p) sd(m[, p[1]] - m[, p[2]]) == 0))) }
all_above <- function(C, n) {                               # columns of C: contrasts that must be above 0
  mu <- colMeans(C); S <- cov(C) / n; s <- sqrt(diag(S)); p <- length(mu)
  if (p == 1) return(pt(mu / s, n - 1))
  if (n == 2) { z <- mu / s; sg <- sign(C[2, ] - C[1, ]); lo <- max(c(-Inf, (-z)[sg > 0])); hi <- min(c(Inf, z[sg < 0])); return(max(0, pt(hi, 1) - pt(lo, 1))) }
  if (p == 3 && n <= 3) return(NA)                          # a singular matrix that TVPACK does not take
  R <- cov2cor(S); if (p == 2 && 1 - abs(R[1, 2]) < 1e-9) return(NA)
  if (p <= 3) as.numeric(pmvt(upper = mu / s, corr = R, df = n - 1, algorithm = TVPACK(abseps = 1e-12))) else as.numeric(pmvt(upper = mu / s, corr = R, df = n - 1, algorithm = GenzBretz(maxpts = 5e6, abseps = 1e-6)))
}
for (n in c(1, 2, 3, 5, 6, 8, 10, 12, 30, 200)) for (kind in 1:6) {
  k <- c(2, 3, 3, 4, 3, 5)[kind]; if (kind == 6 && !(n %in% c(8, 12))) next
  m0 <- matrix(round(rnorm(n * k, 3, 3)), n) + outer(rep(1, n), sort(sample(0:3, k, TRUE), decreasing = TRUE)); if (kind == 3) m0 <- m0 + outer(round(rnorm(n, 0, 9)), rep(1, k)); if (kind == 5) m0[, 2] <- m0[, 1] - 2
  g0 <- m0; if (n > 3 && kind < 3) g0 <- rbind(m0, c(NA, rep(1, k - 1))); unit <- sample(c(1, .1, .25), 1); o <- if (kind %% 2) seq_len(k) else sample(k)
  input <- list(gains = M(value(g0, unit)), hypothesisedOrder = A(o - 1))
  if (n < 2 || zero_spread(m0)) e <- list(n = n, pOrder = NA, pBest = A(rep(NA_real_, k)))
  else {
    po <- all_above(sapply(seq_len(k - 1), function(i) m0[, o[i]] - m0[, o[i + 1]]), n)
    pb <- vapply(1:k, function(b) all_above(m0[, b] - m0[, -b, drop = FALSE], n), 0); if (anyNA(c(po, pb))) next
    e <- list(n = n, pOrder = po, pBest = A(pb))
  }
  case("rankProbabilitiesT", input, e, "mvtnorm::pmvt", if (k == 5) 1e-5 else 2e-7, 0)
}
for (n in c(0, 1, 2, 3, 5, 8, 10, 12, 30, 200)) for (kind in 1:4) {
  a <- sample(-5:9, n, TRUE); b <- switch(kind, sample(-5:9, n, TRUE), a - 2, a + sample(c(0, 1), n, TRUE), a - sample(20:40, n, TRUE)); ten <- sample(c(1, 10), 1); ga <- a; if (n > 2 && kind == 1) ga[2] <- NA; ok <- !is.na(ga); d <- (a - b)[ok]; m <- length(d)
  case("pairwiseSuperiority", list(gainsA = A(ga / ten), gainsB = A(b / ten)), list(n = m, meanDiff = if (m) mean(d) / ten else NA, probability = if (m < 2 || sd(d) == 0) NA else pt(mean(d) / (sd(d) / sqrt(m)), m - 1)), "pt", 1e-9, 1e-9)
}
case("pairwiseSuperiority", list(gainsA = A(c(1, 2, 3)), gainsB = A(1:2)), none("meanDiff", "probability"), "different length"); case("pairwiseSuperiority", list(gainsA = A(c(1, NaN, 3)), gainsB = A(1:3)), none("meanDiff", "probability"), "invalid")
case("pairwiseSuperiority", list(gainsA = A(c(1, 1.1, 2.1) + .1), gainsB = A(c(1, 1.1, 2.1))), list(n = 3, probability = NA), "a tenth more in every child")
compositions <- function(n, k) if (k == 1) matrix(n, 1, 1) else do.call(rbind, lapply(0:n, function(i) cbind(i, compositions(n - i, k - 1))))
perms <- function(v) if (length(v) < 2) list(v) else do.call(c, lapply(seq_along(v), function(i) lapply(perms(v[-i]), function(r) c(v[i], r))))
boot <- function(m, o) {
  n <- nrow(m); k <- ncol(m); C <- compositions(n, n); w <- exp(lgamma(n + 1) - rowSums(lgamma(C + 1)) - n * log(n)); S <- C %*% m; pO <- 0; R <- matrix(0, k, k); P <- matrix(0, k, k)
  orders <- perms(seq_len(k))
  for (i in seq_along(w)) { s <- S[i, ]
    fits <- Filter(function(p) all(diff(s[p]) <= 0), orders)                       # ties: every way they could fall, alike
    for (p in fits) { R[cbind(p, seq_len(k))] <- R[cbind(p, seq_len(k))] + w[i] / length(fits); if (all(p == o)) pO <- pO + w[i] / length(fits) }
    P <- P + w[i] * outer(s, s, function(x, y) (x > y) + (x == y) / 2) }
  diag(P) <- NA; list(means = A(colMeans(m)), pOrder = pO, pBest = A(R[, 1]), rankProbabilities = M(R), pairwise = M(P))
}
for (n in c(2, 3, 4, 5, 6)) for (kind in 1:4) {
  k <- c(3, 2, 4, 3)[kind]; if (n > 5 && kind == 3) next; m <- matrix(sample(0:6, n * k, TRUE), n); if (kind == 4) m <- m * 0 + sample(0:4, n, TRUE); ten <- sample(c(1, 10), 1); o <- sample(k)
  e <- boot(m, o); e$means <- A(colMeans(m) / ten); case("rankProbabilities", list(gains = M(rbind(m, NA) / ten), hypothesisedOrder = A(o - 1)), c(list(n = n), e), "every resample counted", 1e-9, 0)
}
for (fun in c("rankProbabilities", "rankProbabilitiesT")) { e <- list(pOrder = NA, pBest = NA)
  case(fun, list(gains = M(rbind(c(1, 2), c(NaN, 3), c(2, 2))), hypothesisedOrder = A(0:1)), e, "invalid"); case(fun, list(gains = M(rbind(c(1, 2), c(2, 3), c(2, Inf))), hypothesisedOrder = A(0:1)), e, "invalid") }
write_cases(file.path(out_dir, "ranking.json"))
