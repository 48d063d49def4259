// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import java.util.List;

import org.radiosurv.core.features.definition.FeatureDefinition;
import org.radiosurv.core.features.definition.FeatureName;

/**
 * Features that are computed together: those of a family under one distance and aggregation.
 *
 * @param family the family
 * @param distance Chebyshev distance of a GLCM; 1 in other families
 * @param aggregation the aggregation; null in families that have none
 * @param definitions the features
 */
record FeatureGroup(Family family, int distance, Aggregation aggregation,
    List<? extends FeatureDefinition> definitions) {

    FeatureDescriptor descriptor(final FeatureDefinition definition) {
        final FeatureName named = definition.named();
        return new FeatureDescriptor(tagOf(definition) + suffix(), named.ibsiCode(), label(named), family,
            aggregation == null ? "" : aggregation.label(), named.unit());
    }

    /** The tag with the distance, without the aggregation. */
    String tagOf(final FeatureDefinition definition) {
        return definition.named().tag() + (distance > 1 ? "_d" + distance : "");
    }

    /** Number of places that values of these features take, by their ordinals. */
    int places() {
        return definitions.stream().mapToInt(FeatureDefinition::ordinal).max().orElse(-1) + 1;
    }

    /** The same with only those features that need, or do not need, an image. */
    FeatureGroup restrictedTo(final boolean needsImage) {
        return new FeatureGroup(family, distance, aggregation,
            definitions.stream().filter(definition -> descriptor(definition).needsImage() == needsImage).toList());
    }

    boolean isEmpty() {
        return definitions.isEmpty();
    }

    private String suffix() {
        return aggregation == null ? "" : "_" + aggregation.suffix();
    }

    private String label(final FeatureName named) {
        return distance > 1 ? named.label() + ", distance " + distance : named.label();
    }
}
