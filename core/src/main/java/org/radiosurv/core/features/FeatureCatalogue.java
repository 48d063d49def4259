// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.radiosurv.core.features.definition.FeatureDefinition;
import org.radiosurv.core.features.firstorder.HistogramFeature;
import org.radiosurv.core.features.firstorder.StatisticsFeature;
import org.radiosurv.core.features.texture.CoOccurrenceFeature;
import org.radiosurv.core.features.texture.DependenceFeature;
import org.radiosurv.core.features.texture.DistanceZoneFeature;
import org.radiosurv.core.features.texture.RunLengthFeature;
import org.radiosurv.core.features.texture.SizeZoneFeature;
import org.radiosurv.core.features.texture.ToneDifferenceFeature;

/** Lists the features that settings give, without data and in a fixed order: family, distance, aggregation, feature. */
public final class FeatureCatalogue {

    private FeatureCatalogue() {
    }

    /**
     * @param settings what is wanted
     * @return one descriptor per value of {@link VoiFeatures#compute}, in its order; tags are unique
     */
    public static List<FeatureDescriptor> descriptors(final FeatureSettings settings) {
        return groups(settings).stream().flatMap(FeatureCatalogue::descriptors).toList();
    }

    private static Stream<FeatureDescriptor> descriptors(final FeatureGroup group) {
        return group.definitions().stream().map(group::descriptor);
    }

    static List<FeatureGroup> groups(final FeatureSettings settings) {
        final List<FeatureGroup> groups = new ArrayList<>();
        for (final Family family : settings.families()) {
            switch (family) {
                case STAT -> groups.add(plain(family, StatisticsFeature.values()));
                case IH -> groups.add(plain(family, HistogramFeature.values()));
                case CM -> settings.distances().forEach(
                    distance -> addAggregated(groups, settings, family, distance, CoOccurrenceFeature.values()));
                case RLM -> addAggregated(groups, settings, family, 1, RunLengthFeature.values());
                case SZM -> addAggregated(groups, settings, family, 1, SizeZoneFeature.values());
                case DZM -> addAggregated(groups, settings, family, 1, DistanceZoneFeature.values());
                case NGT -> addAggregated(groups, settings, family, 1, ToneDifferenceFeature.values());
                case NGL -> addAggregated(groups, settings, family, 1, DependenceFeature.values());
                default -> {
                    // families that are not measured yet have no columns
                }
            }
        }
        return groups;
    }

    private static FeatureGroup plain(final Family family, final FeatureDefinition[] definitions) {
        return new FeatureGroup(family, 1, null, Arrays.asList(definitions));
    }

    private static void addAggregated(final List<FeatureGroup> groups, final FeatureSettings settings, final Family family,
        final int distance, final FeatureDefinition[] definitions) {
        for (final Aggregation aggregation : settings.aggregations()) {
            if (aggregation.isDirectional() == family.isDirectional()) {
                groups.add(new FeatureGroup(family, distance, aggregation, Arrays.asList(definitions)));
            }
        }
    }
}
