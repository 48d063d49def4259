# SPDX-FileCopyrightText: 2026 The Radiosurv authors
# SPDX-License-Identifier: Apache-2.0
# Rscript curves.R FOLDER COHORTS MOST_FOR_SPLINES: called by curves.py
library(survival)
given <- commandArgs(trailingOnly = TRUE)
json <- function(o) {
  if (is.list(o)) return(paste0("{", paste(sprintf('"%s":%s', names(o), sapply(o, json)), collapse = ","), "}"))
  v <- as.vector(t(o))
  paste0("[", paste(ifelse(is.na(v) | is.infinite(v), "null", sprintf("%.17g", v)), collapse = ","), "]")
}
test <- function(f) {
  sums <- function(x) if (is.matrix(x)) rowSums(x) else x
  list(chisq = f$chisq, obs = sums(f$obs), exp = sums(f$exp))
}
for (i in seq_len(as.integer(given[2])) - 1) {
  d <- read.csv(file.path(given[1], sprintf("cohort%d.csv", i)))
  o <- list()
  for (type in c("log", "log-log", "plain", "logit", "arcsin")) {
    f <- survfit(Surv(t, e) ~ g, data = d, conf.type = type)
    q <- quantile(f, c(.25, .5, .75))
    s <- summary(f)$table
    o[[type]] <- list(median = s[, "median"], lcl95 = s[, "0.95LCL"], ucl95 = s[, "0.95UCL"], quantile_time = q$quantile,
      quantile_lower = q$lower, quantile_upper = q$upper, time = f$time, surv = f$surv, std_err = f$std.err * f$surv, lower = f$lower,
      upper = f$upper, n_risk = f$n.risk, n_censor = f$n.censor, n_event = f$n.event)
  }
  o$tau <- min(sapply(split(d$t, d$g), max)) * 0.9
  s <- summary(survfit(Surv(t, e) ~ g, data = d), rmean = o$tau)$table
  o$rmst <- s[, 5]
  o$rmst_se <- s[, 6]
  o$logrank <- test(survdiff(Surv(t, e) ~ g, data = d))
  o$peto <- test(survdiff(Surv(t, e) ~ g, data = d, rho = 1))
  o$half <- test(survdiff(Surv(t, e) ~ g, data = d, rho = 0.5))
  o$stratified <- test(survdiff(Surv(t, e) ~ g + strata(s), data = d))
  o$stratified_peto <- test(survdiff(Surv(t, e) ~ g + strata(s), data = d, rho = 1))
  later <- d[d$t > 90, ]
  later$t <- later$t - 90
  o$landmark <- test(survdiff(Surv(t, e) ~ g, data = later))
  for (v in if (nrow(d) <= as.integer(given[3])) list(c(.2, 8), c(.62, 10), c(.95, 15)) else list()) {
    theta <- v[1]
    nterm <- v[2]
    plain <- coxph(Surv(t, e) ~ pspline(x, theta = theta, nterm = nterm), data = d)
    adjusted <- coxph(Surv(t, e) ~ pspline(x, theta = theta, nterm = nterm) + age, data = d)
    for (name in c("spline", "adjusted")) {
      fit <- if (name == "spline") plain else adjusted
      drawn <- termplot(fit, se = TRUE, plot = FALSE, terms = 1)$x
      parts <- summary(fit)$coefficients
      o[[paste0(name, "_", theta)]] <- list(edf = fit$df[1], x = drawn$x, y = drawn$y, se = drawn$se, linear = parts[1, 4], nonlinear = parts[2, 4])
    }
  }
  writeLines(json(o), file.path(given[1], sprintf("r%d.json", i)))
}
