// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.Arrays;

import org.radiosurv.core.InputException;

/**
 * Scale on which the confidence interval of a survival probability is symmetrical.
 *
 * <p>With the Greenwood standard error sigma of log S and the normal quantile z, an interval for g(S) is made and
 * transformed back. The names and the treatment of the ends are those of {@code survfit} in R's survival package 3.5.
 */
public enum ConfidenceType {

    /** g = log S: S exp(-+ z sigma), upper end cut at 1. R's default. */
    LOG("log") {
        @Override
        double lowerLimit(final double s, final double sigma, final double z) {
            return s * Math.exp(-z * sigma);
        }

        @Override
        double upperLimit(final double s, final double sigma, final double z) {
            return Math.min(1, s * Math.exp(z * sigma));
        }
    },

    /** g = log(-log S): S^exp(+- z sigma / log S); undefined while S = 1. Called asymmetrical in GraphPad Prism. */
    LOG_LOG("log-log") {
        @Override
        double lowerLimit(final double s, final double sigma, final double z) {
            return limit(s, sigma, -z);
        }

        @Override
        double upperLimit(final double s, final double sigma, final double z) {
            return limit(s, sigma, z);
        }

        private double limit(final double s, final double sigma, final double signedZ) {
            if (s >= 1) {
                return Double.NaN;
            }
            final double logS = Math.log(s);
            return Math.exp(-Math.exp(Math.log(-logS) + signedZ * sigma / logS));
        }
    },

    /** g = S: S -+ z S sigma, both ends cut to [0, 1]. */
    PLAIN("plain") {
        @Override
        double lowerLimit(final double s, final double sigma, final double z) {
            return Math.max(0, s - z * s * sigma);
        }

        @Override
        double upperLimit(final double s, final double sigma, final double z) {
            return Math.min(1, s + z * s * sigma);
        }
    },

    /** g = log(S / (1 - S)); undefined while S = 1. */
    LOGIT("logit") {
        @Override
        double lowerLimit(final double s, final double sigma, final double z) {
            return limit(s, sigma, -z);
        }

        @Override
        double upperLimit(final double s, final double sigma, final double z) {
            return limit(s, sigma, z);
        }

        private double limit(final double s, final double sigma, final double signedZ) {
            if (s >= 1) {
                return Double.NaN;
            }
            return 1 / (1 + Math.exp(-(Math.log(s / (1 - s)) + signedZ * sigma / (1 - s))));
        }
    },

    /** g = asin(sqrt S), cut to [0, pi/2] before it is transformed back; undefined while S = 1. */
    ARCSIN("arcsin") {
        @Override
        double lowerLimit(final double s, final double sigma, final double z) {
            return limit(s, sigma, -z);
        }

        @Override
        double upperLimit(final double s, final double sigma, final double z) {
            return limit(s, sigma, z);
        }

        private double limit(final double s, final double sigma, final double signedZ) {
            if (s >= 1) {
                return Double.NaN;
            }
            final double angle = Math.asin(Math.sqrt(s)) + 0.5 * signedZ * sigma * Math.sqrt(s / (1 - s));
            final double sine = Math.sin(Math.max(0, Math.min(Math.PI / 2, angle)));
            return sine * sine;
        }
    };

    private final String label;

    ConfidenceType(final String label) {
        this.label = label;
    }

    /** @return the name used by R, the command line and the dialogs: log, log-log, plain, logit, arcsin */
    public String label() {
        return label;
    }

    /**
     * @param label one of log, log-log, plain, logit, arcsin
     * @return the type of that name
     * @throws InputException if there is none
     */
    public static ConfidenceType ofLabel(final String label) {
        return Arrays.stream(values()).filter(type -> type.label.equals(label)).findFirst()
            .orElseThrow(() -> new InputException("A confidence type is log, log-log, plain, logit or arcsin", label,
                "Use one of these names."));
    }

    /**
     * @param s survival probability, 0 to 1
     * @param sigma standard error of log S; infinite where S = 0
     * @param z normal quantile, positive
     * @return lower limit, NaN where undefined
     */
    final double lower(final double s, final double sigma, final double z) {
        return s > 0 ? lowerLimit(s, sigma, z) : Double.NaN;
    }

    /** As {@link #lower}, for the upper limit. */
    final double upper(final double s, final double sigma, final double z) {
        return s > 0 ? upperLimit(s, sigma, z) : Double.NaN;
    }

    abstract double lowerLimit(double s, double sigma, double z);

    abstract double upperLimit(double s, double sigma, double z);
}
