# Thirty items, three means and three alphas over all people at once; then the same by psych::scoreItems, if it is there.
# Called as: Rscript scoring.R ANSWERS PEOPLE. ANSWERS holds 32-bit whole numbers, person by person.
given <- commandArgs(trailingOnly = TRUE)
people <- as.integer(given[2])
answers <- matrix(as.numeric(readBin(given[1], "integer", n = people * 30L)), nrow = people, byrow = TRUE)
reversed <- which((0:29) %% 5 == 3)
subscales <- list(1:10, 11:20, 21:30)

score <- function(answers) {
  answers[, reversed] <- 4 - answers[, reversed]
  lapply(subscales, function(columns) {
    asked <- answers[, columns]
    value <- rowMeans(asked, na.rm = TRUE)
    value[rowSums(!is.na(asked)) < 8] <- NA
    spread <- cov(asked[complete.cases(asked), ])
    list(value = value, alpha = 10 / 9 * (1 - sum(diag(spread)) / sum(spread)))
  })
}

seconds <- function(work) as.numeric(system.time(work())["elapsed"])
scored <- score(answers)
times <- replicate(3, seconds(function() score(answers)))
cat("vectorised", sort(times)[2], "\n")
cat("sum", sprintf("%.10f", sum(sapply(scored, function(one) sum(one$value, na.rm = TRUE)))), "\n")
cat("alphas", sprintf("%.12f", sapply(scored, function(one) one$alpha)), "\n")
if (requireNamespace("psych", quietly = TRUE)) {
  colnames(answers) <- paste0("q", 1:30)
  signed <- ifelse(1:30 %in% reversed, paste0("-q", 1:30), paste0("q", 1:30))
  keys <- list(first = signed[1:10], second = signed[11:20], third = signed[21:30])
  took <- seconds(function() suppressWarnings(psych::scoreItems(keys, answers, missing = TRUE, impute = "none", min = 0, max = 4)))
  cat("psych", took, "\n")
}
