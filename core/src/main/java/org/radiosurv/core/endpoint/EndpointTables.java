// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.endpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.radiosurv.core.correlation.CorrelationTest;

/**
 * The results as tables of numbers, for the node and the command line alike. A column that a row does not have is missing from
 * its map; a number that is NaN or infinite is missing, too. The column note says why.
 */
public final class EndpointTables {

    /** Value of the column patients: those with the event. */
    public static final String WITH_EVENT = "with event";

    /** Value of the column patients: all. */
    public static final String ALL = "all";

    private static final List<TableColumn> HEAD = TableColumn.all(TableColumn.of(String.class, "method"),
        TableColumn.of(Double.class, "estimate", "lower95", "upper95", "p"));

    /** Two rows per measurement and endpoint. */
    public static final List<TableColumn> MEASUREMENT_COLUMNS =
        TableColumn.all(TableColumn.of(String.class, "measurement", "endpoint", "patients"),
            TableColumn.of(Integer.class, "n", "events", "n_missing"), HEAD, TableColumn.of(Double.class, "p_adjusted"),
            TableColumn.of(String.class, "adjustment"), CorrelationColumns.COLUMNS,
            TableColumn.of(Double.class, "concordance", "concordance_se", "concordance_lower95", "concordance_upper95", "hr",
                "hr_lower95", "hr_upper95", "cox_lr_chisq", "cox_lr_p"),
            TableColumn.of(String.class, "note"));

    /** Two rows per pair of endpoints. */
    public static final List<TableColumn> ENDPOINT_COLUMNS =
        TableColumn.all(TableColumn.of(String.class, "endpoint_y", "endpoint_x", "patients"),
            TableColumn.of(Integer.class, "n", "events_y", "events_x", "n_missing"), HEAD, CorrelationColumns.COLUMNS,
            TableColumn.of(Double.class, "concordance", "concordance_se", "concordance_lower95", "concordance_upper95",
                "concordance_pairs", "logrank_chisq", "logrank_p"),
            TableColumn.of(String.class, "note"));

    private EndpointTables() {
    }

    /** @return the rows of {@link #MEASUREMENT_COLUMNS} */
    public static List<Map<String, Object>> measurements(final EndpointCorrelation result) {
        final List<Map<String, Object>> rows = new ArrayList<>();
        for (final MeasurementAssociation pair : result.measurements()) {
            rows.add(withEvent(pair, result.settings()));
            rows.add(all(pair, result.settings()));
        }
        return rows;
    }

    /** @return the rows of {@link #ENDPOINT_COLUMNS} */
    public static List<Map<String, Object>> endpoints(final EndpointCorrelation result) {
        final List<Map<String, Object>> rows = new ArrayList<>();
        for (final EndpointAssociation pair : result.endpoints()) {
            rows.add(withEvents(pair, result.settings()));
            rows.add(all(pair));
        }
        return rows;
    }

    private static Map<String, Object> withEvent(final MeasurementAssociation pair, final EndpointSettings settings) {
        final Map<String, Object> row = start(pair, WITH_EVENT);
        final EventAssociation found = pair.withEvent();
        row.put("n", found.n());
        row.put("events", found.n());
        row.put("n_missing", found.missing());
        putCorrelations(row, found, settings);
        row.put("p_adjusted", pair.withEventAdjustedP());
        row.put("adjustment", settings.adjustment().label());
        return row;
    }

    private static Map<String, Object> start(final MeasurementAssociation pair, final String patients) {
        final Map<String, Object> row = new LinkedHashMap<>();
        row.put("measurement", pair.measurement().name());
        row.put("endpoint", pair.endpoint().name());
        row.put("patients", patients);
        return row;
    }

    private static void putCorrelations(final Map<String, Object> row, final EventAssociation found,
        final EndpointSettings settings) {
        row.put("method", settings.method().label());
        row.put("note", found.reason());
        found.correlations().ifPresent(correlations -> {
            correlations.chosen(settings.method()).ifPresent(test -> putChosen(row, test));
            final double[] limits = correlations.chosenLimits(settings.method());
            row.put("lower95", limits[0]);
            row.put("upper95", limits[1]);
            CorrelationColumns.put(row, correlations);
            row.put("note", correlations.noSpearman());
        });
    }

    private static void putChosen(final Map<String, Object> row, final CorrelationTest test) {
        row.put("estimate", test.estimate());
        row.put("p", test.p());
    }

    private static Map<String, Object> all(final MeasurementAssociation pair, final EndpointSettings settings) {
        final Map<String, Object> row = start(pair, ALL);
        final CohortAssociation found = pair.all();
        row.put("n", found.n());
        row.put("events", found.events());
        row.put("n_missing", found.missing());
        putConcordance(row, found.concordance().concordance(), found.concordance().standardError(), found.concordanceLimits());
        row.put("method", "concordance, Cox LR test");
        row.put("p", found.likelihoodRatio().p());
        row.put("p_adjusted", pair.allAdjustedP());
        row.put("adjustment", settings.adjustment().label());
        row.put("hr", found.hazardRatio());
        CorrelationColumns.putLimits(row, "hr", found.lower(), found.upper());
        row.put("cox_lr_chisq", found.likelihoodRatio().statistic());
        row.put("cox_lr_p", found.likelihoodRatio().p());
        row.put("note", found.reason());
        return row;
    }

    private static void putConcordance(final Map<String, Object> row, final double c, final double error,
        final double... limits) {
        row.put("estimate", c);
        row.put("lower95", limits[0]);
        row.put("upper95", limits[1]);
        row.put("concordance", c);
        row.put("concordance_se", error);
        CorrelationColumns.putLimits(row, "concordance", limits);
    }

    private static Map<String, Object> withEvents(final EndpointAssociation pair, final EndpointSettings settings) {
        final Map<String, Object> row = start(pair, "with both events");
        final int n = pair.withEvents().n();
        row.put("n", n);
        row.put("events_y", n);
        row.put("events_x", n);
        row.put("n_missing", pair.missing());
        putCorrelations(row, pair.withEvents(), settings);
        return row;
    }

    private static Map<String, Object> start(final EndpointAssociation pair, final String patients) {
        final Map<String, Object> row = new LinkedHashMap<>();
        row.put("endpoint_y", pair.y().name());
        row.put("endpoint_x", pair.x().name());
        row.put("patients", patients);
        return row;
    }

    private static Map<String, Object> all(final EndpointAssociation pair) {
        final Map<String, Object> row = start(pair, ALL);
        row.put("n", pair.n());
        row.put("events_y", pair.eventsY());
        row.put("events_x", pair.eventsX());
        row.put("n_missing", pair.missing());
        row.put("method", "concordance of order");
        putConcordance(row, pair.order().concordance(), pair.order().standardError(), pair.order().limits());
        row.put("concordance_pairs", (double)pair.order().pairs());
        row.put("logrank_chisq", pair.logRank().statistic());
        row.put("logrank_p", pair.logRank().p());
        row.put("note", pair.reason());
        return row;
    }
}
