# Scores: whole-number arithmetic, so that no binary noise can hide in an expected value.
source("../../../../estimate/test/known/r/write-cases.R")
set.seed(4101)
half_up <- function(top, bottom) (2 * top + bottom) %/% (2 * bottom)

score <- function(resp10, ten, rev, lo10, hi10, method, need, rounding, integerOnly, src) {
  # resp10: responses in units of 1/ten
  resp <- resp10 / ten
  bad <- any(is.nan(resp10) | is.infinite(resp10)) || any(!is.na(resp10) & (resp10 < lo10 | resp10 > hi10)) ||
    (integerOnly && any(!is.na(resp10) & resp10 %% ten != 0))
  input <- list(responses = A(resp), reverseItems = A(rev), min = lo10 / ten, max = hi10 / ten, method = method,
                minAnswered = need, rounding = rounding, integerOnly = integerOnly)
  if (bad) return(case("scoreScale", input, none("score", "nAnswered", "nMissing"), src, 1e-12, 1e-12))
  k <- length(resp10); keyed <- resp10
  at <- seq_len(k) %in% (rev + 1)
  keyed[at] <- lo10 + hi10 - keyed[at]
  n <- sum(!is.na(keyed)); s <- sum(keyed, na.rm = TRUE)
  top <- switch(method, sum = s, mean = s, proratedSum = s * k)
  bottom <- ten * switch(method, sum = 1, mean = n, proratedSum = n)
  value <- if (n == 0 || n < need) NA else if (rounding == "halfUp") half_up(top, bottom) else top / bottom
  case("scoreScale", input, list(score = value, nAnswered = n, nMissing = k - n), src, 1e-12, 1e-12)
}
ranges <- list(c(0, 2), c(0, 3), c(1, 5), c(0, 4), c(1, 4), c(-2, 2), c(0, 10), c(1, 7))
for (i in 1:80) {
  k <- sample(c(1, 2, 3, 5, 7, 8, 10, 12, 20, 25), 1); r <- ranges[[sample(8, 1)]]
  x <- sample(r[1]:r[2], k, TRUE); x[runif(k) < sample(c(0, .1, .4, .9), 1)] <- NA
  rev <- sort(sample(k, sample(0:k, 1))) - 1
  score(x, 1, rev, r[1], r[2], sample(c("sum", "mean", "proratedSum"), 1), sample(0:k, 1), sample(c("none", "halfUp"), 1), TRUE, "whole-number arithmetic")
}
for (i in 1:30) {                                          # decimals between the whole numbers
  k <- sample(1:9, 1); r <- ranges[[sample(8, 1)]]; ten <- sample(c(2, 4, 10, 100), 1)
  x <- sample((r[1] * ten):(r[2] * ten), k, TRUE); x[runif(k) < .2] <- NA
  rev <- sort(sample(k, sample(0:k, 1))) - 1
  score(x, ten, rev, r[1] * ten, r[2] * ten, sample(c("sum", "mean", "proratedSum"), 1), sample(0:k, 1), sample(c("none", "halfUp"), 1), FALSE, "whole-number arithmetic on tenths")
}
for (m in c("sum", "mean", "proratedSum")) {
  score(c(1, NaN, 2), 1, numeric(0), 0, 2, m, 1, "none", TRUE, "NaN is invalid")
  score(c(1, Inf, 2), 1, 0, 0, 2, m, 1, "none", FALSE, "Infinity is invalid")
  score(c(1, -Inf, NA), 1, 0, 0, 2, m, 1, "none", TRUE, "-Infinity is invalid")
  score(c(1, -1, 2), 1, 0, 0, 2, m, 1, "none", TRUE, "below min")
  score(c(10, 15, 20), 10, 0, 0, 20, m, 1, "none", TRUE, "a fraction where only whole answers are")
  score(c(10, 15, 20), 10, 2, 0, 20, m, 1, "halfUp", FALSE, "a fraction where fractions are allowed")
  score(c(10, 21, 20), 10, 2, 0, 20, m, 1, "halfUp", FALSE, "above max by a tenth")
  score(c(NA, 3, NA), 1, 0, 0, 2, m, 0, "none", TRUE, "above max among gaps")
  score(rep(NA_real_, 4), 1, 1, 0, 2, m, 0, "halfUp", TRUE, "nothing answered")
  score(c(-2, -1, NA, -2), 1, integer(0), -2, 2, m, 2, "halfUp", TRUE, "negative halves go up")
  score(c(41, 41, 41), 10, integer(0), 0, 50, m, 1, "halfUp", FALSE, "12.3, 4.1")
  score(2, 1, 0, 0, 2, m, 1, "none", TRUE, "one item"); score(NA_real_, 1, 0, 0, 2, m, 1, "none", TRUE, "one gap")
  score(c(0, 0, 0), 1, c(0, 1, 2), 0, 2, m, 3, "none", TRUE, "all reversed")
}
# 15 items of 4.1 of which some are missing: 61.5 exactly, and 61.49999999999999 in binary
score(c(rep(41, 14), NA), 10, integer(0), 0, 50, "proratedSum", 5, "halfUp", FALSE, "61.5 goes up, whatever binary says")
score(c(rep(c(14, 15, 16), 4), NA, NA, NA), 10, integer(0), 0, 50, "proratedSum", 5, "halfUp", FALSE, "22.5 goes up")
for (ten in c(3.5)) score(c(1, 2, 0, NA, 1, NA, 2), 1, c(1), 0, 2, "proratedSum", 5, "halfUp", TRUE, "5 of 7")

sdq <- list(emotional = c(3, 8, 13, 16, 24), conduct = c(5, 7, 12, 18, 22), hyperactivity = c(2, 10, 15, 21, 25),
            peer = c(6, 11, 14, 19, 23), prosocial = c(1, 4, 9, 17, 20)); sdqR <- c(7, 21, 25, 11, 14)
for (i in 1:40) {
  x <- sample(0:2, 25, TRUE, prob = runif(3, .1, 1)); x[runif(25) < c(0, .05, .2, .45, 1)[1 + i %% 5]] <- NA
  y <- x; y[sdqR] <- 2 - y[sdqR]
  e <- lapply(sdq, function(at) { n <- sum(!is.na(y[at])); if (n < 3) NA else half_up(5 * sum(y[at], na.rm = TRUE), n) })
  e$total <- sum(unlist(e[1:4]))
  case("scoreSdq25", list(items = A(x)), e, "published syntax: mean of at least three, times five, halves up", 1e-12, 1e-12)
}
fields <- c(names(sdq), "total")
case("scoreSdq25", list(items = A(c(NaN, rep(1, 24)))), none(fields), "NaN is invalid")
case("scoreSdq25", list(items = A(c(rep(1, 24), Inf))), none(fields), "Infinity is invalid")
psc <- list(internalizing = c(2, 6, 9, 11, 15), attention = c(1, 3, 7, 13, 17), externalizing = c(4, 5, 8, 10, 12, 14, 16))
for (i in 1:40) {
  x <- sample(0:2, 17, TRUE, prob = runif(3, .1, 1)); if (i %% 3) x[sample(17, c(0, 1, 2, 3, 3, 4, 5, 17)[1 + i %% 8])] <- NA
  if (sum(is.na(x)) >= 4) e <- c(none(names(psc), "total"), list(valid = FALSE), none(paste0(c(names(psc), "total"), "Flag")))
  else {
    s <- lapply(psc, function(at) sum(x[at], na.rm = TRUE)); s$total <- sum(x, na.rm = TRUE)
    e <- c(s, list(valid = TRUE, internalizingFlag = s$internalizing >= 5, attentionFlag = s$attention >= 7,
                   externalizingFlag = s$externalizing >= 7, totalFlag = s$total >= 15))
  }
  case("scorePsc17", list(items = A(x)), e, "PSC-17 instructions", 1e-12, 1e-12)
}
for (i in 1:50) {
  k <- sample(1:7, 1); x <- sample(-50:200, k, TRUE); x[runif(k) < .25] <- NA; w <- sample(0:30, k, TRUE); ten <- sample(c(1, 10), 1)
  if (i %% 9 == 0) w[] <- 0
  m <- c("sum", "mean", "weightedMean")[1 + i %% 3]; n <- sum(!is.na(x)); need <- sample(0:k, 1); ok <- !is.na(x)
  v <- if (n == 0 || n < need) NA else switch(m, sum = sum(x[ok]) / ten, mean = sum(x[ok]) / (n * ten),
    weightedMean = if (sum(w[ok]) == 0) NA else sum((x * w)[ok]) / (sum(w[ok]) * ten))
  case("compositeScore", c(list(scores = A(x / ten), method = m), if (m == "weightedMean") list(weights = A(w / 10)), list(minAvailable = need)),
       list(score = v, nAvailable = n), "whole-number arithmetic", 1e-12, 1e-12)
}
case("compositeScore", list(scores = A(c(1, NaN)), method = "sum", minAvailable = 1), none("score", "nAvailable"), "NaN is invalid")
case("compositeScore", list(scores = A(c(1, Inf)), method = "mean", minAvailable = 1), none("score", "nAvailable"), "Infinity is invalid")
case("compositeScore", list(scores = A(c(3, 5)), method = "weightedMean", weights = A(c(1, -1)), minAvailable = 1), list(score = NA, nAvailable = 2), "weights that cancel")
case("compositeScore", list(scores = A(c(3, 5, NA)), method = "weightedMean", weights = A(c(0, 0, 2)), minAvailable = 1), list(score = NA, nAvailable = 2), "no weight left")

for (i in 1:40) {
  sd <- c(5.8, 1, .1, 15, 1e-3)[1 + i %% 5]; mean <- c(12.4, 0, -3, 100)[1 + i %% 4]
  z <- c(-37, -20, -8.5, -6, -4, -3.1, -3, -2.9, -1, -.001, 0, .5, 2.99, 3.01, 6, 9, 30)[1 + i %% 17]
  raw <- mean + z * sd; z <- (raw - mean) / sd
  case("standardScore", list(raw = raw, mean = mean, sd = sd), list(z = z, t = 50 + 10 * z, percentile = 100 * pnorm(z)), "pnorm", 0, 1e-11)
}
for (sd in c(0, -1)) case("standardScore", list(raw = 3, mean = 2, sd = sd), none("z", "t", "percentile"), "no spread")
case("standardScore", list(raw = NA, mean = 2, sd = 1), none("z", "t", "percentile"), "missing")
case("standardScore", list(raw = 2, mean = 2, sd = 0), none("z", "t", "percentile"), "no spread, 0/0")
for (i in 1:40) {
  n <- c(0, 1, 2, 3, 8, 30, 200)[1 + i %% 7]; x <- sample(0:15, n, TRUE); x[runif(n) < .15] <- NA; v <- sample(-1:16, 1); ok <- x[!is.na(x)]
  case("percentileRank", list(value = v / 10, sample = A(x / 10)), list(percentileRank = if (length(ok)) 100 * (sum(ok < v) + sum(ok == v) / 2) / length(ok) else NA), "counts", 1e-12, 1e-12)
}
case("percentileRank", list(value = .3, sample = A(c(.1 + .2, .3, .1, .4))), list(percentileRank = 50), "0.1 + 0.2 ties with 0.3", 1e-12, 1e-12)
case("percentileRank", list(value = .1 + .2, sample = A(c(.3, .3, .1, .4))), list(percentileRank = 50), "0.1 + 0.2 ties with 0.3", 1e-12, 1e-12)
case("percentileRank", list(value = 3, sample = A(c(1, NaN, 5))), none("percentileRank"), "NaN is invalid")
case("percentileRank", list(value = NA, sample = A(c(1, 5))), none("percentileRank"), "missing value")
case("percentileRank", list(value = 3, sample = A(c(NA_real_, NA_real_))), none("percentileRank"), "empty")
bands <- list(list(label = "close", lower = 0), list(label = "slightly", lower = 14), list(label = "high", lower = 17), list(label = "very", lower = 20))
for (v in c(-.1, -1e9, 0, 1e-9, 13.999999, 14, 16.5, 16.999999, 17, 19.9, 20, 1e6, NA)) {
  at <- findInterval(v, c(0, 14, 17, 20))
  case("assignBand", list(value = v, bands = bands), list(band = if (is.na(v) || at == 0) NA else bands[[at]]$label), "findInterval")
}
neg <- list(list(label = "low", lower = -2.5), list(label = "mid", lower = -.5), list(label = "top", lower = .1))
for (v in c(-2.6, -2.5, -.6, -.5, 0, .1, .30000000000000004)) {
  at <- findInterval(v, c(-2.5, -.5, .1)); case("assignBand", list(value = v, bands = neg), list(band = if (at == 0) NA else neg[[at]]$label), "findInterval")
}
case("assignBand", list(value = 3, bands = list()), list(band = NA), "no bands")
case("assignBand", list(value = 3, bands = list(list(label = "only", lower = 3))), list(band = "only"), "one band")
write_cases(file.path(out_dir, "scoring.json"))
