# Reference values of Cox predictions and of the smooth of scaled Schoenfeld residuals. Rscript cox.R in this folder;
# the data are those of ../survival/surv/veteran/input.csv.
library(survival)
d <- read.csv("../survival/surv/veteran/input.csv")
d$celltype <- relevel(factor(d$celltype), "squamous")
number <- function(x) ifelse(is.na(x), "", formatC(x, digits = 15, width = 1, format = "g"))
table <- function(name, columns) write.csv(as.data.frame(lapply(columns, function(x) if (is.numeric(x)) number(x) else x)),
    name, row.names = FALSE, quote = FALSE)

predictions <- function(name, fit, level) {
    rows <- lapply(seq_len(nrow(d)), function(i) {
        curve <- survfit(fit, newdata = d[i, ], conf.int = level)
        at <- summary(curve, times = c(30, 90, 365))
        inside <- c(30, 90, 365) %in% at$time
        put <- function(x) { y <- rep(NA, 3); y[inside] <- x; y }
        median <- unname(quantile(curve, 0.5)$quantile)
        c(put(at$surv), put(at$lower), put(at$upper), as.numeric(median))
    })
    m <- do.call(rbind, rows)
    lp <- unname(predict(fit, d, type = "lp", reference = "sample"))
    table(name, list(lp = lp, risk = exp(lp), s30 = m[, 1], s90 = m[, 2], s365 = m[, 3], lower30 = m[, 4], lower90 = m[, 5],
        lower365 = m[, 6], upper30 = m[, 7], upper90 = m[, 8], upper365 = m[, 9], median = m[, 10]))
}
fit <- coxph(Surv(time, status) ~ celltype + karno + age, d)
predictions("predict.csv", fit, 0.95)
predictions("predict_strata_breslow.csv", coxph(Surv(time, status) ~ celltype + karno + age + strata(trt), d, ties = "breslow"), 0.9)
predictions("predict_weights.csv", coxph(Surv(time, status) ~ celltype + karno + age, d, weights = 1 + diagtime / 50, robust = FALSE), 0.95)

# as plot.cox.zph computes it
smooth <- NULL
for (transform in c("km", "rank", "identity", "log")) {
    z <- cox.zph(fit, transform = transform, terms = FALSE)
    points <- seq(min(z$x), max(z$x), length = 40)
    basis <- splines::ns(c(points, z$x), df = 4, intercept = TRUE)
    p <- basis[1:40, ]
    q <- qr(basis[-(1:40), ])
    b <- backsolve(q$qr[1:4, 1:4], diag(4))
    for (j in seq_len(ncol(z$y))) {
        smooth <- rbind(smooth, data.frame(transform = transform, column = j, x = points,
            curve = as.vector(p %*% qr.coef(q, z$y[, j])),
            se = as.vector(sqrt(z$var[j, j] * ((p %*% b %*% t(b)) * p) %*% rep(1, 4)))))
    }
}
table("smooth.csv", as.list(smooth))
