// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.Color;
import java.awt.Stroke;

/**
 * A line of a {@link PlainCurvesLayout}.
 *
 * @param id of its group in an SVG
 * @param name in the legend; empty for none
 * @param colour colour
 * @param stroke stroke
 * @param x [m] positions
 * @param y [m] heights; NaN breaks the line
 */
record PlainCurve(String id, String name, Color colour, Stroke stroke, double[] x, double[] y) {
}
