// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.riskgroups;

import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.radiosurv.knime.followup.EvaluatedOn;

/** Cells and rows of the result tables. */
final class ResultCells {

    private ResultCells() {
    }

    static DataCell number(final double value, final String whyNot) {
        return Double.isFinite(value) ? new DoubleCell(value) : new MissingCell(whyNot);
    }

    static DataCell count(final int value) {
        return new IntCell(value);
    }

    static DataCell text(final String value) {
        return new StringCell(value);
    }

    static DataCell missing(final String why) {
        return new MissingCell(why);
    }

    /** @return a note; missing where there is nothing to say */
    static DataCell note(final String sentence) {
        return sentence.isBlank() ? new MissingCell("Nothing to note.") : new StringCell(sentence.strip());
    }

    /** @return on whom group or score was evaluated */
    static DataCell mark(final EvaluatedOn mark) {
        return mark.resubstitution() ? new StringCell(EvaluatedOn.TRAINING)
            : mark.outOfFold() ? new StringCell(EvaluatedOn.OUT_OF_FOLD) : new MissingCell("The table does not say.");
    }

    static BufferedDataTable table(final DataTableSpec spec, final List<DataCell[]> rows, final ExecutionContext exec) {
        final BufferedDataContainer container = exec.createDataContainer(spec);
        long row = 0;
        for (final DataCell[] cells : rows) {
            container.addRowToTable(new DefaultRow(RowKey.createRowKey(row++), cells));
        }
        container.close();
        return container.getTable();
    }
}
