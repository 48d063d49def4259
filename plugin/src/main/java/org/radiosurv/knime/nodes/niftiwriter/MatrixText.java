// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.niftiwriter;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.StringValue;
import org.knime.core.data.collection.ListDataValue;
import org.radiosurv.core.registration.ItkTransform;
import org.radiosurv.core.registration.MatrixFiles;
import org.radiosurv.knime.cells.MatrixCells;

/** A matrix cell as the content of a file: FSL's four lines of four numbers, or ITK's transform. */
final class MatrixText {

    private MatrixText() {
    }

    /**
     * @param column a column
     * @return whether it may hold matrices
     */
    static boolean isMatrix(final DataColumnSpec column) {
        return isList(column) || column.getType().isCompatible(StringValue.class);
    }

    private static boolean isList(final DataColumnSpec column) {
        return column.getType().isCompatible(ListDataValue.class);
    }

    /**
     * @param column a column of matrices
     * @return of its files' names
     */
    static String extension(final DataColumnSpec column) {
        return isList(column) ? ".tfm" : ".mat";
    }

    /**
     * @param cell a list of 16 numbers in world millimetres, or a text of four lines of four numbers
     * @return the content of its file
     * @throws org.radiosurv.core.InputException if the cell is no matrix
     */
    static String of(final DataCell cell) {
        return cell instanceof ListDataValue list ? ItkTransform.format(MatrixCells.toAffine(list))
            : MatrixFiles.format(MatrixFiles.parse(((StringValue)cell).getStringValue(), "the text"));
    }
}
