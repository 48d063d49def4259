// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

import org.radiosurv.core.features.definition.FeatureDefinition;
import org.radiosurv.core.features.firstorder.HistogramFeature;
import org.radiosurv.core.features.firstorder.LocalPeakFeature;
import org.radiosurv.core.features.firstorder.StatisticsFeature;
import org.radiosurv.core.features.firstorder.VolumeHistogramFeature;
import org.radiosurv.core.features.shape.LocationFeature;
import org.radiosurv.core.features.shape.MorphologyFeature;
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
        return descriptors(groups(settings));
    }

    /**
     * @param settings what is wanted
     * @return the features that depend on an image: one descriptor per value of {@link VoiFeatures#measureImage}
     */
    public static List<FeatureDescriptor> imageDescriptors(final FeatureSettings settings) {
        return descriptors(groups(settings, true));
    }

    /**
     * @param settings what is wanted
     * @return the features of the VOI alone: one descriptor per value of {@link VoiFeatures#measureShape}
     */
    public static List<FeatureDescriptor> shapeDescriptors(final FeatureSettings settings) {
        return descriptors(groups(settings, false));
    }

    private static List<FeatureDescriptor> descriptors(final List<FeatureGroup> groups) {
        return groups.stream().flatMap(FeatureCatalogue::descriptors).toList();
    }

    private static Stream<FeatureDescriptor> descriptors(final FeatureGroup group) {
        return group.definitions().stream().map(group::descriptor);
    }

    static List<FeatureGroup> groups(final FeatureSettings settings, final boolean needsImage) {
        return groups(settings).stream().map(group -> group.restrictedTo(needsImage)).filter(group -> !group.isEmpty())
            .toList();
    }

    static List<FeatureGroup> groups(final FeatureSettings settings) {
        final List<FeatureGroup> groups = new ArrayList<>();
        for (final Family family : settings.families()) {
            switch (family) {
                case MORPH -> groups.add(morphology(settings));
                case STAT -> groups.add(plain(family, StatisticsFeature.values()));
                case IH -> groups.add(plain(family, HistogramFeature.values()));
                case IVH -> groups.add(plain(family, VolumeHistogramFeature.values()));
                case PEAK -> groups.add(plain(family, LocalPeakFeature.values()));
                case LOCATION -> groups.add(plain(family, LocationFeature.values()));
                case CM -> settings.distances().forEach(
                    distance -> addAggregated(groups, settings, family, distance, CoOccurrenceFeature.values()));
                case RLM -> addAggregated(groups, settings, family, 1, RunLengthFeature.values());
                case SZM -> addAggregated(groups, settings, family, 1, SizeZoneFeature.values());
                case DZM -> addAggregated(groups, settings, family, 1, DistanceZoneFeature.values());
                case NGT -> addAggregated(groups, settings, family, 1, ToneDifferenceFeature.values());
                case NGL -> addAggregated(groups, settings, family, 1, DependenceFeature.values());
            }
        }
        return groups;
    }

    private static FeatureGroup morphology(final FeatureSettings settings) {
        final EnumSet<MorphologyFeature> features = EnumSet.allOf(MorphologyFeature.class);
        if (!settings.spatialAutocorrelation()) {
            features.remove(MorphologyFeature.MORAN_I);
            features.remove(MorphologyFeature.GEARY_C);
        }
        return new FeatureGroup(Family.MORPH, 1, null, List.copyOf(features));
    }

    private static FeatureGroup plain(final Family family, final FeatureDefinition[] definitions) {
        return new FeatureGroup(family, 1, null, Arrays.asList(definitions));
    }

    private static void addAggregated(final List<FeatureGroup> groups, final FeatureSettings settings,
        final Family family, final int distance, final FeatureDefinition[] definitions) {
        for (final Aggregation aggregation : settings.aggregations()) {
            if (aggregation.isDirectional() == family.isDirectional()) {
                groups.add(new FeatureGroup(family, distance, aggregation, Arrays.asList(definitions)));
            }
        }
    }
}
