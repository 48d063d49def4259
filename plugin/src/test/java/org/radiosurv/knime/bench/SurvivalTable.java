// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.bench;

import java.util.Map;
import java.util.Random;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.node.BufferedDataTable;
import org.radiosurv.knime.columns.ColumnProperty;

/**
 * Forty patients with features f0 to f5: the hazard rises with f0 and f1, the others say nothing, {@code constant} is 7.
 * Every fifth patient is censored.
 */
public final class SurvivalTable {

    /** Number of patients. */
    public static final int PATIENTS = 40;

    private static final int FEATURES = 6;

    private SurvivalTable() {
    }

    /** @return the columns */
    public static DataTableSpec spec() {
        final org.knime.core.data.DataColumnSpec[] columns = new org.knime.core.data.DataColumnSpec[FEATURES + 3];
        columns[0] = new DataColumnSpecCreator("os_days", IntCell.TYPE).createSpec();
        columns[1] = new DataColumnSpecCreator("os_event", IntCell.TYPE).createSpec();
        for (int j = 0; j < FEATURES; j++) {
            columns[2 + j] = ColumnProperty.column("f" + j, DoubleCell.TYPE, Map.of(ColumnProperty.FEATURE, "f" + j));
        }
        columns[2 + FEATURES] = ColumnProperty.column("constant", DoubleCell.TYPE, Map.of(ColumnProperty.FEATURE, "constant"));
        return new DataTableSpec(columns);
    }

    /** @return the rows */
    public static DataCell[][] rows() {
        final Random random = new Random(5);
        final DataCell[][] rows = new DataCell[PATIENTS][FEATURES + 3];
        for (int i = 0; i < PATIENTS; i++) {
            final double hazard = random.nextGaussian();
            rows[i][0] = new IntCell((int)Math.round(400 * Math.exp(-hazard)) + i);
            rows[i][1] = new IntCell(i % 5 == 4 ? 0 : 1);
            for (int j = 0; j < FEATURES; j++) {
                rows[i][2 + j] = new DoubleCell(j < 2 ? hazard + 0.1 * random.nextGaussian() : random.nextGaussian());
            }
            rows[i][2 + FEATURES] = new DoubleCell(7);
        }
        return rows;
    }

    /** @return the rows with one cell changed */
    public static BufferedDataTable with(final Bench bench, final int row, final String column, final DataCell cell) {
        final DataCell[][] rows = rows();
        rows[row][spec().findColumnIndex(column)] = cell;
        return bench.table(spec(), rows);
    }

    /** @return a missing cell */
    public static DataCell missing() {
        return DataType.getMissingCell();
    }
}
