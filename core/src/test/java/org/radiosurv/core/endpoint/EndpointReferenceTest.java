// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.radiosurv.core.survival.Closeness.assertClose;
import static org.radiosurv.core.survival.Closeness.number;
import static org.radiosurv.core.survival.Closeness.numbers;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.radiosurv.core.Progress;
import org.radiosurv.core.correlation.CorrelationReference;
import org.radiosurv.core.correlation.Exactness;
import org.radiosurv.core.survival.ReferenceFiles;
import org.radiosurv.core.survival.ReferenceTable;

/** A simulated cohort against R 4.2.2 and survival 3.5-3; every number of the output table that R has. */
class EndpointReferenceTest {

    private static final double TOLERANCE = 1e-9;

    private static final List<String> MEASUREMENTS =
        List.of("gd_pre", "gd_post", "flair_pre", "flair_post", "eor_gd", "eor_flair", "age");

    private static final List<String> WITH_EVENT = List.of("spearman_rho", "spearman_p", "pearson_r", "pearson_p", "slope",
        "slope_lower95", "slope_upper95", "intercept", "intercept_lower95", "intercept_upper95", "r2", "shapiro_w_x",
        "shapiro_p_x", "shapiro_w_y", "shapiro_p_y");

    private static final List<String> ALL = List.of("concordance", "concordance_se", "hr", "hr_lower95", "hr_upper95",
        "cox_lr_chisq", "cox_lr_p");

    private final ReferenceTable cohort = new ReferenceFiles(ReferenceFiles.class, "surv/simcohort_A").table("input.csv");

    private final ReferenceTable expected = new ReferenceFiles(EndpointReferenceTest.class, ".").table("associations.csv");

    private EndpointCorrelation correlated(final Adjustment adjustment) {
        return EndpointCorrelation.of(
            MEASUREMENTS.stream().map(name -> new Measurement(name, cohort.numbers(name))).toList(),
            Stream.of("os", "pfs_site", "pfs_central")
                .map(name -> new Endpoint(name, cohort.numbers(name + "_days"), cohort.flags(name + "_event"))).toList(),
            new EndpointSettings(CorrelationMethod.SPEARMAN, Exactness.AUTO, adjustment), Progress.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void measurements(final Adjustment adjustment) {
        final List<Map<String, Object>> rows = EndpointTables.measurements(correlated(adjustment));
        assertEquals(21, expected.rows().size());
        assertEquals(42, rows.size());
        for (int k = 0; k < 21; k++) {
            final CSVRecord reference = expected.rows().get(k);
            final Map<String, Object> died = rows.get(2 * k);
            final Map<String, Object> all = rows.get(2 * k + 1);
            for (final Map<String, Object> row : List.of(died, all)) {
                assertEquals(reference.get("measurement"), row.get("measurement"));
                assertEquals(reference.get("endpoint"), row.get("endpoint"));
                assertEquals("", row.get("note"));
            }
            assertEquals(reference.get("n_event"), died.get("n").toString());
            assertEquals(reference.get("n"), all.get("n").toString());
            assertEquals(reference.get("events"), all.get("events").toString());
            WITH_EVENT.forEach(column -> assertNumber(reference, column, died, column));
            ALL.forEach(column -> assertNumber(reference, column, all, column));
            assertNumber(reference, "spearman_" + adjustment.label(), died, "p_adjusted");
            assertNumber(reference, "cox_" + adjustment.label(), all, "p_adjusted");
            assertEquals(all.get("concordance"), all.get("estimate"));
            assertEquals(died.get("spearman_lower95"), died.get("lower95"));
        }
    }

    private static void assertNumber(final CSVRecord reference, final String name, final Map<String, Object> row,
        final String column) {
        assertClose(Double.parseDouble(reference.get(name)), (Double)row.get(column),
            column.startsWith("shapiro_p") ? 1e-6 : TOLERANCE, 0, row.get("measurement") + " " + column);
    }

    /** The study's regressions of survival on progression, and the test of both readings of progression. */
    @Test
    void endpoints() {
        final JsonNode reference = CorrelationReference.expected();
        final List<Map<String, Object>> rows = EndpointTables.endpoints(correlated(Adjustment.HOLM));
        assertEquals(List.of("os", "os", "os", "os", "pfs_site", "pfs_site"),
            rows.stream().map(row -> row.get("endpoint_y")).toList());
        for (int k = 0; k < 2; k++) {
            final Map<String, Object> row = rows.get(2 * k);
            final JsonNode line = reference.get("cohort_deaths_lm_os_on_" + row.get("endpoint_x") + "_days");
            assertEquals(line.get("n").asInt(), row.get("n"));
            assertClose(number(line.get("slope")), (Double)row.get("slope"), TOLERANCE, "slope");
            assertClose(number(line.get("intercept")), (Double)row.get("intercept"), TOLERANCE, "intercept");
            assertClose(number(line.get("r2")), (Double)row.get("r2"), TOLERANCE, "R2");
            assertClose(number(line.get("sigma")), (Double)row.get("residual_sd"), TOLERANCE, "sigma");
            assertClose(number(line.get("pearson").get("p")), (Double)row.get("pearson_p"), TOLERANCE, 0, "p");
            final double[] limits = numbers(line.get("pearson").get("ci"));
            assertClose(limits[0] * limits[0], (Double)row.get("r2_lower95"), TOLERANCE, "lower limit of R2");
            assertClose(limits[1] * limits[1], (Double)row.get("r2_upper95"), TOLERANCE, "upper limit of R2");
        }
        final JsonNode test = reference.get("pfs_site_vs_central_logrank");
        assertClose(number(test.get("chisq")), (Double)rows.get(5).get("logrank_chisq"), TOLERANCE, "chisq");
        assertClose(number(test.get("p")), (Double)rows.get(5).get("logrank_p"), TOLERANCE, 0, "p");
    }
}
