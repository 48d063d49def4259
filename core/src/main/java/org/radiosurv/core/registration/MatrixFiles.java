// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.radiosurv.core.InputException;
import org.radiosurv.core.volume.Affine;

/**
 * Reads and writes matrices as text: four lines of four numbers (world RAS or FSL, see
 * {@link org.radiosurv.core.volume.FslMatrix}) and ITK's transform files. Numbers are written so that reading gives
 * the same
 * doubles; old FSL versions' hexadecimal numbers (0x1.8p-1) are read.
 */
public final class MatrixFiles {

    /** More than any matrix needs; a file that is longer is something else. */
    private static final long LARGEST_BYTES = 1 << 16;

    /** Volumes that shrink to a millionth are no heads any more. */
    private static final double LEAST_DETERMINANT = 1e-6;

    private MatrixFiles() {
    }

    /**
     * @param text four lines of four numbers, divided by blanks; empty lines and lines that begin with # are ignored
     * @param source where the text comes from, for messages
     * @return the matrix
     * @throws InputException if the text is something else
     */
    public static Affine parse(final String text, final String source) {
        final List<double[]> rows = new ArrayList<>();
        for (final String line : text.split("\\R")) {
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                rows.add(numbers(line.strip(), source));
            }
        }
        if (rows.size() != 4 || rows.stream().anyMatch(row -> row.length != 4)) {
            throw new InputException("A matrix file has four lines of four numbers", describe(rows) + " in " + source,
                "Check that the file is the matrix of a registration (flirt -omat, or register --matrix).");
        }
        final double[] elements = new double[16];
        for (int row = 0; row < 4; row++) {
            System.arraycopy(rows.get(row), 0, elements, 4 * row, 4);
        }
        return usable(elements, source);
    }

    /**
     * @param elements 16 numbers, row-major
     * @param source where they come from, for messages
     * @return the matrix
     * @throws InputException if a number is not finite, the last row is not 0 0 0 1, or nothing undoes the map
     */
    static Affine usable(final double[] elements, final String source) {
        final String received = Arrays.toString(elements) + " in " + source;
        if (!Arrays.stream(elements).allMatch(Double::isFinite)) {
            throw new InputException("The numbers of a matrix are finite", received, "Check the program that wrote it.");
        }
        if (elements[12] != 0 || elements[13] != 0 || elements[14] != 0 || elements[15] != 1) {
            throw new InputException("The last row of a registration's matrix is 0 0 0 1", received,
                "Check the order of the numbers: row by row.");
        }
        final Affine matrix = Affine.of(elements);
        if (!(Math.abs(matrix.determinant()) > LEAST_DETERMINANT)) {
            throw new InputException("The matrix of a registration can be inverted",
                "determinant " + matrix.determinant() + " in " + source, "It squeezes the image flat: register again.");
        }
        return matrix;
    }

    private static String describe(final List<double[]> rows) {
        final StringBuilder lengths = new StringBuilder();
        rows.stream().limit(6).forEach(row -> lengths.append(lengths.isEmpty() ? "" : ", ").append(row.length));
        return rows.size() + " lines" + (rows.isEmpty() ? "" : " of " + lengths + (rows.size() > 6 ? ", ..." : "") + " numbers");
    }

    private static double[] numbers(final String line, final String source) {
        final String[] words = line.split("[\\s,]+");
        final double[] numbers = new double[words.length];
        for (int n = 0; n < words.length; n++) {
            numbers[n] = number(words[n], source);
        }
        return numbers;
    }

    private static double number(final String word, final String source) {
        try {
            // Double.parseDouble wants an exponent of hexadecimal numbers, which %a may leave out
            final boolean hexadecimal = word.toLowerCase(Locale.ROOT).contains("0x");
            return Double.parseDouble(hexadecimal && !word.toLowerCase(Locale.ROOT).contains("p") ? word + "p0" : word);
        } catch (final NumberFormatException noNumber) {
            throw new InputException("A matrix is made of numbers", "'" + abbreviated(word) + "' in " + source,
                "Check that the file is the matrix of a registration.", noNumber);
        }
    }

    private static String abbreviated(final String word) {
        return word.length() > 40 ? word.substring(0, 40) + "..." : word;
    }

    /**
     * @param matrix a matrix
     * @return four lines of four numbers
     */
    public static String format(final Affine matrix) {
        final StringBuilder text = new StringBuilder();
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                text.append(matrix.at(row, column)).append(column < 3 ? "  " : "\n");
            }
        }
        return text.toString();
    }

    /**
     * @param file a text file with a matrix, or an ITK transform file (first line {@code #Insight Transform File})
     * @return its matrix: as it stands for four lines of four numbers, fixed to moving in world RAS millimetres for ITK
     * @throws IOException if reading fails
     */
    public static Affine read(final Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new InputException("The file of a matrix exists", file + ", which does not", "Check the path.");
        }
        if (Files.size(file) > LARGEST_BYTES) {
            throw new InputException("A matrix file is a short text", Files.size(file) + " bytes in " + file,
                "Check that the file is the matrix of a registration.");
        }
        final String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        return ItkTransform.isItk(text) ? ItkTransform.parse(text, file.toString()) : parse(text, file.toString());
    }

    /**
     * @param matrix a matrix
     * @param file receives four lines of four numbers
     * @throws IOException if writing fails
     */
    public static void write(final Affine matrix, final Path file) throws IOException {
        Files.writeString(file, format(matrix), StandardCharsets.US_ASCII);
    }
}
