// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.stream.DoubleStream;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;

/** An axis of hazard ratios: it carries the logarithm to base 2, so that halving and doubling are as long, and says the ratio. */
final class RatioAxis {

    /** No axis goes beyond 2 to this power: ratios that large say nothing. */
    private static final double LARGEST = 10;

    /** So many doublings beyond the estimates are shown of their limits, which at the ends may be very wide. */
    private static final double BEYOND = 2;

    private RatioAxis() {
    }

    /**
     * @param ratio a hazard ratio, 0 and infinity allowed
     * @return its logarithm to base 2, cut where no axis goes
     */
    static double position(final double ratio) {
        return Math.max(-LARGEST - 1, Math.min(LARGEST + 1, Math.log(ratio) / Math.log(2)));
    }

    /**
     * @param estimates ratios that have to be on the axis
     * @param limits ratios that should be, as far as the estimates stay readable; NaN is left out
     * @param em type size in points
     * @return an axis from a half or less to two or more
     */
    static NumberAxis of(final double[] estimates, final double[] limits, final double em) {
        final double above = end(estimates, limits, 1);
        final double below = end(estimates, limits, -1);
        final double step = above + below > 10 ? 2 : 1;
        final NumberAxis axis = AxisStyle.axis(-below, above, step, "0", em);
        axis.setTickUnit(new NumberTickUnit(step, new PowerOfTwo()), false, true);
        return axis;
    }

    /** @return length of the axis on one side of 1 in doublings or halvings */
    private static double end(final double[] estimates, final double[] limits, final int side) {
        final double needed = Math.min(LARGEST, extent(side, estimates));
        return Math.ceil(Math.max(1, Math.min(extent(side, limits), needed + BEYOND)) - 1e-9);
    }

    private static double extent(final int side, final double... ratios) {
        return Math.max(0, DoubleStream.of(ratios).filter(r -> !Double.isNaN(r)).map(r -> side * position(r)).max().orElse(0));
    }

    /** Writes an exponent of two as the power: -2 is 0.25, 3 is 8. */
    private static final class PowerOfTwo extends NumberFormat {

        private static final long serialVersionUID = 1L;

        @Override
        public StringBuffer format(final double exponent, final StringBuffer to, final FieldPosition position) {
            return to.append(new BigDecimal(Math.pow(2, exponent)).round(new MathContext(exponent < 0 ? 3 : 4)).stripTrailingZeros()
                .toPlainString());
        }

        @Override
        public StringBuffer format(final long exponent, final StringBuffer to, final FieldPosition position) {
            return format((double)exponent, to, position);
        }

        @Override
        public Number parse(final String text, final ParsePosition position) {
            return AxisStyle.format("0.######").parse(text, position);
        }
    }
}
