// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.comparison;

/** log k! for k = 0 to n. */
final class LogFactorials {

    private final double[] log;

    /** @param n largest number, 0 or more */
    LogFactorials(final int n) {
        log = new double[n + 1];
        double sum = 0;
        double lost = 0;
        for (int k = 1; k <= n; k++) {
            final double term = Math.log(k) - lost;
            final double next = sum + term;
            lost = next - sum - term;
            sum = next;
            log[k] = sum;
        }
    }

    double of(final int k) {
        return log[k];
    }
}
