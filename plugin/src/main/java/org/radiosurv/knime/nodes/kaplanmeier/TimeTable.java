// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.kaplanmeier;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.radiosurv.core.survival.GroupCurve;
import org.radiosurv.core.survival.SurvivalAtTime;

/** The table of survival at chosen times: one row per group and time. */
final class TimeTable {

    static final DataTableSpec SPEC = new DataTableSpec("Survival at times",
        new String[]{"group", "time", "n_risk", "surv", "std_err", "lower95", "upper95"}, new DataType[]{StringCell.TYPE,
            DoubleCell.TYPE, IntCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE});

    private TimeTable() {
    }

    static BufferedDataTable fill(final KaplanMeierAnalysis analysis, final double[] times, final ExecutionContext exec) {
        final BufferedDataContainer container = exec.createDataContainer(SPEC);
        long row = 0;
        for (GroupCurve group : analysis.curves()) {
            for (double time : times) {
                container.addRowToTable(new DefaultRow(RowKey.createRowKey(row++), cells(group, time)));
            }
        }
        container.close();
        return container.getTable();
    }

    private static DataCell[] cells(final GroupCurve group, final double time) {
        final SurvivalAtTime at = group.curve().at(time);
        final double last = KaplanMeierAnalysis.last(group.curve());
        final boolean known = time <= last || at.survival() == 0;
        final String beyond = "Not known: the follow-up of this group ends at day " + last + ".";
        return new DataCell[]{new StringCell(group.group()), new DoubleCell(time), new IntCell(at.atRisk()),
            SummaryTable.number(known ? at.survival() : Double.NaN, beyond),
            SummaryTable.number(known ? at.standardError() : Double.NaN, known ? KaplanMeierTables.NOT_DEFINED : beyond),
            SummaryTable.number(known ? at.lower() : Double.NaN, known ? KaplanMeierTables.NOT_DEFINED : beyond),
            SummaryTable.number(known ? at.upper() : Double.NaN, known ? KaplanMeierTables.NOT_DEFINED : beyond)};
    }
}
