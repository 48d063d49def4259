// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.endpointcorrelation;

import java.util.List;
import java.util.Map;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.radiosurv.core.endpoint.EndpointTables;
import org.radiosurv.core.endpoint.TableColumn;

/** The node's tables, column by column those of core. */
final class CorrelationTables {

    /** Two rows per measurement and endpoint. */
    static final DataTableSpec MEASUREMENTS = spec("Correlations", EndpointTables.MEASUREMENT_COLUMNS);

    /** Two rows per pair of endpoints. */
    static final DataTableSpec ENDPOINTS = spec("Endpoints", EndpointTables.ENDPOINT_COLUMNS);

    private static final String NOT_OF_ROW = "This row's patients have no such number; see the other row of the pair.";

    private static final String NOT_DEFINED = "Not defined for these values.";

    private CorrelationTables() {
    }

    private static DataTableSpec spec(final String name, final List<TableColumn> columns) {
        return new DataTableSpec(name, columns.stream()
            .map(column -> new DataColumnSpecCreator(column.name(), type(column)).createSpec()).toArray(DataColumnSpec[]::new));
    }

    private static DataType type(final TableColumn column) {
        if (column.type() == Integer.class) {
            return IntCell.TYPE;
        }
        return column.type() == Double.class ? DoubleCell.TYPE : StringCell.TYPE;
    }

    static BufferedDataTable table(final DataTableSpec spec, final List<Map<String, Object>> rows, final ExecutionContext exec) {
        final BufferedDataContainer container = exec.createDataContainer(spec);
        long number = 0;
        for (Map<String, Object> row : rows) {
            final String note = row.getOrDefault("note", "").toString();
            final DataCell[] cells = spec.stream().map(column -> cell(row, column.getName(), note)).toArray(DataCell[]::new);
            container.addRowToTable(new DefaultRow(RowKey.createRowKey(number++), cells));
        }
        container.close();
        return container.getTable();
    }

    private static DataCell cell(final Map<String, Object> row, final String column, final String note) {
        final Object value = row.get(column);
        if (value instanceof Integer whole) {
            return new IntCell(whole);
        }
        if (value instanceof Double number && Double.isFinite(number)) {
            return new DoubleCell(number);
        }
        if (value instanceof String text && !text.isEmpty()) {
            return new StringCell(text);
        }
        if (column.equals("note")) {
            return new MissingCell("Nothing to note.");
        }
        return new MissingCell(!note.isEmpty() ? note : value == null ? NOT_OF_ROW : NOT_DEFINED);
    }
}
