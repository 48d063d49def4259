// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.util.Iterator;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.DataType;
import org.knime.core.data.container.DataContainer;
import org.knime.core.data.container.DataContainerSettings;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.JoinedRow;

/** Tables made of tables, all by copying. */
final class TableComposition {

    private TableComposition() {
    }

    static BufferedDataTable replaceSpec(final BufferedDataTable in, final DataTableSpec spec) {
        final DataTableSpec old = in.getDataTableSpec();
        if (old.getNumColumns() != spec.getNumColumns()) {
            throw new IllegalArgumentException("Table specs have different lengths: " + old.getNumColumns() + " vs. "
                + spec.getNumColumns());
        }
        for (int i = 0; i < old.getNumColumns(); i++) {
            if (!spec.getColumnSpec(i).getType().isASuperTypeOf(old.getColumnSpec(i).getType())) {
                throw new IllegalArgumentException("Table specs do not match, the type of column \""
                    + spec.getColumnSpec(i).getName() + "\" cannot hold " + old.getColumnSpec(i).getType());
            }
        }
        final DataContainer copy = new BufferedDataContainer(spec,
            DataContainerSettings.builder().withInitializedDomain(true).withDomainUpdate(false).build());
        in.forEach(copy::addRowToTable);
        copy.close();
        return (BufferedDataTable)copy.getTable();
    }

    static BufferedDataTable concatenate(final ExecutionContext context, final ExecutionMonitor exec,
        final BufferedDataTable... tables) throws CanceledExecutionException {
        final DataTableSpec spec = commonSpec(tables);
        final BufferedDataContainer all = context.createDataContainer(spec, false);
        try {
            for (BufferedDataTable table : tables) {
                for (DataRow row : table) {
                    exec.checkCanceled();
                    all.addRowToTable(aligned(row, table.getDataTableSpec(), spec));
                }
            }
        } finally {
            all.close();
        }
        return all.getTable();
    }

    private static DataTableSpec commonSpec(final BufferedDataTable... tables) {
        DataTableSpecCreator common = new DataTableSpecCreator();
        for (BufferedDataTable table : tables) {
            DataTableSpec known = common.createSpec();
            for (var column : table.getDataTableSpec()) {
                final int index = known.findColumnIndex(column.getName());
                if (index < 0) {
                    common.addColumns(column);
                } else {
                    final DataColumnSpecCreator merged = new DataColumnSpecCreator(known.getColumnSpec(index));
                    merged.setType(DataType.getCommonSuperType(merged.getType(), column.getType()));
                    common.replaceColumn(index, merged.createSpec());
                }
            }
        }
        return common.createSpec();
    }

    private static DataRow aligned(final DataRow row, final DataTableSpec from, final DataTableSpec to) {
        final DataCell[] cells = new DataCell[to.getNumColumns()];
        for (int i = 0; i < cells.length; i++) {
            final int index = from.findColumnIndex(to.getColumnSpec(i).getName());
            cells[i] = index < 0 ? DataType.getMissingCell() : row.getCell(index);
        }
        return new DefaultRow(row.getKey(), cells);
    }

    static BufferedDataTable join(final ExecutionContext context, final BufferedDataTable left,
        final BufferedDataTable right, final ExecutionMonitor exec) throws CanceledExecutionException {
        if (left.size() != right.size()) {
            throw new IllegalArgumentException("Tables to join have different numbers of rows: " + left.size() + " vs. "
                + right.size());
        }
        final BufferedDataContainer joined = context.createDataContainer(
            new DataTableSpec(left.getDataTableSpec(), right.getDataTableSpec()));
        try {
            final Iterator<DataRow> others = right.iterator();
            for (DataRow row : left) {
                exec.checkCanceled();
                joined.addRowToTable(new JoinedRow(row, others.next()));
            }
        } finally {
            joined.close();
        }
        return joined.getTable();
    }
}
