// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.radiosurv.core.InputException;

/**
 * Unit of a time axis. Times are kept in days everywhere else.
 *
 * <p>A month is 365.25 / 12 = 30.4375 days and a year 365.25 days, as survival studies count.
 */
public enum TimeAxisUnit {

    /** Days. */
    DAYS(1, 1, 2, 5, 10, 20, 30, 50, 60, 90, 100, 180, 200, 250, 365, 500, 730),

    /** Months of 30.4375 days. */
    MONTHS(30.4375, 0.25, 0.5, 1, 2, 3, 6, 12, 24, 36, 48, 60, 120),

    /** Years of 365.25 days. */
    YEARS(365.25, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 20);

    private final double days;

    private final double[] steps;

    TimeAxisUnit(final double days, final double... steps) {
        this.days = days;
        this.steps = steps;
    }

    /** @return length of the unit in days */
    public double days() {
        return days;
    }

    /** @return the word for labels, for example "months" */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param label "days", "months" or "years"
     * @return the unit
     * @throws InputException for another word
     */
    public static TimeAxisUnit ofLabel(final String label) {
        for (final TimeAxisUnit unit : values()) {
            if (unit.label().equals(label)) {
                return unit;
            }
        }
        throw new InputException("a time unit is days, months or years", label, "Use one of these words.");
    }

    /**
     * The smallest customary step (for example 3, 6 or 12 months) with which an axis from 0 has at most so many ticks.
     *
     * @param longest last time on the axis in this unit, not negative
     * @param mostTicks largest number of ticks, 0 included, at least 2
     * @return distance of ticks in this unit
     */
    double step(final double longest, final int mostTicks) {
        for (final double step : steps) {
            if (tickCount(longest, step) <= mostTicks) {
                return step;
            }
        }
        double step = steps[steps.length - 1];
        while (true) {
            for (final double factor : new double[] {2, 5, 10}) {
                if (tickCount(longest, step * factor) <= mostTicks) {
                    return step * factor;
                }
            }
            step *= 10;
        }
    }

    /**
     * @param end end of the axis in this unit
     * @param step distance of ticks
     * @return ticks 0, step, 2 step, ... up to the end
     */
    static List<Double> ticks(final double end, final double step) {
        final List<Double> ticks = new ArrayList<>();
        for (int i = 0; i * step <= end * (1 + 1e-9); i++) {
            ticks.add(i * step);
        }
        return List.copyOf(ticks);
    }

    private static double tickCount(final double longest, final double step) {
        return Math.floor(longest / step * (1 + 1e-9)) + 1;
    }
}
