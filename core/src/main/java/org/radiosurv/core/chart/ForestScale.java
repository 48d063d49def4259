// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Logarithmic axis of hazard ratios: from the smallest to the largest limit, 1 included, at most a factor 100 to both sides, ends at
 * ticks. Places are decimal logarithms.
 *
 * @param first left end, decimal logarithm
 * @param last right end
 * @param ticks its ticks
 */
record ForestScale(double first, double last, List<PlotFrame.Tick> ticks) {

    private static final double MOST = 2;

    private static final double LEAST = Math.log10(2);

    static ForestScale of(final List<ForestRow> rows) {
        double low = 0;
        double high = 0;
        for (final ForestRow row : rows) {
            if (row.kind() == ForestRow.Kind.ESTIMATE) {
                low = Math.min(low, bounded(row.lower()));
                high = Math.max(high, bounded(row.upper()));
            }
        }
        final double[] factors = high - low > 1.7 ? new double[]{1} : new double[]{1, 2, 5};
        low = below(Math.min(low, -LEAST / 2), factors);
        // 1, 2, 5 mirrored about 1 are 1, 0.5, 0.2: the same ticks
        high = -below(Math.min(-high, -LEAST / 2), factors);
        final List<PlotFrame.Tick> ticks = new ArrayList<>();
        for (int power = -3; power <= 3; power++) {
            for (final double factor : factors) {
                final double place = Math.log10(factor) + power;
                if (place >= low - 1e-9 && place <= high + 1e-9) {
                    ticks.add(new PlotFrame.Tick(place, AxisStyle.format("0.###").format(factor * Math.pow(10, power))));
                }
            }
        }
        return new ForestScale(low, high, List.copyOf(ticks));
    }

    private static double bounded(final double ratio) {
        return Double.isNaN(ratio) ? 0 : Math.max(-MOST, Math.min(MOST, Math.log10(ratio)));
    }

    /** @return the largest tick at or below a place */
    private static double below(final double place, final double[] factors) {
        double best = Double.NEGATIVE_INFINITY;
        for (int power = -4; power <= 3; power++) {
            for (final double factor : factors) {
                final double tick = Math.log10(factor) + power;
                if (tick <= place + 1e-9) {
                    best = Math.max(best, tick);
                }
            }
        }
        return best;
    }
}
