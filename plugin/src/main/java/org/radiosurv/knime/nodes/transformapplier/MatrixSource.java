// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.transformapplier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.knime.core.data.DataCell;
import org.knime.core.data.StringValue;
import org.knime.core.data.collection.ListDataValue;
import org.radiosurv.core.recipe.LocationResolver;
import org.radiosurv.core.registration.ItkTransform;
import org.radiosurv.core.registration.MatrixFiles;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.FslMatrix;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.knime.cells.MatrixCells;

/**
 * A matrix as a cell gives it.
 *
 * @param matrix the numbers
 * @param isFsl whether they are in FSL's convention, moving to fixed; else fixed to moving in world RAS millimetres
 */
record MatrixSource(Affine matrix, boolean isFsl) {

    private static final String ITK = "#Insight Transform File";

    /**
     * @param cell a list of 16 numbers, a text, or a path
     * @param convention of four lines of four numbers
     * @param files finds files
     * @return the matrix
     * @throws IOException if a file cannot be read
     */
    static MatrixSource of(final DataCell cell, final TransformApplierParameters.Convention convention, final LocationResolver files)
        throws IOException {
        if (cell instanceof ListDataValue list) {
            return new MatrixSource(MatrixCells.toAffine(list), false);
        }
        final String text = ((StringValue)cell).getStringValue();
        final boolean fsl = convention == TransformApplierParameters.Convention.FSL;
        if (text.startsWith(ITK)) {
            return new MatrixSource(ItkTransform.parse(text, "the text"), false);
        }
        if (text.strip().contains("\n")) {
            return new MatrixSource(MatrixFiles.parse(text, "the text"), fsl);
        }
        final Path file = files.resolve(text.strip());
        final Affine matrix = MatrixFiles.read(file);
        return new MatrixSource(matrix, fsl && !isItk(file));
    }

    private static boolean isItk(final Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(ITK.length()), StandardCharsets.ISO_8859_1).equals(ITK);
        }
    }

    /**
     * @param fixed grid of the matrix's fixed image
     * @param moving grid of its moving image
     * @return fixed to moving, world RAS millimetres
     */
    Affine toWorld(final Grid fixed, final Grid moving) {
        return isFsl ? FslMatrix.toWorld(matrix, fixed, moving) : matrix;
    }
}
