// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.cells;

import java.util.Arrays;

import org.knime.core.data.DataCell;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.collection.CollectionCellFactory;
import org.knime.core.data.collection.ListDataValue;
import org.knime.core.data.def.DoubleCell;
import org.radiosurv.core.InputException;
import org.radiosurv.core.volume.Affine;

/** Affine matrices as cells: lists of 16 numbers, row by row. */
public final class MatrixCells {

    private static final int ELEMENTS = 16;

    private MatrixCells() {
    }

    /**
     * @param matrix a matrix
     * @return its cell
     */
    public static DataCell of(final Affine matrix) {
        return CollectionCellFactory.createListCell(Arrays.stream(matrix.toArray()).mapToObj(DoubleCell::new).toList());
    }

    /**
     * @param list a cell
     * @return its matrix, which has an inverse
     * @throws InputException if it has not 16 numbers
     */
    public static Affine toAffine(final ListDataValue list) {
        if (list.size() != ELEMENTS) {
            throw new InputException("A list of a matrix has 16 numbers, row by row", list.size() + " elements",
                "Choose the matrix column of a Registrar.");
        }
        final double[] elements = new double[ELEMENTS];
        for (int n = 0; n < ELEMENTS; n++) {
            if (!(list.get(n) instanceof DoubleValue number)) {
                throw new InputException("A list of a matrix has 16 numbers, row by row", "'" + list.get(n) + "'",
                    "Choose the matrix column of a Registrar.");
            }
            elements[n] = number.getDoubleValue();
        }
        final Affine matrix = Affine.of(elements);
        matrix.inverse();
        return matrix;
    }
}
