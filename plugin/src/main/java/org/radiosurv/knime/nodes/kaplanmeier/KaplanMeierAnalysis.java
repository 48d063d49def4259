// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.kaplanmeier;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.KNIMEException;
import org.radiosurv.core.chart.KaplanMeierFigure;
import org.radiosurv.core.chart.TimeAxisUnit;
import org.radiosurv.core.survival.GroupCurve;
import org.radiosurv.core.survival.KaplanMeier;
import org.radiosurv.core.survival.LogRank;
import org.radiosurv.core.survival.LogRankResult;
import org.radiosurv.knime.followup.EvaluatedOn;
import org.radiosurv.knime.followup.FollowUp;
import org.radiosurv.knime.followup.FollowUpColumns;
import org.radiosurv.knime.run.Warnings;

/**
 * What the node found out.
 *
 * @param curves one per group
 * @param test the log-rank test; empty for one group
 * @param noTest why there is no test; empty if there is one
 * @param resubstitution whether the groups were made from these same patients
 * @param leftOut one sentence on rows with a missing value; empty when there are none
 */
record KaplanMeierAnalysis(List<GroupCurve> curves, Optional<LogRankResult> test, String noTest, boolean resubstitution,
    String leftOut) {

    private static final String ALL = "all";

    /** More curves cannot be told apart; so many values are a measurement rather than a group. */
    private static final int MOST_GROUPS = 20;

    /**
     * @param table the patients
     * @param columns where time, event and group are
     * @param parameters how to estimate
     * @param monitor for cancelling
     * @return curves and test
     * @throws KNIMEException if a time, event or group is not valid, or there is no patient
     * @throws CanceledExecutionException if the user cancels
     */
    static KaplanMeierAnalysis of(final BufferedDataTable table, final FollowUpColumns columns,
        final KaplanMeierPlotterParameters parameters, final ExecutionMonitor monitor)
        throws KNIMEException, CanceledExecutionException {
        final EvaluatedOn evaluatedOn = EvaluatedOn.of(table.getDataTableSpec(), columns.group().stream().toList());
        final FollowUp patients = FollowUp.read(table, columns, evaluatedOn, monitor);
        final String[] groups = groups(patients, columns);
        final List<GroupCurve> curves =
            KaplanMeier.fitGroups(patients.times(), patients.events(), groups, parameters.confidenceType.type());
        final String noTest = noTest(curves, columns);
        final Optional<LogRankResult> test = noTest.isEmpty()
            ? Optional.of(LogRank.test(patients.times(), patients.events(), groups, 0, null)) : Optional.empty();
        return new KaplanMeierAnalysis(curves, test, noTest, evaluatedOn.resubstitution(), patients.leftOut());
    }

    private static String noTest(final List<GroupCurve> curves, final FollowUpColumns columns) {
        if (columns.group().isEmpty()) {
            return "No test: all patients are one group.";
        }
        if (curves.size() < 2) {
            return "No test: all patients are in group '" + curves.get(0).group() + "'.";
        }
        return curves.stream().allMatch(group -> group.curve().eventCount() == 0)
            ? "No test: no event happened; check that 1 or true in '" + columns.event() + "' means that it did." : "";
    }

    /** @return what the user has to know; that all patients are one curve is no surprise where that was asked for */
    Warnings warnings(final FollowUpColumns columns) {
        return Warnings.of(leftOut, columns.group().isPresent() ? noTest : "");
    }

    private static String[] groups(final FollowUp patients, final FollowUpColumns columns) throws KNIMEException {
        if (columns.group().isPresent()) {
            final long different = Arrays.stream(patients.groups()).distinct().count();
            if (different > MOST_GROUPS) {
                throw new KNIMEException("A group column has at most " + MOST_GROUPS + " different values; received " + different
                    + " in '" + columns.group().get() + "'. Choose another column, or make groups of it, for example with a "
                    + "Numeric Binner.");
            }
            return patients.groups();
        }
        final String[] one = new String[patients.times().length];
        Arrays.fill(one, ALL);
        return one;
    }

    /** @return what the subtitle of figure and view says */
    String subtitle() {
        return resubstitution ? KaplanMeierFigure.RESUBSTITUTION : "";
    }

    /**
     * @param parameters how it looks
     * @return the figure
     */
    KaplanMeierFigure figure(final KaplanMeierPlotterParameters parameters) {
        final KaplanMeierFigure.Builder figure = KaplanMeierFigure.of(curves).title(parameters.title)
            .resubstitution(resubstitution).timeUnit(unit(parameters))
            .confidenceBands(parameters.confidenceBand).censorMarks(parameters.censorMarks).riskTable(parameters.riskTable);
        test.ifPresent(figure::logRank);
        return figure.build();
    }

    /**
     * @param parameters the settings
     * @return the unit of the time axis
     */
    static TimeAxisUnit unit(final KaplanMeierPlotterParameters parameters) {
        return TimeAxisUnit.valueOf(parameters.timeUnit.name());
    }
}
