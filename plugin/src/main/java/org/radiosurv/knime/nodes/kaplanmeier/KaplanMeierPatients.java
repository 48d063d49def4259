// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.kaplanmeier;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.KNIMEException;
import org.radiosurv.core.chart.KaplanMeierFigure;
import org.radiosurv.knime.followup.EvaluatedOn;
import org.radiosurv.knime.followup.FollowUp;
import org.radiosurv.knime.followup.FollowUpColumns;

/**
 * The patients of the analysis, those beyond the landmark.
 *
 * @param time [n] days, counted from the landmark
 * @param event [n] whether the event happened
 * @param group [n] group
 * @param strata [n] stratum; null if the tests are not stratified
 * @param provenance what the subtitle says of patients from whom the groups were made, here or out of fold; empty for other groups
 * @param leftOut lines on rows that are not used; empty when there are none
 * @param beforeLandmark number of patients whose time is not beyond the landmark
 */
record KaplanMeierPatients(double[] time, boolean[] event, String[] group, String[] strata, String provenance, String leftOut,
    int beforeLandmark) {

    private static final String ALL = "all";

    /** More curves cannot be told apart; so many values are a measurement rather than a group. */
    private static final int MOST_GROUPS = 20;

    static KaplanMeierPatients read(final BufferedDataTable table, final FollowUpColumns columns,
        final KaplanMeierPlotterParameters parameters, final ExecutionMonitor monitor)
        throws KNIMEException, CanceledExecutionException {
        final EvaluatedOn evaluatedOn = EvaluatedOn.of(table.getDataTableSpec(), columns.group().stream().toList());
        final FollowUp all = FollowUp.read(table, columns, parameters.invalidRows, evaluatedOn, monitor);
        final double[] time = all.times();
        final boolean[] event = all.events();
        final int[] kept = IntStream.range(0, time.length)
            .filter(i -> parameters.landmark == 0 || time[i] > parameters.landmark).toArray();
        if (kept.length == 0) {
            throw new KNIMEException("At least one patient is followed up beyond the landmark; received a landmark of "
                + parameters.landmark + " days and a longest time of " + Arrays.stream(time).max().orElseThrow()
                + ". Choose an earlier landmark.");
        }
        final boolean[] keptEvents = new boolean[kept.length];
        for (int i = 0; i < kept.length; i++) {
            keptEvents[i] = event[kept[i]];
        }
        final String[] groups = all.groups();
        final String[] strata = all.strata();
        return new KaplanMeierPatients(Arrays.stream(kept).mapToDouble(i -> time[i] - parameters.landmark).toArray(), keptEvents,
            checked(chosen(kept, i -> columns.group().isPresent() ? groups[i] : ALL), columns),
            columns.strata().isPresent() ? chosen(kept, i -> strata[i]) : null, provenance(evaluatedOn), all.leftOut(),
            time.length - kept.length);
    }

    private static String provenance(final EvaluatedOn evaluatedOn) {
        return evaluatedOn.resubstitution() ? KaplanMeierFigure.RESUBSTITUTION
            : evaluatedOn.outOfFold() ? KaplanMeierFigure.OUT_OF_FOLD : "";
    }

    private static String[] chosen(final int[] kept, final IntFunction<String> label) {
        return Arrays.stream(kept).mapToObj(label).toArray(String[]::new);
    }

    private static String[] checked(final String[] groups, final FollowUpColumns columns) throws KNIMEException {
        final long different = Arrays.stream(groups).distinct().count();
        if (different > MOST_GROUPS) {
            throw new KNIMEException("A group column has at most " + MOST_GROUPS + " different values; received " + different
                + " in '" + columns.group().orElseThrow() + "'. Choose another column, or make groups of it, for example with a "
                + "Numeric Binner.");
        }
        return groups;
    }
}
