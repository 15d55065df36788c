# One child over time, in whole numbers.
source("write-cases.R")
set.seed(4105)
for (i in 1:60) {
  nA <- c(1, 2, 3, 5, 8, 12, 30)[1 + i %% 7]; nB <- sample(c(1, 3, 5, 10, 30), 1); a <- sample(0:12, nA, TRUE); b <- sample(0:12 + sample(c(0, 3), 1), nB, TRUE)
  if (i %% 6 == 0) { a[] <- 4; b[] <- 4 }; if (i %% 5 == 0) a <- sort(a); if (i %% 7 == 0) b <- b + 40
  ga <- a; gb <- b; if (i %% 4 == 0) { ga <- append(a, NA, 1); gb <- append(b, NA, 0) }
  ten <- sample(c(1, 10, 100), 1); dir <- c("increase", "decrease")[1 + i %% 2]; s <- if (dir == "increase") 1 else -1
  D <- s * outer(b, a, "-"); win <- sum(D > 0); tie <- sum(D == 0); loss <- sum(D < 0); N <- nA * nB
  case("nap", list(phaseA = A(ga / ten), phaseB = A(gb / ten), direction = dir), list(nap = (win + tie / 2) / N, wins = win, ties = tie, losses = loss, tau = 2 * (win + tie / 2) / N - 1), "all pairs", 1e-12, 1e-12)
  T <- s * outer(a, a, function(x, y) sign(y - x)); sA <- sum(T[upper.tri(T)])
  case("tauU", list(phaseA = A(ga / ten), phaseB = A(gb / ten), direction = dir), list(sAB = win - loss, sA = sA, tauAB = (win - loss) / N, tauU = (win - loss - sA) / N), "Parker et al. (2011)", 1e-12, 1e-12)
}
case("nap", list(phaseA = A(c(.3, .1 + .2)), phaseB = A(c(.3, 1.1 - .8)), direction = "increase"), list(nap = .5, wins = 0, ties = 4, losses = 0, tau = 0), "the same decimal", 1e-12, 1e-12)
case("tauU", list(phaseA = A(c(.3, .1 + .2)), phaseB = A(c(.3, 1.1 - .8)), direction = "decrease"), list(sAB = 0, sA = 0, tauAB = 0, tauU = 0), "the same decimal", 1e-12, 1e-12)
for (fun in c("nap", "tauU")) { e <- if (fun == "nap") none("nap", "tau") else none("tauAB", "tauU")
  case(fun, list(phaseA = list(), phaseB = A(1:3), direction = "increase"), e, "nothing before"); case(fun, list(phaseA = A(1:3), phaseB = A(c(NA, NA)), direction = "increase"), e, "nothing during")
  case(fun, list(phaseA = A(c(1, NaN)), phaseB = A(1:3), direction = "increase"), e, "invalid"); case(fun, list(phaseA = A(1:2), phaseB = A(c(1, -Inf)), direction = "increase"), e, "invalid") }
write_cases(file.path(out_dir, "single-case.json"))
