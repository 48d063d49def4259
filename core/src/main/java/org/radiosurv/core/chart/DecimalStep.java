// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.text.DecimalFormat;

/** Tick distances 1, 2 or 5 times a power of ten, and the labels that go with them. */
final class DecimalStep {

    private DecimalStep() {
    }

    /**
     * @param range length of the axis, positive
     * @param mostSteps largest number of intervals, at least 1
     * @return the smallest such distance with at most that many intervals
     */
    static double of(final double range, final int mostSteps) {
        final double least = range / mostSteps;
        final double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (final double factor : new double[] {1, 2, 5}) {
            if (power * factor >= least * (1 - 1e-9)) {
                return power * factor;
            }
        }
        return power * 10;
    }

    /**
     * @param step distance of ticks
     * @param largest largest absolute value on the axis
     * @return decimals as the step needs them; scientific notation above 1e6 and below 1e-4
     */
    static DecimalFormat format(final double step, final double largest) {
        if (largest >= 1e6 || step < 1e-4) {
            return AxisStyle.format("0.##E0");
        }
        final int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        final DecimalFormat format = AxisStyle.format("0");
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format;
    }
}
