# Reliability: psych::alpha beside the covariance formula, Feldt's interval by qf, lavaan for one factor.
source("write-cases.R")
set.seed(4106)
suppressPackageStartupMessages({ library(psych); library(lavaan) })
value <- function(x, unit) if (unit == .1) x / 10 else if (unit == .01) x / 100 else x * unit
gap <- function(m, share) { m[matrix(runif(length(m)) < share, nrow(m))] <- NA; m }
feldt <- function(a, n, k, conf) 1 - (1 - a) * qf(c((1 + conf) / 2, (1 - conf) / 2), n - 1, (n - 1) * (k - 1))
raw_alpha <- function(m) { k <- ncol(m); v <- if (nrow(m) > 1) var(rowSums(m)) else 0; if (nrow(m) < 2 || k < 2 || v == 0) NA else k / (k - 1) * (1 - sum(apply(m, 2, var)) / v) }
people <- function(n, k, kind) switch(kind, matrix(sample(0:3, n * k, TRUE), n), outer(sample(0:6, n, TRUE), rep(1, k)) + matrix(sample(0:2, n * k, TRUE), n),
  outer(sample(0:6, n, TRUE), rep(c(1, -1), length.out = k)) + matrix(sample(0:1, n * k, TRUE), n), cbind(matrix(sample(0:4, n * (k - 1), TRUE), n), 2), matrix(3, n, k),
  outer(sample(0:9, n, TRUE), rep(1, k)), { m <- matrix(sample(0:4, n * k, TRUE), n); m[, k] <- 10 - rowSums(m[, -k, drop = FALSE]); m })
for (n in c(0, 1, 2, 3, 5, 8, 10, 12, 30, 200)) for (kind in 1:7) {
  k <- sample(c(2, 3, 5, 8), 1); if (n == 200 && kind > 2) next; if (n == 0 && kind > 1) next
  m0 <- gap(people(n, k, kind), sample(c(0, 0, .05), 1)); unit <- sample(c(1, .1, .01, .25), 1); conf <- sample(c(.8, .9, .95, .99), 1)
  m <- m0[complete.cases(m0), , drop = FALSE]; a <- raw_alpha(m); s <- NA
  if (!is.na(a)) {
    sds <- apply(m, 2, sd)
    if (all(sds > 0)) { r <- cor(m); rb <- mean(r[upper.tri(r)]); if (1 + (k - 1) * rb > 1e-9) s <- k * rb / (1 + (k - 1) * rb) }
    if (k > 2 && n > 2 && all(sds > 0)) { h <- tryCatch(suppressWarnings(suppressMessages(alpha(as.data.frame(m), warnings = FALSE, check.keys = FALSE)$total)), error = function(e) NULL); if (!is.null(h) && is.finite(h$raw_alpha)) stopifnot(abs(h$raw_alpha - a) < 1e-8 * max(1, abs(a))) }
  }
  ci <- if (is.na(a)) c(NA, NA) else feldt(a, nrow(m), k, conf)
  items <- M(value(m0, unit)); size <- if (n == 0) list() else list(nItems = k)
  case("cronbachAlpha", list(items = items, confidence = conf), c(list(alpha = a, ciLower = ci[1], ciUpper = ci[2], standardizedAlpha = s, nPersons = nrow(m)), size), "psych::alpha, qf", 1e-8, 1e-8)
  r1 <- function(x, y) if (length(x) < 2 || sd(x) == 0 || sd(y) == 0) NA else cor(x, y)
  if (n > 0) case("itemStatistics", list(items = items), list(itemTotal = A(vapply(1:k, function(i) r1(m[, i], rowSums(m)), 0)), itemRest = A(vapply(1:k, function(i) r1(m[, i], rowSums(m[, -i, drop = FALSE])), 0)),
    alphaIfDropped = A(vapply(1:k, function(i) if (k < 3) NA_real_ else raw_alpha(m[, -i, drop = FALSE]) + 0, 0))), "cor; alpha without the item", 1e-8, 1e-8)
}
case("cronbachAlpha", list(items = M(cbind(c(.1, .2, .3), c(.2, .1, .4), c(-.3, -.3, -.7))), confidence = .95), none("alpha", "ciLower", "ciUpper", "standardizedAlpha"), "sums of nothing but binary noise")
case("itemStatistics", list(items = M(cbind(c(.1, .2, .3), c(.2, .1, .4), c(-.3, -.3, -.7)))), list(itemTotal = A(c(NA, NA, NA)), itemRest = A(c(-1, -1, -1))), "sums of nothing but binary noise")
for (bad in c(NaN, Inf)) { m <- rbind(c(1, 2, 3), c(2, bad, 1), c(4, 4, 5), c(1, NA, 2)); case("cronbachAlpha", list(items = M(m), confidence = .95), none("alpha", "ciLower", "ciUpper", "standardizedAlpha"), "invalid"); case("itemStatistics", list(items = M(m)), list(itemTotal = NA, itemRest = NA, alphaIfDropped = NA), "invalid"); case("mcdonaldOmega", list(items = M(m)), list(omega = NA), "invalid") }
case("cronbachAlpha", list(items = list(A(1:2), A(1:3)), confidence = .95), none("alpha", "ciLower"), "ragged")
for (i in 1:50) {
  a <- c(.913, .5, 0, -.7, -12, .999999, 1, .85)[1 + i %% 8]; n <- sample(c(2, 3, 5, 8, 12, 30, 200, 5000), 1); k <- sample(c(2, 3, 8, 20, 100), 1); conf <- sample(c(.5, .9, .95, .999), 1); ci <- feldt(a, n, k, conf)
  case("alphaConfidenceInterval", list(alpha = a, nPersons = n, nItems = k, confidence = conf), list(ciLower = ci[1], ciUpper = ci[2]), "qf", 1e-8, 1e-8)
}
for (x in list(c(1, 5), c(8, 1), c(0, 5))) case("alphaConfidenceInterval", list(alpha = .8, nPersons = x[1], nItems = x[2], confidence = .95), none("ciLower", "ciUpper"), "too few")
omega <- function(m) {                                      # lavaan, and factanal where it has an answer
  k <- ncol(m); d <- as.data.frame(m); names(d) <- paste0("x", 1:k)
  f <- tryCatch(suppressWarnings(cfa(paste("f =~", paste(names(d), collapse = " + ")), d, std.lv = TRUE, control = list(rel.tol = 1e-12, iter.max = 5000))), error = function(e) NULL)
  if (is.null(f) || !lavInspect(f, "converged")) return(NULL)
  e <- lavInspect(f, "est"); l <- e$lambda[, 1]; t <- diag(e$theta); s <- lavInspect(f, "std")$lambda[, 1]; if (sum(s) < 0) s <- -s
  if (any(1 - s^2 < 1e-3)) return(list(heywood = TRUE)); g <- max(abs(lavTech(f, "gradient")))
  list(omega = sum(l)^2 / (sum(l)^2 + sum(t)), s = s, heywood = FALSE, g = g)
}
done <- 0
for (i in 1:300) {
  k <- sample(3:9, 1); n <- sample(c(8, 10, 12, 30, 60, 200), 1); if (n <= k + 1) next
  l <- runif(k, .4, .95) * sample(c(1, 1, 1, 1, if (i %% 4 == 0) -1 else 1), k, TRUE); f <- rnorm(n); m <- round(sapply(1:k, function(j) 20 + 5 * sample(c(1, 1, 2, .5), 1) * (l[j] * f + sqrt(1 - l[j]^2) * rnorm(n))))
  if (i %% 10 == 0) m[1, 2] <- NA; mm <- m[complete.cases(m), ]; o <- omega(mm); if (is.null(o) || o$heywood || o$g > 1e-5) next
  fa <- tryCatch(factanal(covmat = cor(mm), factors = 1, n.obs = nrow(mm), lower = 1e-3, control = list(nstart = 3)), error = function(e) NULL)
  if (is.null(fa)) { next }; lf <- as.vector(fa$loadings); if (sum(lf) < 0) lf <- -lf
  if (max(abs(lf - o$s)) > 2e-3 || abs(sum(o$s)) < .05) next  # the two must agree before we believe either
  case("mcdonaldOmega", list(items = M(value(m, sample(c(1, .1), 1)))), list(omega = o$omega, standardizedLoadings = A(o$s)), "lavaan::cfa, factanal", 2e-5, 2e-5); done <- done + 1
}
cat(done, "omegas\n")
case("mcdonaldOmega", list(items = M(matrix(c(1, 2, 3, 4, 5, 6, 2, 2, 2, 2, 2, 2, 3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8), 6))), list(omega = NA), "an item that everybody answers alike")
for (i in 1:40) {
  k <- sample(1:12, 1); l <- round(runif(k, if (i %% 3) 0 else -.9, .95), 2); u <- if (i %% 2) 1 - l^2 else round(runif(k, 0, 2), 2)
  case("omegaFromLoadings", list(loadings = A(l), uniquenesses = A(u)), list(omega = if (sum(l)^2 + sum(u) > 0) sum(l)^2 / (sum(l)^2 + sum(u)) else NA), "McDonald (1999)", 1e-12, 1e-12)
}
case("omegaFromLoadings", list(loadings = A(c(.5, .5)), uniquenesses = A(.75)), list(omega = NA), "different length"); case("omegaFromLoadings", list(loadings = A(c(.5, NaN)), uniquenesses = A(c(.75, .7))), list(omega = NA), "invalid")
case("omegaFromLoadings", list(loadings = A(c(0, 0)), uniquenesses = A(c(0, 0))), list(omega = NA), "nothing varies"); case("omegaFromLoadings", list(loadings = A(c(.5, -.5)), uniquenesses = A(c(.75, .75))), list(omega = 0), "loadings that cancel")
for (i in 1:40) { sd <- c(0, .5, 7.5, 1, 100)[1 + i %% 5]; r <- c(0, .3, .8, .95, 1, -.01, 1.01, .999999)[1 + i %% 8]; sem <- if (r < 0 || r > 1) NA else sd * sqrt(1 - r)
  case("standardErrorOfMeasurement", list(sd = sd, reliability = r), list(sem = sem, seDiff = sem * sqrt(2), mdc95 = 1.96 * sem * sqrt(2)), "Jacobson & Truax (1991)", 1e-10, 1e-10) }
write_cases(file.path(out_dir, "reliability.json"))
