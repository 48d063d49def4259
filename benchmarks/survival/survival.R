# SPDX-FileCopyrightText: 2026 The Radiosurv authors
# SPDX-License-Identifier: Apache-2.0
# Rscript survival.R FILE.csv RUNS: what SurvivalTimes measures, by R's package survival. A line per operation: name, rows,
# median wall seconds, median processor seconds, a number of the result.
suppressPackageStartupMessages(library(survival))
arguments <- commandArgs(trailingOnly = TRUE)
d <- read.csv(arguments[1])
runs <- as.integer(arguments[2])
measure <- function(name, operation) {
  operation()
  wall <- processor <- numeric(runs)
  for (run in seq_len(runs)) {
    t <- system.time(result <- operation())
    wall[run] <- t[["elapsed"]]
    processor[run] <- t[["user.self"]] + t[["sys.self"]]
  }
  cat(name, nrow(d), sprintf("%.4f %.4f %.15g\n", median(wall), median(processor), result))
}
measure("cox", function() coef(coxph(Surv(time, event) ~ x1 + x2 + x3 + x4 + x5, d))[[1]])
measure("km", function() quantile(survfit(Surv(time, event) ~ 1, d), 0.5)$upper[[1]])
measure("logrank", function() survdiff(Surv(time, event) ~ (x1 > 0), d)$chisq)
measure("concordance", function() concordance(Surv(time, event) ~ x1, d, reverse = TRUE)$concordance)
cat("version", R.version$major, R.version$minor, as.character(packageVersion("survival")), "\n")
