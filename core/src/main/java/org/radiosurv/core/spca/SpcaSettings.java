// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import org.radiosurv.core.InputException;

/**
 * How features are prepared and scored. Everything here is learnt from training patients only.
 *
 * @param scaling scaling of the features
 * @param maximumMissingShare a feature that is missing in a larger share of the training patients is left out, 0 to 1;
 *            smaller gaps are filled with the feature's training median
 * @param s0Percentile share p of the quantile of the features' standard deviations that is added to each of them in the
 *            score's denominator, 0 to 1; 0.5 (median) is superpc's default; negative adds nothing
 */
public record SpcaSettings(Scaling scaling, double maximumMissingShare, double s0Percentile) {

    /** No scaling, gaps up to 20 % filled, median as s0: superpc's computation when nothing is missing. */
    public static final SpcaSettings DEFAULT = new SpcaSettings(Scaling.NONE, 0.2, 0.5);

    /**
     * @throws InputException if a share is outside its range
     */
    public SpcaSettings {
        if (!(maximumMissingShare >= 0 && maximumMissingShare <= 1)) {
            throw new InputException("The largest share of missing values is a number from 0 to 1",
                maximumMissingShare, "Use for example 0.2.");
        }
        if (!(s0Percentile <= 1)) {
            throw new InputException("The s0 percentile is a share from 0 to 1, or negative for none", s0Percentile,
                "Use 0.5 for the median.");
        }
    }

    /** @return these settings with another scaling */
    public SpcaSettings withScaling(final Scaling other) {
        return new SpcaSettings(other, maximumMissingShare, s0Percentile);
    }

    /** @return these settings with another s0 percentile */
    public SpcaSettings withS0Percentile(final double other) {
        return new SpcaSettings(scaling, maximumMissingShare, other);
    }
}
