// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.endpoint;

import java.util.List;
import java.util.Map;

import org.radiosurv.core.correlation.CorrelationTest;
import org.radiosurv.core.correlation.Normality;
import org.radiosurv.core.correlation.SimpleRegression;
import org.radiosurv.core.correlation.Spearman;

/** The columns of {@link Correlations}, the same in both tables. */
final class CorrelationColumns {

    static final List<TableColumn> COLUMNS = TableColumn.all(
        TableColumn.of(Double.class, "spearman_rho", "spearman_lower95", "spearman_upper95", "spearman_p"),
        TableColumn.of(String.class, "spearman_exact"),
        TableColumn.of(Double.class, "pearson_r", "pearson_lower95", "pearson_upper95", "pearson_p", "slope", "slope_se",
            "slope_lower95", "slope_upper95", "intercept", "intercept_se", "intercept_lower95", "intercept_upper95", "r2",
            "r2_lower95", "r2_upper95", "adjusted_r2", "residual_sd", "skewness_x", "shapiro_w_x", "shapiro_p_x", "skewness_y",
            "shapiro_w_y", "shapiro_p_y"));

    private CorrelationColumns() {
    }

    static void put(final Map<String, Object> row, final Correlations found) {
        found.spearman().ifPresent(test -> putSpearman(row, test));
        row.put("pearson_r", found.pearson().estimate());
        row.put("pearson_lower95", found.pearson().lower());
        row.put("pearson_upper95", found.pearson().upper());
        row.put("pearson_p", found.pearson().p());
        putLine(row, found.line());
        row.put("skewness_x", found.skewnessX());
        row.put("skewness_y", found.skewnessY());
        found.normalX().ifPresent(test -> putNormality(row, test, "x"));
        found.normalY().ifPresent(test -> putNormality(row, test, "y"));
    }

    private static void putSpearman(final Map<String, Object> row, final CorrelationTest test) {
        final double[] limits = Spearman.interval(test.estimate(), test.n());
        row.put("spearman_rho", test.estimate());
        row.put("spearman_lower95", limits[0]);
        row.put("spearman_upper95", limits[1]);
        row.put("spearman_p", test.p());
        row.put("spearman_exact", test.exact() ? "exact" : "t");
    }

    private static void putLine(final Map<String, Object> row, final SimpleRegression line) {
        row.put("slope", line.slope());
        row.put("slope_se", line.slopeError());
        putLimits(row, "slope", line.slopeLimits());
        row.put("intercept", line.intercept());
        row.put("intercept_se", line.interceptError());
        putLimits(row, "intercept", line.interceptLimits());
        row.put("r2", line.rSquared());
        putLimits(row, "r2", line.rSquaredLimits());
        row.put("adjusted_r2", line.adjustedRSquared());
        row.put("residual_sd", line.residualError());
    }

    private static void putNormality(final Map<String, Object> row, final Normality test, final String side) {
        row.put("shapiro_w_" + side, test.w());
        row.put("shapiro_p_" + side, test.p());
    }

    static void putLimits(final Map<String, Object> row, final String what, final double... limits) {
        row.put(what + "_lower95", limits[0]);
        row.put(what + "_upper95", limits[1]);
    }
}
