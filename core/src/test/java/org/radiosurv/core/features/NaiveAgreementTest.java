// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import static org.radiosurv.core.features.Closeness.assertClose;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radiosurv.core.Progress;
import org.radiosurv.core.features.naive.LevelGrid;
import org.radiosurv.core.features.naive.NaiveTexture;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;

/** Every aggregation of every texture family agrees with one that follows the definitions plainly. */
class NaiveAgreementTest {

    private static final FeatureSettings SETTINGS =
        FeatureSettings.everything().withFamilies(EnumSet.of(Family.CM, Family.RLM, Family.SZM, Family.DZM, Family.NGT,
            Family.NGL)).withDistances(List.of(1, 2, 3));

    @ParameterizedTest
    @CsvSource({"1,7,6,5,4", "2,9,3,4,2", "3,5,5,5,9", "4,12,1,6,3", "5,4,8,3,30"})
    void agrees(final long seed, final int nx, final int ny, final int nz, final int levels) {
        final LevelGrid grid = LevelGrid.random(seed, nx, ny, nz, levels);
        compare(grid, SETTINGS.withDiscretisation(Discretisation.levels(levels)));
    }

    /** With thousands of occupied levels the co-occurrences are held in a hash table. */
    @Test
    void agreesWithManyLevels() {
        final LevelGrid grid = LevelGrid.random(6, 16, 16, 12, 3000);
        final FeatureSettings settings = SETTINGS.withFamilies(List.of(Family.CM)).withDistances(List.of(1))
            .withAggregations(List.of(Aggregation.MERGED_3D));
        compare(grid, settings.withDiscretisation(Discretisation.levels(3000)));
    }

    /** The image holds level - 1; outside the VOI that is no level. */
    private static void compare(final LevelGrid grid, final FeatureSettings settings) {
        final int[] size = grid.size();
        final Volume levels = Phantom.volume(size[0], size[1], size[2], grid.values());
        final Volume image = Phantom.volume(size[0], size[1], size[2],
            Arrays.stream(grid.values()).map(level -> level - 1).toArray());
        final Mask voi = Mask.above(levels);
        final NaiveTexture naive = new NaiveTexture(grid);
        final List<FeatureValue> values = VoiFeatures.compute(image, voi, settings, Progress.NONE);
        int n = 0;
        for (final FeatureGroup group : FeatureCatalogue.groups(settings)) {
            final double[] expected =
                naive.features(group.family().word(), group.distance(), group.aggregation().suffix());
            for (final double value : expected) {
                final FeatureValue measured = values.get(n++);
                assertClose(value, measured.value(), 1e-9, 1e-7, measured.descriptor().tag());
            }
        }
    }
}
