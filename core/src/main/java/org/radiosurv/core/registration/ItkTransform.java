// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import java.util.Locale;

import org.radiosurv.core.InputException;
import org.radiosurv.core.volume.Affine;

/**
 * ITK's text form of affine transforms ({@code .tfm}, {@code .txt}; ANTs, elastix, 3D Slicer): LPS millimetres, fixed
 * to moving,
 * y = L (x - c) + t + c. In RAS that is D L D about D c, D = diag(-1, -1, 1).
 */
public final class ItkTransform {

    private static final String FIRST_LINE = "#Insight Transform File";

    private ItkTransform() {
    }

    static boolean isItk(final String text) {
        return text.startsWith("#Insight Transform File");
    }

    /**
     * @param text content of a transform file with one affine transform
     * @param source where the text comes from, for messages
     * @return fixed to moving, world RAS millimetres
     * @throws InputException if the text is something else, or another kind of transform
     */
    public static Affine parse(final String text, final String source) {
        String kind = null;
        double[] parameters = null;
        double[] centre = {0, 0, 0};
        for (final String line : text.split("\\R")) {
            if (line.startsWith("Transform:")) {
                if (kind != null) {
                    throw new InputException("An ITK transform file holds one transform", "several in " + source,
                        "Save the affine transform alone.");
                }
                kind = value(line);
            } else if (line.startsWith("Parameters:")) {
                parameters = numbers(value(line), source);
            } else if (line.startsWith("FixedParameters:")) {
                centre = numbers(value(line), source);
            }
        }
        if (kind == null || !kind.matches("(AffineTransform|MatrixOffsetTransformBase)_(double|float)_3_3")
            || parameters == null || parameters.length != 12 || centre.length != 3) {
            throw new InputException("An ITK transform file holds a 3-D affine transform of 12 parameters and 3 fixed ones",
                kind + " in " + source, "Save the registration's result as an affine transform.");
        }
        return toRas(parameters, centre, source);
    }

    private static Affine toRas(final double[] parameters, final double[] centre, final String source) {
        final double[] sign = {-1, -1, 1};
        final double[] rows = new double[16];
        for (int row = 0; row < 3; row++) {
            double shift = parameters[9 + row] + centre[row];
            for (int column = 0; column < 3; column++) {
                shift -= parameters[3 * row + column] * centre[column];
                rows[4 * row + column] = sign[row] * sign[column] * parameters[3 * row + column];
            }
            rows[4 * row + 3] = sign[row] * shift;
        }
        rows[15] = 1;
        return MatrixFiles.usable(rows, source);
    }

    private static String value(final String line) {
        return line.substring(line.indexOf(':') + 1).strip();
    }

    private static double[] numbers(final String text, final String source) {
        final String[] words = text.split("\\s+");
        final double[] numbers = new double[words.length];
        for (int n = 0; n < words.length; n++) {
            try {
                numbers[n] = Double.parseDouble(words[n]);
            } catch (final NumberFormatException noNumber) {
                throw new InputException("Parameters of a transform are numbers", "'" + words[n] + "' in " + source,
                    "Check that the file is an ITK transform file in text form.", noNumber);
            }
        }
        return numbers;
    }

    /**
     * @param matrix fixed to moving, world RAS millimetres
     * @return content of a transform file, centre 0
     */
    public static String format(final Affine matrix) {
        final double[] sign = {-1, -1, 1};
        final StringBuilder text = new StringBuilder(FIRST_LINE).append(" V1.0\n#Transform 0\n")
            .append("Transform: AffineTransform_double_3_3\nParameters:");
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                text.append(String.format(Locale.ROOT, " %s", sign[row] * sign[column] * matrix.at(row, column) + 0.0));
            }
        }
        for (int row = 0; row < 3; row++) {
            text.append(String.format(Locale.ROOT, " %s", sign[row] * matrix.at(row, 3) + 0.0));
        }
        return text.append("\nFixedParameters: 0 0 0\n").toString();
    }
}
