// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.definition;

import java.util.Arrays;

/**
 * The values of a family's features in the order of its definitions, each a finite number or the reason why there is
 * none.
 */
public final class Measurements {

    private final double[] values;

    private final String[] reasons;

    /** @param size number of features; each is missing until it is set */
    public Measurements(final int size) {
        values = new double[size];
        reasons = new String[size];
        Arrays.fill(values, Double.NaN);
        Arrays.fill(reasons, "not measured");
    }

    /**
     * @param values one value per feature
     * @return those values
     */
    public static Measurements of(final double[] values) {
        final Measurements measurements = new Measurements(values.length);
        for (int n = 0; n < values.length; n++) {
            measurements.set(n, values[n]);
        }
        return measurements;
    }

    /**
     * @param size number of features
     * @param reason why none has a value
     * @return that many missing values
     */
    public static Measurements missing(final int size, final String reason) {
        final Measurements measurements = new Measurements(size);
        Arrays.fill(measurements.reasons, reason);
        return measurements;
    }

    /**
     * @param feature which feature
     * @param value its value; NaN, a quotient of which the denominator is 0, and infinity become missing
     */
    public void set(final FeatureDefinition feature, final double value) {
        set(feature.ordinal(), value);
    }

    /**
     * @param feature which feature
     * @param value its value
     * @param reasonIfNaN why it has none, when the value is NaN
     */
    public void set(final FeatureDefinition feature, final double value, final String reasonIfNaN) {
        if (Double.isNaN(value)) {
            setMissing(feature, reasonIfNaN);
        } else {
            set(feature, value);
        }
    }

    /**
     * @param feature which feature
     * @param reason why it has no value
     */
    public void setMissing(final FeatureDefinition feature, final String reason) {
        values[feature.ordinal()] = Double.NaN;
        reasons[feature.ordinal()] = reason;
    }

    private void set(final int place, final double value) {
        final boolean finite = Double.isFinite(value);
        values[place] = finite ? value : Double.NaN;
        reasons[place] = finite ? null
            : Double.isNaN(value) ? "its denominator is 0" : "the value is beyond the range of numbers";
    }

    /** @return number of features */
    public int size() {
        return values.length;
    }

    /**
     * @param place a feature's place, from 0
     * @return its value, NaN when missing
     */
    public double value(final int place) {
        return values[place];
    }

    /**
     * @param place a feature's place, from 0
     * @return why it has no value; null when it has one
     */
    public String reason(final int place) {
        return reasons[place];
    }
}
