// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.coxregression;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;

/** Twelve made-up patients, whose results were computed by coxph of R 4.2.2, survival 3.5-3. */
public final class TwelvePatients {

    /** Times, events, ages. */
    private static final double[][] NUMBERS = {{5, 1, 70}, {8, 1, 61}, {8, 1, 55}, {12, 0, 66}, {15, 1, 48}, {20, 1, 59}, {21, 0, 72},
        {26, 1, 50}, {30, 1, 45}, {33, 0, 63}, {40, 1, 52}, {45, 0, 40}};

    private static final String[] GRADES = {"IV", "IV", "III", "IV", "III", "IV", "III", "III", "II", "II", "III", "II"};

    private TwelvePatients() {
    }

    public static DataTableSpec spec() {
        return new DataTableSpec(new String[]{"os_days", "os_event", "age", "grade", "site"},
            new DataType[]{DoubleCell.TYPE, IntCell.TYPE, DoubleCell.TYPE, StringCell.TYPE, StringCell.TYPE});
    }

    public static DataCell[][] rows() {
        final DataCell[][] rows = new DataCell[NUMBERS.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new DataCell[]{new DoubleCell(NUMBERS[i][0]), new IntCell((int)NUMBERS[i][1]), new DoubleCell(NUMBERS[i][2]),
                new StringCell(GRADES[i]), new StringCell(i % 2 == 0 ? "a" : "b")};
        }
        return rows;
    }

    /** Age, and grade compared with III. */
    public static CoxRegressionParameters parameters() {
        final CoxRegressionParameters parameters = new CoxRegressionParameters();
        parameters.covariates = new ColumnFilter(new String[]{"age", "grade"});
        final CoxRegressionParameters.Reference reference = new CoxRegressionParameters.Reference();
        reference.column = "grade";
        reference.level = "III";
        parameters.references = new CoxRegressionParameters.Reference[]{reference};
        return parameters;
    }
}
