// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

/**
 * A feature of a model. Arrays belong to the model and are not to be changed.
 *
 * @param name column name
 * @param score modified Cox score, see {@link SpcaScores}
 * @param selected whether the feature is part of the components
 * @param fill value for a gap, the training median in the feature's unit
 * @param offset subtracted before scaling; 0 without scaling
 * @param divisor divided by; 1 without scaling
 * @param mean training mean after scaling
 * @param loading [K] loading in each component, oriented so that a larger component means higher hazard, unit vector over
 *            the features; 0 where not selected
 * @param importance [K] sum over the training patients of the centred feature times the oriented component: positive
 *            where the feature rises with risk; 0 where not selected
 */
public record ModelFeature(String name, double score, boolean selected, double fill, double offset, double divisor,
    double mean, double[] loading, double[] importance) {

    /**
     * @param value the feature's value in its unit, NaN where missing
     * @return filled, scaled and centred by the training mean
     */
    double prepare(final double value) {
        return ((Double.isNaN(value) ? fill : value) - offset) / divisor - mean;
    }
}
