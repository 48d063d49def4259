// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;
import org.radiosurv.core.InputException;

/** Reference distributions of the tests. Tails are computed as tails, so that small p values keep their digits. */
public final class Distributions {

    private Distributions() {
    }

    /**
     * @param level confidence level, 0 &lt; level &lt; 1
     * @return z with P(|Z| &lt; z) = level for a standard normal Z
     * @throws InputException if the level is not inside (0, 1)
     */
    public static double normalTwoSidedQuantile(final double level) {
        if (!(level > 0 && level < 1)) {
            throw new InputException("A confidence level lies strictly between 0 and 1", level,
                "Use for example 0.95.");
        }
        return new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + level) / 2);
    }

    /**
     * @param z value of a standard normal statistic
     * @return P(|Z| &gt;= |z|); NaN for NaN
     */
    public static double normalTwoSidedP(final double z) {
        return Double.isNaN(z) ? Double.NaN : Erf.erfc(Math.abs(z) / Math.sqrt(2));
    }

    /**
     * @param statistic value of a chi-square statistic
     * @param degreesOfFreedom degrees of freedom, may be fractional
     * @return P(chi-square &gt;= statistic); 1 for a negative statistic; NaN for NaN or without degrees of freedom
     */
    public static double chiSquareP(final double statistic, final double degreesOfFreedom) {
        if (Double.isNaN(statistic) || !(degreesOfFreedom > 0)) {
            return Double.NaN;
        }
        return statistic <= 0 ? 1 : Gamma.regularizedGammaQ(degreesOfFreedom / 2, statistic / 2);
    }
}
