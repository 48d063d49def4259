// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.Arrays;
import java.util.Locale;

import org.radiosurv.core.InputException;
import org.radiosurv.core.correlation.SortOrder;

/** Scale of time on which a coefficient is supposed to change in a test of proportional hazards. */
public enum TimeTransform {

    /** 1 - S(t-), with the Kaplan-Meier curve of all rows. R's default; robust against late outliers. */
    KM,

    /** Rank among all observed times, censored ones included, ties averaged. */
    RANK,

    /** The time itself. */
    IDENTITY,

    /** Logarithm of the time. */
    LOG;

    /** @return the name used by R and the command line: km, rank, identity, log */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param label km, rank, identity or log
     * @return the transform of that name
     * @throws InputException if there is none
     */
    public static TimeTransform ofLabel(final String label) {
        return Arrays.stream(values()).filter(transform -> transform.label().equals(label)).findFirst()
            .orElseThrow(() -> new InputException("A time transform is km, rank, identity or log", label,
                "Use one of these names."));
    }

    /** @return [n] transformed time of each row */
    double[] apply(final CoxOutcome outcome) {
        return switch (this) {
            case KM -> distribution(outcome);
            case RANK -> SortOrder.averageRanks(outcome.time());
            case IDENTITY -> outcome.time().clone();
            case LOG -> logarithm(outcome);
        };
    }

    private static double[] logarithm(final CoxOutcome outcome) {
        for (int i = 0; i < outcome.n(); i++) {
            if (outcome.time()[i] <= 0 && outcome.event()[i]) {
                throw new InputException("The logarithm of an event time needs times above 0",
                    outcome.time()[i] + " in row " + (i + 1), "Choose another transform than log.");
            }
        }
        return Arrays.stream(outcome.time()).map(Math::log).toArray();
    }

    private static double[] distribution(final CoxOutcome outcome) {
        final double[] times = outcome.time().clone();
        Arrays.sort(times);
        final double[] starts = outcome.start() == null ? new double[0] : outcome.start().clone();
        Arrays.sort(starts);
        final int[] order = SortOrder.ascending(outcome.time());
        final double[] result = new double[order.length];
        double survival = 1;
        int notEntered = starts.length;
        for (int from = 0; from < order.length;) {
            final double now = times[from];
            while (notEntered > 0 && starts[starts.length - notEntered] < now) {
                notEntered--;
            }
            int deaths = 0;
            int end = from;
            while (end < order.length && times[end] == now) {
                deaths += outcome.event()[order[end]] ? 1 : 0;
                result[order[end]] = 1 - survival;
                end++;
            }
            survival *= 1 - (double)deaths / (order.length - from - notEntered);
            from = end;
        }
        return result;
    }
}
