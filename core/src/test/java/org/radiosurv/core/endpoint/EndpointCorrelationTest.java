// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.correlation.Exactness;

/** Six patients by hand, then input that has no answer. */
class EndpointCorrelationTest {

    private static final double NAN = Double.NaN;

    private static final Endpoint OS = new Endpoint("OS", new double[]{100, 200, 300, 400, 500, 600},
        new boolean[]{true, true, true, true, false, false});

    private static Measurement volume(final double... values) {
        return new Measurement("volume", values);
    }

    private static EndpointCorrelation correlate(final EndpointSettings settings, final List<Endpoint> endpoints,
        final Measurement... measurements) {
        return EndpointCorrelation.of(Arrays.asList(measurements), endpoints, settings, Progress.NONE);
    }

    private static List<Map<String, Object>> rows(final Measurement... measurements) {
        return EndpointTables.measurements(correlate(EndpointSettings.DEFAULT, List.of(OS), measurements));
    }

    /**
     * Those who died at 100, 200, 300, 400 have 8, 6, 7, 1. Ranks 4, 2, 3, 1 against 1, 2, 3, 4: S = 9 + 0 + 0 + 9 = 18,
     * rho = 1 - 6 S / 60 = -0.8; 4 of the 24 orders have S of 18 or more, so p = 2 4 / 24. All patients: each death against
     * those who live longer: 8 is above 6, 7, 1, 2, 3; 6 above 1, 2, 3 and below 7; 7 above 1, 2, 3; 1 below 2 and 3. Larger
     * volume with longer time in 0 + 1 + 0 + 2 = 3 of 14 pairs.
     */
    @Test
    void sixPatientsByHand() {
        final List<Map<String, Object>> rows = rows(volume(8, 6, 7, 1, 2, 3));
        final Map<String, Object> died = rows.get(0);
        assertEquals("with event", died.get("patients"));
        assertEquals(4, died.get("n"));
        assertEquals(-0.8, (Double)died.get("estimate"), 1e-12);
        assertEquals(1.0 / 3, (Double)died.get("p"), 1e-12);
        assertEquals("exact", died.get("spearman_exact"));
        final Map<String, Object> all = rows.get(1);
        assertEquals("all", all.get("patients"));
        assertEquals(6, all.get("n"));
        assertEquals(4, all.get("events"));
        assertEquals(3.0 / 14, (Double)all.get("concordance"), 1e-12);
        assertEquals(all.get("cox_lr_p"), all.get("p"));
    }

    @Test
    void missingValuesLeaveTheirPairOnly() {
        final List<Map<String, Object>> rows = rows(volume(8, NAN, 7, 1, NAN, 3), new Measurement("eor", new double[]{1, 2, 4, 3, 5, 6}));
        assertEquals(List.of(3, 4, 4, 6), rows.stream().map(row -> row.get("n")).toList());
        assertEquals(List.of(1, 2, 0, 0), rows.stream().map(row -> row.get("n_missing")).toList());
    }

    /** Holm over two pairs: the smaller p doubles. */
    @Test
    void adjustsOverThePairs() {
        final List<Map<String, Object>> rows = rows(volume(8, 6, 7, 1, 2, 3), new Measurement("eor", new double[]{1, 2, 3, 4, 5, 6}));
        assertEquals(2.0 / 24 * 2, (Double)rows.get(2).get("p_adjusted"), 1e-12);
        assertEquals(1.0 / 3, (Double)rows.get(0).get("p_adjusted"), 1e-12);
    }

    /** Perfect order: the hazard ratio is infinite, its test is not. */
    @Test
    void perfectOrderHasNoHazardRatio() {
        final Map<String, Object> all = rows(volume(1, 2, 3, 4, 5, 6)).get(1);
        assertEquals(1, (Double)all.get("concordance"), 0);
        assertTrue(Double.isNaN((Double)all.get("hr")));
        assertTrue(all.get("note").toString().contains("infinite or 0"), all.get("note").toString());
        assertTrue((Double)all.get("cox_lr_p") < 0.05);
    }

    @Test
    void theMethodStaysWhatWasChosen() {
        final EndpointSettings exact = new EndpointSettings(CorrelationMethod.SPEARMAN, Exactness.YES, Adjustment.HOLM);
        final Map<String, Object> tied =
            EndpointTables.measurements(correlate(exact, List.of(OS), volume(1, 1, 2, 3, 4, 5))).get(0);
        assertEquals("spearman", tied.get("method"));
        assertEquals(null, tied.get("estimate"));
        assertTrue(tied.get("note").toString().contains("without ties"));
        assertTrue(tied.get("pearson_p") instanceof Double, "Pearson stands beside it all the same");
        final EndpointSettings pearson = new EndpointSettings(CorrelationMethod.PEARSON, Exactness.AUTO, Adjustment.HOLM);
        final Map<String, Object> row =
            EndpointTables.measurements(correlate(pearson, List.of(OS), volume(1, 1, 2, 300, 4, 5))).get(0);
        assertEquals(row.get("pearson_r"), row.get("estimate"));
    }

    @Test
    void noAnswerHasAReason() {
        final String[] reasons = {reason(volume(5, 5, 5, 5, 5, 5), 0), reason(volume(5, 5, 5, 5, 5, 5), 1),
            reason(volume(NAN, NAN, 7, 1, NAN, NAN), 0), reason(volume(NAN, NAN, NAN, NAN, NAN, NAN), 1)};
        assertTrue(reasons[0].contains("values that differ"), reasons[0]);
        assertTrue(reasons[1].contains("the same in all"), reasons[1]);
        assertTrue(reasons[2].contains("at least 3 pairs"), reasons[2]);
        assertTrue(reasons[3].contains("needs events"), reasons[3]);
    }

    private static String reason(final Measurement measurement, final int row) {
        return rows(measurement).get(row).get("note").toString();
    }

    @Test
    void nobodyHasTheEvent() {
        final Endpoint none = new Endpoint("OS", OS.time(), new boolean[6]);
        final List<Map<String, Object>> rows = EndpointTables.measurements(
            correlate(EndpointSettings.DEFAULT, List.of(none), volume(1, 2, 3, 4, 5, 6)));
        assertEquals(List.of(0, 6), rows.stream().map(row -> row.get("n")).toList());
        assertTrue(rows.get(1).get("note").toString().contains("needs events"));
    }

    /**
     * PFS 50, 90, 80, 400 censored, 450, unknown against OS. Order known in both: 1 before all others (4 pairs); OS 2 before 3
     * but PFS 3 before 2; 2 and 3 before 4 and 5 in both; 4 censored in PFS: unknown against 5. So 8 of 9 in the same order.
     */
    @Test
    void orderOfTwoEndpointsByHand() {
        final Endpoint pfs = new Endpoint("PFS", new double[]{50, 90, 80, 400, 450, NAN},
            new boolean[]{true, true, true, false, true, false});
        final List<Map<String, Object>> rows = EndpointTables.endpoints(correlate(EndpointSettings.DEFAULT, List.of(OS, pfs)));
        assertEquals(2, rows.size());
        assertEquals(3, rows.get(0).get("n"));
        assertEquals(1, rows.get(0).get("n_missing"));
        final Map<String, Object> all = rows.get(1);
        assertEquals(5, all.get("n"));
        assertEquals(9.0, all.get("concordance_pairs"));
        assertEquals(8.0 / 9, (Double)all.get("concordance"), 1e-12);
    }

    @Test
    void refusesWhatCannotBe() {
        assertMessage("needs an endpoint", () -> correlate(EndpointSettings.DEFAULT, List.of(OS)));
        assertMessage("'OS' twice", () -> correlate(EndpointSettings.DEFAULT, List.of(OS, OS)));
        assertMessage("(6)", () -> correlate(EndpointSettings.DEFAULT, List.of(OS), volume(1, 2, 3)));
        assertMessage("row 2 of 'x'", () -> new Endpoint("x", new double[]{1, -1}, new boolean[2]));
        assertMessage("Infinity", () -> new Endpoint("x", new double[]{Double.POSITIVE_INFINITY}, new boolean[1]));
    }

    private static void assertMessage(final String words, final Runnable call) {
        final InputException error = assertThrows(InputException.class, call::run);
        assertTrue(error.getMessage().contains(words), error.getMessage());
    }

    @Test
    void canBeCancelled() {
        final Progress cancelled = new Progress() {
            @Override
            public void report(final double fraction, final String message) {
                // not looked at
            }

            @Override
            public boolean canceled() {
                return true;
            }
        };
        final double[] time = IntStream.range(0, 15_000).mapToDouble(i -> i + 1).toArray();
        final Endpoint a = new Endpoint("a", time, new boolean[time.length]);
        assertThrows(CancellationException.class, () -> EndpointCorrelation.of(List.of(),
            List.of(a, new Endpoint("b", time, new boolean[time.length])), EndpointSettings.DEFAULT, cancelled));
    }

    /** Every column of a row is one of the table's, with its type. */
    @Test
    void rowsFitTheTables() {
        final EndpointCorrelation result = correlate(EndpointSettings.DEFAULT, List.of(OS, new Endpoint("PFS", OS.time(), OS.event())),
            volume(8, 6, 7, 1, 2, 3));
        assertFit(EndpointTables.MEASUREMENT_COLUMNS, EndpointTables.measurements(result));
        assertFit(EndpointTables.ENDPOINT_COLUMNS, EndpointTables.endpoints(result));
    }

    private static void assertFit(final List<TableColumn> columns, final List<Map<String, Object>> rows) {
        final Map<String, Class<?>> types =
            columns.stream().collect(Collectors.toMap(TableColumn::name, TableColumn::type));
        rows.forEach(row -> row.forEach((name, value) -> assertEquals(types.get(name), value.getClass(), name)));
        columns.forEach(column -> assertTrue(rows.stream().anyMatch(row -> row.containsKey(column.name())), column.name()));
    }
}
