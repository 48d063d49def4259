// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.knime.core.data.DataRow;
import org.knime.core.data.collection.ListDataValue;
import org.knime.core.node.BufferedDataTable;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.knime.cells.MatrixCells;

/**
 * The maps that a demo cohort was made with, against those that a Registrar found.
 *
 * @param data the cohort's folder
 */
record TrueMatrices(Path data) {

    /** From the template's world to that of a head of its size. */
    private static final Affine TO_HEAD = Affine.translation(0, 18, -12);

    private static final Map<String, String> SEQUENCES = Map.of("T1", "T1w", "T2", "T2w", "FLAIR", "FLAIR");

    static TrueMatrices of(final Path data) {
        return new TrueMatrices(data);
    }

    /**
     * @param registered what the Registrar made of the cohort
     * @return for every image the mean distance between true and found map over the head, millimetres, ascending
     * @throws IOException if a true matrix cannot be read
     */
    List<Double> errors(final BufferedDataTable registered) throws IOException {
        final List<Double> errors = new ArrayList<>();
        for (DataRow row : registered) {
            for (Map.Entry<String, String> sequence : SEQUENCES.entrySet()) {
                final int column = registered.getDataTableSpec().findColumnIndex(sequence.getKey() + "_matrix");
                errors.add(distance(truth(row.getKey().getString(), sequence.getValue()), MatrixCells.toAffine((ListDataValue)row.getCell(column))));
            }
        }
        errors.sort(null);
        return errors;
    }

    /**
     * @param registered what a Registrar with the demo's template made of the cohort
     * @return for every patient the distance between true and found map from the template to T1Gd, millimetres, ascending
     * @throws IOException if the truth cannot be read
     */
    List<Double> templateErrors(final BufferedDataTable registered) throws IOException {
        final List<Double> errors = new ArrayList<>();
        final int column = registered.getDataTableSpec().findColumnIndex("T1Gd_matrix");
        for (DataRow row : registered) {
            final double size = Files.readAllLines(data.resolve("derivatives/truth/truth.tsv")).stream().map(line -> line.split("\t"))
                .filter(fields -> fields[0].equals("sub-" + row.getKey())).mapToDouble(fields -> Double.parseDouble(fields[3]))
                .findFirst().orElseThrow();
            errors.add(distance(Affine.scaling(size, size, size).times(TO_HEAD), MatrixCells.toAffine((ListDataValue)row.getCell(column))));
        }
        errors.sort(null);
        return errors;
    }

    private Affine truth(final String patient, final String sequence) throws IOException {
        final String text = Files.readString(data.resolve("derivatives/truth/sub-" + patient + "/sub-" + patient + "_from-T1Gd_to-"
            + sequence + "_matrix.txt"));
        return Affine.of(Arrays.stream(text.strip().split("\\s+")).mapToDouble(Double::parseDouble).toArray());
    }

    /** @return the mean distance, in millimetres, of where both maps put the points of an ellipsoid of a brain's size */
    static double distance(final Affine a, final Affine b) {
        double sum = 0;
        int count = 0;
        for (int x = -60; x <= 60; x += 10) {
            for (int y = -75; y <= 75; y += 15) {
                for (int z = -60; z <= 60; z += 10) {
                    if (x * x / 3600.0 + y * y / 5625.0 + z * z / 3600.0 <= 1) {
                        final double[] p = a.apply(x, y, z);
                        final double[] q = b.apply(x, y, z);
                        sum += Math.hypot(Math.hypot(p[0] - q[0], p[1] - q[1]), p[2] - q[2]);
                        count++;
                    }
                }
            }
        }
        return sum / count;
    }
}
