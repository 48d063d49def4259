// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.BasicStroke;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.ui.RectangleInsets;

/** Number axes in the figures' common look: thin dark line, outward ticks, no minor ticks, point as decimal sign. */
final class AxisStyle {

    /** Width of axis lines and ticks in points. */
    static final double LINE = 0.6;

    /** Length of ticks in points. */
    static final double TICK = 3;

    private AxisStyle() {
    }

    /**
     * @param lower first value
     * @param upper last value
     * @param step distance of ticks
     * @param pattern number format of tick labels
     * @param fontPoints text size
     * @return an axis without a label
     */
    static NumberAxis axis(final double lower, final double upper, final double step, final String pattern,
            final double fontPoints) {
        final NumberAxis axis = new NumberAxis(null);
        axis.setAutoRange(false);
        axis.setRange(lower, upper);
        axis.setTickUnit(new NumberTickUnit(step, format(pattern)), false, true);
        axis.setTickLabelFont(Typeface.regular(fontPoints));
        axis.setTickLabelPaint(Palette.INK);
        axis.setTickLabelInsets(new RectangleInsets(1.5, 2, 1.5, 2));
        axis.setAxisLinePaint(Palette.INK);
        axis.setAxisLineStroke(new BasicStroke((float) LINE));
        axis.setTickMarkPaint(Palette.INK);
        axis.setTickMarkStroke(new BasicStroke((float) LINE));
        axis.setTickMarkOutsideLength((float) TICK);
        axis.setMinorTickMarksVisible(false);
        return axis;
    }

    /**
     * @param pattern pattern of {@link DecimalFormat}
     * @return format that does not depend on the machine's locale
     */
    static DecimalFormat format(final String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
