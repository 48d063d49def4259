// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.util.List;
import java.util.Optional;

import org.radiosurv.core.correlation.SimpleRegression;

/**
 * One panel of a {@link ScatterFigure}.
 *
 * @param xLabel label of the horizontal axis
 * @param yLabel label of the vertical axis
 * @param x [n] values, NaN where missing
 * @param y [n] values, NaN where missing
 * @param full [n] true: a filled point, one of those that line and correlation are about; false: a hollow one
 * @param line regression line of the full points, if there is one
 * @param growth whether a negative x means that the lesion grew; that part is then shaded
 * @param identity whether to draw the line y = x
 * @param statements lines above the panel, the first in bold
 */
public record ScatterPanel(String xLabel, String yLabel, double[] x, double[] y, boolean[] full, Optional<SimpleRegression> line,
    boolean growth, boolean identity, List<String> statements) {

    /** Cleans the texts and keeps the statements. */
    public ScatterPanel {
        xLabel = Lettering.clean(xLabel);
        yLabel = Lettering.clean(yLabel);
        statements = statements.stream().map(Lettering::clean).toList();
    }

    boolean isDrawn(final int i) {
        return Double.isFinite(x[i]) && Double.isFinite(y[i]);
    }

    boolean hasNegative() {
        for (int i = 0; i < x.length; i++) {
            if (isDrawn(i) && x[i] < 0) {
                return true;
            }
        }
        return false;
    }
}
