# Association of measurements with endpoints, for EndpointReferenceTest. Needs R's package survival.
# Rscript make_endpoint_reference.R ../survival/surv/simcohort_A/input.csv > associations.csv
library(survival)
d <- read.csv(commandArgs(trailingOnly = TRUE)[1])
ends <- list(os = c("os_days", "os_event"), pfs_site = c("pfs_site_days", "pfs_site_event"),
  pfs_central = c("pfs_central_days", "pfs_central_event"))
rows <- list()
for (e in names(ends)) for (m in c("gd_pre", "gd_post", "flair_pre", "flair_post", "eor_gd", "eor_flair", "age")) {
  t <- d[[ends[[e]][1]]]; v <- d[[ends[[e]][2]]]; x <- d[[m]]
  k <- !is.na(t) & !is.na(v) & !is.na(x)
  fit <- coxph(Surv(t, v) ~ x, subset = k)
  con <- concordance(Surv(t, v) ~ x, subset = k)
  h <- k & v == 1
  line <- lm(t[h] ~ x[h]); ci <- confint(line)
  w <- shapiro.test(x[h]); u <- shapiro.test(t[h])
  s <- suppressWarnings(cor.test(x[h], t[h], method = "spearman")); p <- cor.test(x[h], t[h])
  rows[[length(rows) + 1]] <- data.frame(endpoint = e, measurement = m, n = sum(k), events = sum(v[k]),
    concordance = con$concordance, concordance_se = sqrt(con$var), hr = exp(coef(fit)), hr_lower95 = exp(confint(fit)[1]),
    hr_upper95 = exp(confint(fit)[2]), cox_lr_chisq = summary(fit)$logtest[["test"]], cox_lr_p = summary(fit)$logtest[["pvalue"]],
    n_event = sum(h), spearman_rho = s$estimate, spearman_p = s$p.value, pearson_r = p$estimate, pearson_p = p$p.value,
    slope = coef(line)[2], slope_lower95 = ci[2, 1], slope_upper95 = ci[2, 2], intercept = coef(line)[1],
    intercept_lower95 = ci[1, 1], intercept_upper95 = ci[1, 2], r2 = summary(line)$r.squared,
    shapiro_w_x = w$statistic, shapiro_p_x = w$p.value, shapiro_w_y = u$statistic, shapiro_p_y = u$p.value)
}
r <- do.call(rbind, rows)
r$spearman_holm <- p.adjust(r$spearman_p, "holm"); r$spearman_bh <- p.adjust(r$spearman_p, "BH")
r$cox_holm <- p.adjust(r$cox_lr_p, "holm"); r$cox_bh <- p.adjust(r$cox_lr_p, "BH")
write.csv(format(r, digits = 15, trim = TRUE), quote = FALSE, row.names = FALSE)
