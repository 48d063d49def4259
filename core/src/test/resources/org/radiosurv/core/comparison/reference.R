# Makes tables.csv and ranks.csv: Rscript reference.R, in this folder. Base R only.
set.seed(20261128)
d <- function(x) ifelse(is.na(x), "", sprintf("%.15g", x))

# fisher.test solves for the odds ratio to about 1e-4; the same equations solved to the end:
odds <- function(x) {
  m <- sum(x[, 1]); n <- sum(x[, 2]); k <- sum(x[1, ]); a <- x[1, 1]
  lo <- max(0, k - n); hi <- min(k, m); s <- lo:hi; ld <- dhyper(s, m, n, k, log = TRUE)
  pr <- function(w) { v <- ld + w * s; v <- exp(v - max(v)); v / sum(v) }
  root <- function(f) exp(uniroot(f, c(-60, 60), tol = 1e-14, maxiter = 10000)$root)
  c(if (a == lo) 0 else if (a == hi) Inf else root(function(w) sum(s * pr(w)) - a),
    if (a == lo) 0 else root(function(w) sum(pr(w)[s >= a]) - 0.025),
    if (a == hi) Inf else root(function(w) sum(pr(w)[s <= a]) - 0.025))
}

tables <- list(
  tea = matrix(c(3, 1, 1, 3), 2), convictions = matrix(c(2, 10, 15, 3), 2),
  job = matrix(c(1, 2, 1, 0, 3, 3, 6, 1, 10, 10, 14, 9, 6, 7, 12, 11), 4),
  zero = matrix(c(0, 5, 7, 3), 2), diagonal = matrix(c(6, 0, 0, 8), 2), large = matrix(c(310, 280, 190, 240), 2))
for (i in 1:40) {
  r <- sample(2:4, 1); c <- sample(2:4, 1); n <- sample(c(12, 30, 70), 1)
  x <- matrix(tabulate(sample(r * c, n, TRUE, runif(r * c)), r * c), r)
  if (all(rowSums(x) > 0) && all(colSums(x) > 0)) tables[[paste0("random", i)]] <- x
}
for (i in 1:25) {
  n <- sample(c(8, 20, 60, 118), 1); x <- matrix(tabulate(sample(4, n, TRUE, runif(4)), 4), 2)
  if (all(rowSums(x) > 0) && all(colSums(x) > 0)) tables[[paste0("square", i)]] <- x
}
out <- "case,rows,counts,fisher_p,odds_ratio,lower,upper,r_odds_ratio,chisq,df,chisq_p,yates,yates_p"
for (name in names(tables)) {
  x <- tables[[name]]; square <- all(dim(x) == 2)
  f <- fisher.test(x, workspace = 2e7)
  p <- suppressWarnings(chisq.test(x, correct = FALSE)); y <- suppressWarnings(chisq.test(x, correct = TRUE))
  o <- if (square) odds(x) else c(NA, NA, NA)
  out <- c(out, paste(name, nrow(x), paste(t(x), collapse = " "), d(f$p.value), d(o[1]), d(o[2]), d(o[3]),
    if (square) d(unname(f$estimate)) else "", d(unname(p$statistic)), p$parameter, d(p$p.value), d(unname(y$statistic)), d(y$p.value), sep = ","))
}
writeLines(out, "tables.csv")

out <- "case,groups,statistic,p,kruskal,df,kruskal_p"
ranks <- function(name, g) {
  w <- if (length(g) == 2) suppressWarnings(wilcox.test(g[[1]], g[[2]])) else list(statistic = NA, p.value = NA)
  k <- kruskal.test(g)
  paste(name, paste(sapply(g, function(v) paste(d(v), collapse = " ")), collapse = ";"), d(unname(w$statistic)), d(w$p.value),
    d(unname(k$statistic)), k$parameter, d(k$p.value), sep = ",")
}
# Hollander and Wolfe (1973), 69f (permeability of chorioamnion) and 116 (mucociliary clearance): examples of R's help pages
out <- c(out, ranks("chorioamnion", list(c(0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46), c(1.15, 0.88, 0.90, 0.74, 1.21))),
  ranks("clearance", list(c(2.9, 3.0, 2.5, 2.6, 3.2), c(3.8, 2.7, 4.0, 2.4), c(2.8, 3.4, 3.7, 2.2, 2.0))))
for (i in 1:45) {
  k <- sample(c(2, 2, 3, 4), 1); digits <- sample(c(0, 1, 6, 6, 6), 1)
  out <- c(out, ranks(paste0("random", i), lapply(1:k, function(j) round(rnorm(sample(c(1, 4, 20, 49, 55), 1), j / 3, 2), digits))))
}
writeLines(out, "ranks.csv")
cat(R.version.string, "\n")
