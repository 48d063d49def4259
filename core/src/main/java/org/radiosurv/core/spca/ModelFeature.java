// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import java.util.Map;

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
 * @param standardDeviation in the training patients, in the feature's unit
 * @param loading [K] loading in each component, oriented so that a larger component means higher hazard, unit vector over
 *            the features; 0 where not selected
 * @param importance [K] sum over the training patients of the centred feature times the oriented component: positive
 *            where the feature rises with risk; 0 where not selected
 * @param definition how it was measured, as far as the training table said: {@link #UNIT} and other keys; empty where it said
 *            nothing
 */
public record ModelFeature(String name, double score, boolean selected, double fill, double offset, double divisor,
    double mean, double standardDeviation, double[] loading, double[] importance, Map<String, String> definition) {

    /** Key of the unit in a definition. */
    public static final String UNIT = "unit";

    /** Copies the definition. */
    public ModelFeature {
        definition = Map.copyOf(definition);
    }

    /** @return training mean in the feature's unit */
    public double unscaledMean() {
        return offset + mean * divisor;
    }

    /** @return this feature with what is known of how it was measured */
    ModelFeature withDefinition(final Map<String, String> other) {
        return new ModelFeature(name, score, selected, fill, offset, divisor, mean, standardDeviation, loading, importance, other);
    }

    /**
     * @param value the feature's value in its unit, NaN where missing
     * @return filled, scaled and centred by the training mean
     */
    double prepare(final double value) {
        return ((Double.isNaN(value) ? fill : value) - offset) / divisor - mean;
    }
}
