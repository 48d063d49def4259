// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.kaplanmeier;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.knime.core.data.DataRow;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.KNIMEException;
import org.radiosurv.core.InputException;
import org.radiosurv.core.chart.FigureFormat;
import org.radiosurv.core.chart.KaplanMeierFigure;
import org.radiosurv.core.chart.TimeAxisUnit;
import org.radiosurv.core.survival.GroupCurve;
import org.radiosurv.core.survival.KaplanMeier;
import org.radiosurv.core.survival.LogRank;
import org.radiosurv.core.survival.LogRankResult;
import org.radiosurv.knime.followup.FollowUp;
import org.radiosurv.knime.followup.FollowUpColumns;

/**
 * What the node found out.
 *
 * @param curves one per group
 * @param test the log-rank test; empty for one group
 * @param resubstitution whether the groups were made from these same patients
 * @param missing rows left out because of a missing value
 */
record KaplanMeierAnalysis(List<GroupCurve> curves, Optional<LogRankResult> test, boolean resubstitution, int missing) {

    /** The column in which an SPCA Predictor says on whom its score was evaluated. */
    static final String EVALUATED_ON = "evaluated_on";

    private static final String ALL = "all";

    private static final int SCREEN_DOTS_PER_INCH = 150;

    /**
     * @param table the patients
     * @param columns where time, event and group are
     * @param parameters how to estimate
     * @param monitor for cancelling
     * @return curves and test
     */
    static KaplanMeierAnalysis of(final BufferedDataTable table, final FollowUpColumns columns,
        final KaplanMeierPlotterParameters parameters, final ExecutionMonitor monitor)
        throws KNIMEException, CanceledExecutionException {
        final FollowUp patients = FollowUp.read(table, columns, true, monitor);
        final String[] groups = groups(patients, columns);
        try {
            final List<GroupCurve> curves =
                KaplanMeier.fitGroups(patients.times(), patients.events(), groups, parameters.confidenceType.type());
            final Optional<LogRankResult> test = curves.size() < 2 ? Optional.empty()
                : Optional.of(LogRank.test(patients.times(), patients.events(), groups, 0, null));
            return new KaplanMeierAnalysis(curves, test, isResubstitution(table, patients, columns), patients.missing());
        } catch (InputException e) {
            throw new KNIMEException(e.getMessage(), e);
        }
    }

    private static String[] groups(final FollowUp patients, final FollowUpColumns columns) {
        if (columns.group().isPresent()) {
            return patients.groups();
        }
        final String[] one = new String[patients.times().length];
        Arrays.fill(one, ALL);
        return one;
    }

    private static boolean isResubstitution(final BufferedDataTable table, final FollowUp patients,
        final FollowUpColumns columns) {
        final int index = table.getDataTableSpec().findColumnIndex(EVALUATED_ON);
        return columns.group().isPresent() && index >= 0
            && patients.rows().stream().anyMatch(row -> saysTraining(row, index));
    }

    private static boolean saysTraining(final DataRow row, final int index) {
        return !row.getCell(index).isMissing() && row.getCell(index).toString().contains("resubstitution");
    }

    /** @return what the subtitle of figure and view says */
    String subtitle() {
        return resubstitution ? KaplanMeierFigure.RESUBSTITUTION : "";
    }

    /**
     * @param parameters how it looks
     * @return the figure as a PNG file
     */
    byte[] png(final KaplanMeierPlotterParameters parameters) {
        final KaplanMeierFigure.Builder figure = KaplanMeierFigure.of(curves).title(parameters.title)
            .resubstitution(resubstitution).timeUnit(unit(parameters))
            .confidenceBands(parameters.confidenceBand).censorMarks(parameters.censorMarks).riskTable(parameters.riskTable);
        test.ifPresent(figure::logRank);
        final KaplanMeierFigure built = figure.build();
        // Many groups need a higher figure than was asked for.
        return built.png(built.fitted(FigureFormat.pixels(parameters.width, parameters.height, SCREEN_DOTS_PER_INCH)));
    }

    /**
     * @param parameters the settings
     * @return the unit of the time axis
     */
    static TimeAxisUnit unit(final KaplanMeierPlotterParameters parameters) {
        return TimeAxisUnit.valueOf(parameters.timeUnit.name());
    }
}
