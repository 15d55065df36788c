# What every script here shares: how a case is written down, and the conventions that are not R's own.
# Numbers are written with as many digits as it takes to read them back unchanged. NA becomes null.
cases <- list()

A <- function(x) unname(as.list(x))                       # a list of numbers, also of one
M <- function(m) lapply(seq_len(nrow(m)), function(i) A(m[i, ]))   # rows of a table

case <- function(fun, input, expected, source, abs = 1e-8, rel = 1e-8, fields = NULL) {
  number <- 1 + sum(vapply(cases, function(one) one$`function` == fun, TRUE))
  tolerance <- c(list(abs = abs, rel = rel), if (!is.null(fields)) list(fields = fields))
  cases[[length(cases) + 1]] <<- list(id = sprintf("r-%s-%02d", fun, number), `function` = fun, input = input,
    expected = expected, tolerance = tolerance, source = source)
}

text <- function(x) {
  if (is.null(x)) return("null")
  if (is.list(x)) {
    inside <- vapply(x, text, "")
    if (is.null(names(x))) return(paste0("[", paste(inside, collapse = ","), "]"))
    return(paste0("{", paste0("\"", names(x), "\":", inside, collapse = ","), "}"))
  }
  stopifnot(length(x) == 1)
  if (is.character(x)) return(paste0("\"", x, "\""))
  if (is.nan(x)) return("\"NaN\"")
  if (is.na(x)) return("null")
  if (is.logical(x)) return(if (x) "true" else "false")
  if (is.infinite(x)) return(if (x > 0) "\"Infinity\"" else "\"-Infinity\"")
  for (digits in 15:17) {
    said <- sprintf(paste0("%.", digits, "g"), x)
    if (as.numeric(said) == x) return(said)
  }
}

# Cases that failed once.
mended <- paste0("r-", c(paste0("reliableChange-", c(105:107, 113, 131, 187)), paste0("icc-", c(20, 55, 56)), "rankProbabilitiesT-09", "distribution-29", "distribution-49"))

# All of them, or, to be kept, those that failed once, then the rare ones and then some of the others, up to so many letters a function.
write_cases <- function(path, letters = as.numeric(Sys.getenv("LETTERS_A_FUNCTION", "5200"))) {
  said <- vapply(cases, text, ""); fun <- vapply(cases, function(one) one$`function`, ""); src <- vapply(cases, function(one) one$source, "")
  keep <- logical(length(said))
  for (f in unique(fun)) {
    own <- which(fun == f); often <- table(src[own])[src[own]]
    id <- vapply(cases[own], function(one) one$id, "")
    order_in <- c(own[id %in% mended], own[often <= 3 & !(id %in% mended)], own[often > 3][order((seq_len(sum(often > 3)) * 0.6180339887) %% 1)])   # spread over the whole list
    room <- letters
    for (i in order_in) if (!keep[i] && nchar(said[i]) <= room) { keep[i] <- TRUE; room <- room - nchar(said[i]) }
  }
  said <- said[keep]
  writeLines(c("[", paste0(said, c(rep(",", length(said) - 1), "")), "]"), path)
  cat(length(said), "of", length(cases), "cases in", path, "\n")
}

none <- function(...) setNames(rep(list(NA), length(c(...))), c(...))       # these fields cannot be computed
flat <- function(spread, raw) spread <= 1e-12 * max(abs(raw))              # noise of binary fractions is no spread
whole <- function(x, unit) round(x / unit)                                 # decimals as whole numbers: exact ties
out_dir <- commandArgs(TRUE)[1]
