# Makes cohort.csv, expected.csv and decision.csv: Rscript reference.R, in this folder. R's survival package; everything that is
# not in it is computed from the formulas, naively, here.
library(survival)
set.seed(20261128)
d <- function(x) ifelse(is.na(x), "", ifelse(is.infinite(x), ifelse(x > 0, "Inf", "-Inf"), sprintf("%.15g", x)))
v <- veteran
v$group <- ifelse(v$karno < 60, "high", "low")
v$score <- round(-v$karno / 20 + rnorm(nrow(v)), 3)
v$fold <- (seq_len(nrow(v)) - 1) %% 5 + 1
horizons <- c(60, 180)
for (k in 1:2) v[[paste0("surv", k)]] <- NA
v$loghazard <- NA
for (f in 1:5) {
  fit <- coxph(Surv(time, status) ~ score, data = v[v$fold != f, ])
  sf <- summary(survfit(fit, newdata = v[v$fold == f, ]), times = horizons, extend = TRUE)$surv
  v$surv1[v$fold == f] <- sf[1, ]; v$surv2[v$fold == f] <- sf[2, ]
  v$loghazard[v$fold == f] <- coef(fit) * (v$score[v$fold == f] - mean(v$score[v$fold != f]))
}
keep <- c("time", "status", "group", "celltype", "age", "diagtime", "prior", "score", "fold", "surv1", "surv2", "loghazard")
out <- v[keep]; for (n in c("surv1", "surv2", "loghazard")) out[[n]] <- d(out[[n]])
write.csv(out, "cohort.csv", row.names = FALSE, quote = FALSE)

e <- list()
put <- function(name, value) e[[name]] <<- unname(value)
# group within cell types, reference low
v$group <- factor(v$group, c("low", "high"))
main <- coxph(Surv(time, status) ~ group + celltype, v); full <- coxph(Surv(time, status) ~ group * celltype, v)
put("interaction_chisq", 2 * (full$loglik[2] - main$loglik[2])); put("interaction_df", sum(!is.na(coef(full))) - length(coef(main)))
put("interaction_p", pchisq(e$interaction_chisq, e$interaction_df, lower = FALSE))
for (s in levels(v$celltype)) {
  w <- v[v$celltype == s, ]; f <- summary(coxph(Surv(time, status) ~ group, w)); l <- survdiff(Surv(time, status) ~ group, w)
  put(paste0("hr_", s), f$conf.int[1]); put(paste0("lower_", s), f$conf.int[3]); put(paste0("upper_", s), f$conf.int[4])
  put(paste0("p_", s), f$coefficients[5]); put(paste0("logrank_", s), l$chisq)
}
put("logrank_stratified", survdiff(Surv(time, status) ~ group + strata(celltype), v)$chisq)
put("hr_stratified", exp(coef(coxph(Surv(time, status) ~ group + strata(celltype), v))))
# added value of the score
b <- coxph(Surv(time, status) ~ age + diagtime + prior, v); f <- coxph(Surv(time, status) ~ age + diagtime + prior + score, v)
put("added_lr", 2 * (f$loglik[2] - b$loglik[2])); put("added_p", pchisq(e$added_lr, 1, lower = FALSE)); put("added_coefficient", coef(f)["score"])
put("base_c", concordance(b)$concordance); put("full_c", concordance(f)$concordance)
put("hr_per_sd", exp(coef(f)["score"] * sd(v$score)))
put("score_c", concordance(Surv(time, status) ~ score, v, reverse = TRUE)$concordance)
sl <- coxph(Surv(time, status) ~ loghazard, v); put("slope", coef(sl)); put("slope_lower", confint(sl)[1]); put("slope_upper", confint(sl)[2])
# IPCW, from the formulas
for (k in 1:2) {
  t <- horizons[k]; s <- v[[paste0("surv", k)]]; km <- survfit(Surv(time, 1 - status) ~ 1, v)
  G <- function(u, left) { i <- if (left) sum(km$time < u) else sum(km$time <= u); if (i == 0) 1 else km$surv[i] }
  case <- which(v$time <= t & v$status == 1); ctl <- which(v$time > t); w <- 1 / sapply(v$time[case], G, left = TRUE)
  pairs <- outer(v$score[case], v$score[ctl], function(a, c) (a > c) + (a == c) / 2)
  put(paste0("auc", k), sum(w * rowSums(pairs)) / sum(w) / length(ctl))
  put(paste0("brier", k), (sum(w * s[case]^2) + sum((1 - s[ctl])^2) / G(t, FALSE)) / nrow(v))
  all <- summary(survfit(Surv(time, status) ~ 1, v), times = t)$surv
  put(paste0("brier_none", k), (sum(w * all^2) + sum((1 - rep(all, length(ctl)))^2) / G(t, FALSE)) / nrow(v))
  put(paste0("observed", k), all); put(paste0("predicted", k), mean(s))
  o <- order(s); n <- nrow(v); end <- floor(1:4 * n / 4 + 0.5); from <- c(1, end[-4] + 1)
  for (g in 1:4) {
    m <- o[from[g]:end[g]]; f <- summary(survfit(Surv(time, status) ~ 1, v[m, ], conf.type = "log-log"), times = t, extend = TRUE)
    put(paste0("cal", k, "_n_", g), length(m)); put(paste0("cal", k, "_predicted_", g), mean(s[m])); put(paste0("cal", k, "_observed_", g), f$surv)
    put(paste0("cal", k, "_lower_", g), f$lower); put(paste0("cal", k, "_upper_", g), f$upper)
  }
}
writeLines(c("name,value", paste(names(e), sapply(e, d), sep = ",")), "expected.csv")
dc <- "horizon,threshold,score,all"
for (k in 1:2) for (p in seq(0.05, 0.95, 0.05)) {
  t <- horizons[k]; nb <- function(m) if (!length(m)) 0 else {
    w <- v[m, ]; S <- summary(survfit(Surv(time, status) ~ 1, w), times = t, extend = TRUE)$surv; x <- length(m) / nrow(v)
    if (max(w$time) < t && S > 0) NA else (1 - S) * x - S * x * p / (1 - p) }
  dc <- c(dc, paste(t, p, d(nb(which(1 - v[[paste0("surv", k)]] >= p))), d(nb(seq_len(nrow(v)))), sep = ","))
}
writeLines(dc, "decision.csv")
cat(R.version.string, "survival", as.character(packageVersion("survival")), "\n")
