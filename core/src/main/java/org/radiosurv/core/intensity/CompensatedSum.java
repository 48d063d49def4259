// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.intensity;

/**
 * A sum whose rounding error does not grow with the number of summands (W. Kahan, Communications of the ACM 8:40,
 * 1965): millions of voxels are added to full double precision.
 */
final class CompensatedSum {

    private double sum;

    private double compensation;

    void add(final double summand) {
        final double corrected = summand - compensation;
        final double next = sum + corrected;
        compensation = next - sum - corrected;
        sum = next;
    }

    double value() {
        return sum;
    }
}
