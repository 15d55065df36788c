# Agreement: psych::ICC, vcd::Kappa, cor.test, and every pairing of small rank correlations.
source("write-cases.R")
set.seed(4104)
suppressPackageStartupMessages({ library(psych); library(vcd) })
value <- function(x, unit) if (unit == .1) x / 10 else if (unit == .01) x / 100 else x * unit
gap <- function(m, share) { m[matrix(runif(length(m)) < share, nrow(m))] <- NA; m }

names6 <- c("icc11", "icc21", "icc31", "icc1k", "icc2k", "icc3k")
iccs <- function(m0, unit, conf) {                          # m0: whole numbers
  m <- m0[complete.cases(m0), , drop = FALSE]; n <- nrow(m); k <- ncol(m)
  all <- c(names6, paste0(names6, "Lower"), paste0(names6, "Upper"))
  if (n < 2 || k < 2) return(c(list(n = n, k = k), none(all)))
  g <- mean(m); b <- k * sum((rowMeans(m) - g)^2) / (n - 1); j <- n * sum((colMeans(m) - g)^2) / (k - 1)
  w <- sum((m - rowMeans(m))^2) / (n * (k - 1)); e <- (w * n * (k - 1) - j * (k - 1)) / ((n - 1) * (k - 1))
  top <- max(b, w, j, e); zero <- function(x) if (x <= 1e-12 * max(top, 1)) 0 else x; b <- zero(b); w <- zero(w); j <- zero(j); e <- zero(e)
  over <- function(a, d) if (d <= 1e-12 * top) NA else a / d
  v <- c(over(b - w, b + (k - 1) * w), over(b - e, b + (k - 1) * e + k * (j - e) / n), over(b - e, b + (k - 1) * e), over(b - w, b), over(b - e, b + (j - e) / n), over(b - e, b))
  out <- as.list(setNames(v, names6)); lo <- up <- rep(NA_real_, 6)
  if (b > 0 && w > 0 && e > 0) {
    h <- suppressWarnings(suppressMessages(ICC(m, alpha = 1 - conf, lmer = FALSE)))$results
    stopifnot(all(is.na(v) | abs(h$ICC - v) < 1e-8 * max(1, abs(v), na.rm = TRUE)))
    lo <- h[["lower bound"]]; up <- h[["upper bound"]]
    # Spearman-Brown may divide by nothing or less: that limit does not exist
    if (is.na(v[2])) lo[2] <- up[2] <- NA
    lo[!is.finite(lo)] <- NA; up[!is.finite(up)] <- NA        # F with hardly any degrees of freedom is infinite
    for (x in c("lo", "up")) { l <- get(x); if (is.na(v[5]) || is.na(l[2]) || 1 + (k - 1) * l[2] <= 0) l[5] <- NA; assign(x, l) }
    lo[is.na(v)] <- up[is.na(v)] <- NA
  }
  c(list(n = n, k = k), out, as.list(setNames(lo, paste0(names6, "Lower"))), as.list(setNames(up, paste0(names6, "Upper"))))
}
for (n in c(1, 2, 3, 5, 8, 10, 12, 30, 200)) for (kind in 1:6) {
  k <- sample(c(2, 2, 3, 4, 6), 1); if (n == 200 && kind > 2) next
  m <- switch(kind, outer(sample(0:20, n, TRUE), rep(1, k)) + matrix(sample(-3:3, n * k, TRUE), n), matrix(sample(1:5, n * k, TRUE), n),
    outer(sample(0:20, n, TRUE), (1:k) * 3, "+"), matrix(sample(1:3, n * k, TRUE), n) + outer(rep(1, n), 10 * (1:k)), matrix(4, n, k), outer(rep(1, n), sample(1:9, k)))
  m <- gap(m, sample(c(0, 0, .08), 1)); unit <- sample(c(1, .1, .01, .25), 1); conf <- sample(c(.8, .9, .95, .99), 1)
  case("icc", list(ratings = M(value(m, unit)), confidence = conf), iccs(m, unit, conf), "psych::ICC", 1e-7, 1e-7)
}
for (i in 1:25) {                                           # disagreement: negative ones
  n <- sample(3:8, 1); k <- sample(2:4, 1); m <- t(apply(matrix(0, n, k), 1, function(x) sample(seq_len(k) * 2 + sample(0:1, k, TRUE)))); conf <- .95
  case("icc", list(ratings = M(m), confidence = conf), iccs(m, 1, conf), "psych::ICC, negative", 1e-7, 1e-7)
}
for (bad in c(NaN, Inf)) case("icc", list(ratings = M(rbind(c(1, 2), c(bad, 3), c(4, 6))), confidence = .95), none(names6), "invalid")
case("icc", list(ratings = list(A(1:2), A(1:3), A(2:3)), confidence = .95), none(names6), "ragged")

kappas <- function(tab, weights) {
  n <- sum(tab); k <- nrow(tab); if (n == 0) return(none("kappa", "observed", "expected", "se"))
  W <- outer(1:k, 1:k, function(i, j) if (weights == "unweighted") +(i == j) else if (k == 1) 1 + 0 * i else if (weights == "linear") 1 - abs(i - j) / (k - 1) else 1 - (i - j)^2 / (k - 1)^2)
  p <- tab / n; po <- sum(W * p); pe <- sum(W * outer(rowSums(p), colSums(p))); if (1 - pe < 1e-12) return(list(n = n, kappa = NA, observed = po, expected = pe, se = NA))
  kap <- (po - pe) / (1 - pe); wr <- as.vector(W %*% colSums(p)); wc <- as.vector(t(W) %*% rowSums(p))
  v <- (sum(p * (W - outer(wr, wc, "+") * (1 - kap))^2) - (kap - pe * (1 - kap))^2) / (n * (1 - pe)^2); se <- sqrt(max(0, v))
  h <- tryCatch({ x <- Kappa(tab, weights = if (weights == "quadratic") "Fleiss-Cohen" else "Equal-Spacing"); if (weights == "unweighted") x$Unweighted else x$Weighted }, error = function(e) NULL)
  if (!is.null(h) && !anyNA(h)) stopifnot(abs(h[1] - kap) < 1e-9, abs(h[2] - se) < 1e-7)
  list(n = n, kappa = kap, observed = po, expected = pe, se = se)
}
for (i in 1:60) {
  k <- sample(c(2, 2, 3, 4, 5), 1); tab <- matrix(rpois(k * k, sample(c(.5, 3, 20), 1)), k); kind <- i %% 8
  if (kind == 1) tab <- diag(sample(1:9, k), k); if (kind == 2) tab[1, ] <- 0; if (kind == 3) { tab[] <- 0; tab[1, 2] <- 7; tab[2, 1] <- 4 }
  if (kind == 4) { tab[] <- 0; tab[1, ] <- sample(1:5, k) }; if (kind == 5) { tab[] <- 0; tab[1, k] <- 6 }; if (i == 6) tab[] <- 0; if (i == 14) tab <- matrix(5, 1, 1); if (i == 22) tab[] <- 4
  w <- c("unweighted", "linear", "quadratic")[1 + i %% 3]
  case("weightedKappa", list(table = M(tab), weights = w), kappas(tab, w), "Fleiss, Cohen & Everitt (1969); vcd::Kappa")
}
case("weightedKappa", list(table = M(matrix(1:6, 2)), weights = "linear"), none("kappa", "se"), "not square")
case("weightedKappa", list(table = M(rbind(c(1, -1), c(2, 3))), weights = "linear"), none("kappa", "se"), "a count below 0")
case("weightedKappa", list(table = M(rbind(c(1, NaN), c(2, 3))), weights = "linear"), none("kappa", "se"), "invalid")
for (i in 1:40) {
  n <- c(0, 1, 2, 5, 8, 12, 30, 200)[1 + i %% 8]; cats <- list(0:2, 1:5, 0:3, c(-1, 0, 1))[[1 + i %% 4]]; a <- sample(cats[seq_len(length(cats) - i %% 2)], n, TRUE); b <- ifelse(runif(n) < .6, a, sample(cats, n, TRUE))
  if (i %% 9 == 0) b <- a; a[runif(n) < .1] <- NA; b[runif(n) < .1] <- NA; w <- c("unweighted", "linear", "quadratic")[1 + i %% 3]; ok <- !is.na(a) & !is.na(b)
  case("weightedKappaFromRatings", list(ratingsA = A(a), ratingsB = A(b), categories = A(cats), weights = w), c(if (!sum(ok)) list(n = 0), kappas(matrix(table(factor(a[ok], cats), factor(b[ok], cats)), length(cats)), w)), "table, then as weightedKappa")
}
case("weightedKappaFromRatings", list(ratingsA = A(0:2), ratingsB = A(0:1), categories = A(0:2), weights = "linear"), none("kappa", "se"), "different length")
case("weightedKappaFromRatings", list(ratingsA = A(c(0, NaN)), ratingsB = A(0:1), categories = A(0:2), weights = "linear"), none("kappa", "se"), "invalid")

perms <- function(n) if (n == 1) matrix(1) else { p <- perms(n - 1); do.call(rbind, lapply(1:n, function(i) cbind(i, p + (p >= i)))) }
all_perms <- lapply(1:8, perms)
for (n in c(0, 1, 2, 3, 4, 5, 8, 10, 12, 30, 200)) for (kind in 1:6) {
  x0 <- sample(0:(if (kind == 2) 3 else 60), n, TRUE); y0 <- switch(kind, round(x0 / 2 + rnorm(n, 0, 9)), sample(0:3, n, TRUE), 3 * x0 + 1, -x0, rep(5, n), round(rnorm(n) * 20)); share <- sample(c(0, 0, .15), 1)
  x0[runif(n) < share] <- NA; ten <- sample(c(1, 10), 1); off <- sample(c(0, 0, 1e4), 1); x <- x0 / ten + off; y <- y0 / ten; ok <- !is.na(x0); m <- sum(ok); conf <- sample(c(.5, .9, .95, .99), 1); a <- x0[ok]; b <- y0[ok]
  e <- none("r", "t", "p", "ciLower", "ciUpper"); e <- c(list(n = m), e)
  if (m > 1 && sd(a) > 0 && sd(b) > 0) {
    r <- cor(a, b); e$r <- r
    if (m > 2 && abs(r) < 1 - 1e-12) { h <- cor.test(a, b, conf.level = conf); e$t <- h$statistic[[1]]; e$p <- h$p.value; if (m > 3) { e$ciLower <- h$conf.int[1]; e$ciUpper <- h$conf.int[2] } }
  }
  case("pearson", list(x = A(x), y = A(y), confidence = conf), e, "cor.test")
  e <- list(n = m, rho = NA, p = NA)
  if (m > 1 && sd(a) > 0 && sd(b) > 0) {
    ra <- 2 * rank(a); rb <- 2 * rank(b); e$rho <- cor(ra, rb)
    if (m <= 8) { P <- all_perms[[m]]; s <- apply(P, 1, function(p) sum(ra * rb[p])); mid <- m * (m + 1)^2; e$p <- mean(abs(s - mid) >= abs(sum(ra * rb) - mid)) }
  }
  if (m > 8) e$p <- NULL
  case("spearman", list(x = A(x), y = A(y)), e, "every pairing counted", 1e-9, 1e-9)
}
a <- 2 * rank(c(1, 1, 2, 3, 3, 3, 5, 7, 8)); b <- 2 * rank(c(2, 4, 4, 1, 6, 9, 3, 8, 8)); P9 <- perms(9); mid <- 9 * 100
case("spearman", list(x = A(c(1, 1, 2, 3, 3, 3, 5, 7, 8)), y = A(c(2, 4, 4, 1, 6, 9, 3, 8, 8))), list(n = 9, rho = cor(a, b), p = mean(abs(rowSums(matrix(b[P9], ncol = 9) * rep(a, each = nrow(P9))) - mid) >= abs(sum(a * b) - mid))), "every pairing counted", 1e-9, 1e-9)
case("spearman", list(x = A(c(.3, .1 + .2, .4, .1)), y = A(c(1, 2, 3, 0))), list(n = 4, rho = cor(rank(c(3, 3, 4, 1)), rank(c(1, 2, 3, 0)))), "0.1 + 0.2 ties with 0.3", 1e-9, 1e-9)
for (fun in c("pearson", "spearman")) { e <- if (fun == "pearson") none("r", "t", "p", "ciLower", "ciUpper") else none("rho", "p"); more <- if (fun == "pearson") list(confidence = .95) else list()
  case(fun, c(list(x = A(1:3), y = A(1:4)), more), e, "different length"); case(fun, c(list(x = A(c(1, NaN, 3)), y = A(3:1)), more), e, "invalid"); case(fun, c(list(x = A(c(1, NA, 3)), y = A(c(2, Inf, 1))), more), e, "invalid beside a gap") }
case("pearson", list(x = A(c(.1, .1, .1)), y = A(1:3), confidence = .95), none("r", "t", "p"), "no spread")
case("pearson", list(x = A(c(.1 + .2, .3, .3)), y = A(1:3), confidence = .95), none("r", "t", "p"), "no spread but binary noise")
write_cases(file.path(out_dir, "agreement.json"))
