# One child's change (Jacobson & Truax 1991). Where 1.96 is met exactly, whole numbers decide.
source("../../../../estimate/test/known/r/write-cases.R")
set.seed(4102)
rci <- function(pre, post, sd, r) { se <- sd * sqrt(1 - r) * sqrt(2); if (is.na(pre) || is.na(post) || !(sd > 0) || r < 0 || r >= 1) NA else (post - pre) / se }
verdict <- function(x, dir, exact = FALSE) if (is.na(x)) NA else { g <- if (dir == "lowerIsBetter") -x else x; if (exact || abs(g) <= 1.96) "none" else if (g > 0) "improved" else "deteriorated" }
dirs <- c("lowerIsBetter", "higherIsBetter")
for (i in 1:60) {
  pre <- sample(0:40, 1); post <- sample(0:40, 1); sd <- sample(c(1, 2.5, 5, 7.5, 12), 1); r <- sample(c(0, .3, .7, .8, .85, .9, .95, .99, 1), 1)
  if (i %% 11 == 0) pre <- NA; if (i %% 13 == 0) post <- NA; if (i %% 17 == 0) sd <- 0; if (i %% 19 == 0) r <- -.1; if (i %% 23 == 0) r <- 1.2
  dir <- sample(dirs, 1); x <- rci(pre, post, sd, r)
  case("reliableChange", list(pre = pre, post = post, sd = sd, reliability = r, direction = dir), list(rci = x, reliable = verdict(x, dir)), "Jacobson & Truax (1991)", 1e-9, 1e-9)
  cut <- sample(c(10, 15, 20, 25, pre, post), 1); if (is.na(cut)) cut <- 12.5
  functional <- function(s) if (dir == "lowerIsBetter") s < cut else s > cut
  e <- if (is.na(x)) none("category", "rci", "preClinical", "postFunctional") else {
    v <- verdict(x, dir); pc <- !functional(pre); pf <- functional(post)
    list(category = if (v == "improved") { if (pc && pf) "recovered" else "improved" } else if (v == "deteriorated") v else "unchanged", rci = x, preClinical = pc, postFunctional = pf) }
  case("clinicallySignificantChange", list(pre = pre, post = post, sd = sd, reliability = r, cutoff = cut, direction = dir), e, "Jacobson & Truax (1991)", 1e-9, 1e-9)
}
# The index is 1.96 exactly: 2 (1 - r) is a perfect square, and the change is 1.96 of it.
root <- c(`0.5` = 10, `0.68` = 8, `0.82` = 6, `0.92` = 4, `0.98` = 2, `0.595` = 9, `0.755` = 7, `0.875` = 5, `0.955` = 3, `0.995` = 1)
for (r in names(root)) for (sd in c(1, 2.5, 5, 7.5, 10, 3, .7)) for (sign in c(1, -1)) {
  hundredths <- 196 * root[[r]] * (sd * 10)               # in 1/10000
  pre <- 3; post <- (30000 + sign * hundredths) / 10000
  dir <- dirs[1 + (sd > 3)]
  case("reliableChange", list(pre = pre, post = post, sd = sd, reliability = as.numeric(r), direction = dir), list(rci = sign * 1.96, reliable = "none"), "exactly 1.96 is not more than 1.96", 1e-9, 1e-9)
}
for (r in c(.5, .68, .92)) for (eps in c(1e-6, -1e-6)) {
  se <- sqrt(2 * (1 - r)) * 5; post <- 3 + (1.96 + eps) * se
  case("reliableChange", list(pre = 3, post = post, sd = 5, reliability = r, direction = "higherIsBetter"), list(rci = 1.96 + eps, reliable = if (eps > 0) "improved" else "none"), "just beside 1.96", 1e-9, 1e-9)
}
for (i in 1:30) {
  cm <- sample(200:400, 1) / 10; fm <- sample(50:600, 1) / 10; cs <- sample(c(0, 1, 4.2, 7.5, 8.16), 1); fs <- sample(c(0, 1, 3.3, 7.52), 1); dir <- sample(dirs, 1)
  if (cs + fs == 0) next
  h <- if (dir == "higherIsBetter") 1 else -1
  case("clinicalCutoffs", list(clinicalMean = cm, clinicalSd = cs, functionalMean = fm, functionalSd = fs, direction = dir),
       list(a = cm + h * 2 * cs, b = fm - h * 2 * fs, c = (fs * cm + cs * fm) / (fs + cs)), "Jacobson & Truax (1991)", 1e-9, 1e-9)
}
case("clinicalCutoffs", list(clinicalMean = 30, clinicalSd = 0, functionalMean = 10, functionalSd = 0, direction = "lowerIsBetter"), list(c = NA), "no spread in either")
for (i in 1:20) {
  n <- c(0, 1, 2, 5, 8, 12, 30, 200)[1 + i %% 8]; pre <- sample(0:40, n, TRUE); post <- sample(0:40, n, TRUE); pre[runif(n) < .1] <- NA; post[runif(n) < .1] <- NA
  dir <- sample(dirs, 1); r <- c(.85, 1, .7)[1 + i %% 3]; cut <- 18
  f <- function(s) if (dir == "lowerIsBetter") s < cut else s > cut
  k <- mapply(function(a, b) { x <- rci(a, b, 6, r); if (is.na(x)) "notClassified" else { v <- verdict(x, dir); if (v == "none") "unchanged" else if (v == "deteriorated") v else if (!f(a) && f(b)) "recovered" else "improved" } }, pre, post)
  cats <- c("recovered", "improved", "unchanged", "deteriorated", "notClassified")
  case("changeSummary", list(pre = A(pre), post = A(post), sd = 6, reliability = r, cutoff = cut, direction = dir), as.list(setNames(vapply(cats, function(c) sum(k == c), 0), cats)), "counts")
}
case("changeSummary", list(pre = A(1:3), post = A(1:2), sd = 6, reliability = .8, cutoff = 9, direction = dirs[1]), none("recovered", "improved", "unchanged", "deteriorated", "notClassified"), "different length")
case("changeSummary", list(pre = A(c(1, NaN)), post = A(1:2), sd = 6, reliability = .8, cutoff = 9, direction = dirs[1]), none("recovered", "improved", "unchanged", "deteriorated", "notClassified"), "NaN is invalid")
write_cases(file.path(out_dir, "change.json"))
