// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.features.texture.Direction;

/** The columns are known without data, unique, and frozen: a saved workflow finds them again in every later version. */
class CatalogueTest {

    private static final FeatureSettings ALL = FeatureSettings.everything().withDistances(List.of(1, 2));

    @Test
    void namesAreFrozen() {
        final List<String> lines = FeatureCatalogue.descriptors(ALL).stream()
            .map(d -> d.tag() + "," + d.ibsiCode() + "," + d.family().word() + "," + d.unit()).toList();
        assertEquals(ReferenceTable.lines("catalogue.csv"), lines);
    }

    @Test
    void tagsAreUniqueAndNamesNotEmpty() {
        final List<FeatureDescriptor> descriptors = FeatureCatalogue.descriptors(ALL);
        assertEquals(descriptors.size(), descriptors.stream().map(FeatureDescriptor::tag).distinct().count());
        assertTrue(descriptors.stream().noneMatch(descriptor -> descriptor.name().isBlank()));
    }

    @Test
    void valuesComeInTheOrderOfTheCatalogue() {
        final FeatureSettings settings = ALL.withDiscretisation(Discretisation.parse("none"));
        assertEquals(FeatureCatalogue.descriptors(settings),
            VoiFeatures.compute(Phantom.image(), Phantom.voi(), settings, Progress.NONE).stream()
                .map(FeatureValue::descriptor).toList());
        assertEquals(FeatureCatalogue.imageDescriptors(settings),
            VoiFeatures.measureImage(Phantom.image(), Phantom.voi(), settings, Progress.NONE).values().stream()
                .map(FeatureValue::descriptor).toList());
        assertEquals(FeatureCatalogue.shapeDescriptors(settings),
            VoiFeatures.measureShape(Phantom.voi(), settings, Progress.NONE).stream().map(FeatureValue::descriptor)
                .toList());
    }

    @Test
    void distancesComeBeforeTheAggregation() {
        final List<String> tags = FeatureCatalogue.descriptors(ALL).stream().map(FeatureDescriptor::tag).toList();
        assertTrue(tags.contains("cm_inv_diff_d2_3D_sd13"));
        assertTrue(tags.contains("cm_inv_diff_3D_sd13"));
        assertFalse(tags.stream().anyMatch(tag -> tag.startsWith("rlm") && tag.contains("_d2_")));
    }

    @Test
    void aggregationsAreReadByTheirSuffix() {
        assertEquals(EnumSet.of(Aggregation.AVERAGE_3D, Aggregation.MERGED_2_5D),
            Aggregation.parseList("2_5d_comb, 3D_avg"));
        assertEquals(Aggregation.summaries(), Aggregation.parseList("all"));
        assertEquals(13, Aggregation.summaries().size());
        assertThrows(InputException.class, () -> Aggregation.parseList("3D_avg,3D_mean"));
    }

    @Test
    void singleDirectionsAreThoseOfTheMatrices() {
        final Set<Aggregation> single = Aggregation.parseList("3D_dir");
        assertEquals(13, single.size());
        for (final Aggregation aggregation : single) {
            final Direction step = Direction.SPACE.get(aggregation.direction() - 1);
            assertEquals("3D, direction (" + step.di() + ", " + step.dj() + ", " + step.dk() + ")", aggregation.label());
            assertEquals("3D_dir" + aggregation.direction(), aggregation.suffix());
        }
        final FeatureSettings settings = FeatureSettings.defaults().withDiscretisation(Discretisation.parse("none"));
        final Measured measured = Measured.of(Phantom.image(), Phantom.voi(), settings.withAggregations(single));
        for (final DirectionValue value : VoiFeatures.measureDirections(Phantom.image(), Phantom.voi(), settings, Progress.NONE)) {
            final int number = Direction.SPACE.indexOf(new Direction(value.di(), value.dj(), value.dk())) + 1;
            assertEquals(value.value(), measured.value(value.tag() + "_3D_dir" + number), value.tag());
        }
    }

    @Test
    void neighboursOfOneDirection() {
        final FeatureSettings settings = FeatureSettings.defaults().withDistances(List.of(1, 2))
            .withDiscretisation(Discretisation.parse("none"));
        final List<DirectionValue> values =
            VoiFeatures.measureDirections(Phantom.image(), Phantom.voi(), settings, Progress.NONE);
        assertEquals(13 * (2 * 25 + 16), values.size());
        final DirectionValue contrast = values.stream()
            .filter(v -> v.tag().equals("cm_contrast") && v.di() == 0 && v.dj() == 0 && v.dk() == 1).findFirst()
            .orElseThrow();
        assertEquals(1.5192307692307692, contrast.value(), 1e-12);
        assertTrue(values.stream().anyMatch(v -> v.tag().equals("cm_contrast_d2")));
    }
}
