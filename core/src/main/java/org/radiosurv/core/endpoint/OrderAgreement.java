// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.endpoint;

import org.radiosurv.core.Progress;

/**
 * How often two patients come in the same order in two censored endpoints: among the pairs of patients whose order is known
 * in both, the share with the same order. Who comes first is known when the earlier time is an event (at equal times: an event
 * before a censoring). 2 C - 1 is Kendall's tau as Oakes (Biometrika 69 (1982) 451-455) estimates it from censored data. The
 * standard error comes from each patient's influence, as that of Harrell's concordance.
 *
 * @param concordance C; NaN without comparable pairs
 * @param standardError its standard error
 * @param pairs number of comparable pairs
 * @param reason why it is missing; empty if it is not
 */
public record OrderAgreement(double concordance, double standardError, long pairs, String reason) {

    /** All pairs are looked at: 200 million take a second. */
    private static final int MOST = 20_000;

    private static final double Z95 = 1.959963984540054;

    static OrderAgreement of(final Endpoint y, final Endpoint x, final int[] patients, final Progress progress) {
        if (patients.length > MOST) {
            return missing("The order of two endpoints is compared for at most " + MOST + " patients; there are "
                + patients.length + ".");
        }
        final long[] same = new long[patients.length];
        final long[] all = new long[patients.length];
        for (int i = 0; i < patients.length; i++) {
            progress.checkCanceled();
            for (int j = 0; j < i; j++) {
                final int sign = order(y, patients[i], patients[j]) * order(x, patients[i], patients[j]);
                if (sign != 0) {
                    all[i]++;
                    all[j]++;
                    same[i] += sign > 0 ? 1 : 0;
                    same[j] += sign > 0 ? 1 : 0;
                }
            }
        }
        return of(same, all);
    }

    private static OrderAgreement of(final long[] same, final long[] all) {
        long pairs = 0;
        double concordant = 0;
        for (int i = 0; i < all.length; i++) {
            pairs += all[i];
            concordant += same[i];
        }
        pairs /= 2;
        if (pairs == 0) {
            return missing("In no two patients is the order known in both endpoints.");
        }
        final double c = concordant / 2 / pairs;
        double variance = 0;
        for (int i = 0; i < all.length; i++) {
            final double influence = (same[i] - c * all[i]) / pairs;
            variance += influence * influence;
        }
        return new OrderAgreement(c, Math.sqrt(variance), pairs, "");
    }

    private static OrderAgreement missing(final String reason) {
        return new OrderAgreement(Double.NaN, Double.NaN, 0, reason);
    }

    /** @return -1: i first; 1: j first; 0: not known */
    private static int order(final Endpoint endpoint, final int i, final int j) {
        final double first = endpoint.time()[i];
        final double second = endpoint.time()[j];
        final boolean eventFirst = endpoint.event()[i];
        final boolean eventSecond = endpoint.event()[j];
        if (first < second || first == second && eventFirst && !eventSecond) {
            return eventFirst ? -1 : 0;
        }
        return (first > second || eventSecond && !eventFirst) && eventSecond ? 1 : 0;
    }

    /** @return 95 % limits of C, C -/+ 1.96 SE, within 0 and 1 */
    public double[] limits() {
        return Double.isNaN(concordance) ? new double[]{Double.NaN, Double.NaN}
            : new double[]{Math.max(0, concordance - Z95 * standardError), Math.min(1, concordance + Z95 * standardError)};
    }
}
