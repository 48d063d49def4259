// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

/**
 * A feature of one VOI in one image, or the reason why there is none.
 *
 * @param descriptor what was measured
 * @param value the value, finite; NaN exactly when a reason is given
 * @param missingReason why there is no value, for example {@code the VOI is empty}; null when there is one
 */
public record FeatureValue(FeatureDescriptor descriptor, double value, String missingReason) {

    /** Checks that there is either a finite value or a reason. */
    public FeatureValue {
        if (missingReason == null != Double.isFinite(value)) {
            throw new IllegalArgumentException(
                descriptor.tag() + " has either a finite value or a reason: " + value + ", " + missingReason);
        }
    }

    /**
     * @param descriptor what was measured
     * @param value a finite value
     * @return that value
     */
    public static FeatureValue of(final FeatureDescriptor descriptor, final double value) {
        return new FeatureValue(descriptor, value, null);
    }

    /**
     * @param descriptor what was to be measured
     * @param reason why there is no value
     * @return the missing value
     */
    public static FeatureValue missing(final FeatureDescriptor descriptor, final String reason) {
        return new FeatureValue(descriptor, Double.NaN, reason);
    }

    /** @return whether there is no value */
    public boolean isMissing() {
        return missingReason != null;
    }
}
