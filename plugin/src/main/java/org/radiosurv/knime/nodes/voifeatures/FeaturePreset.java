// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.voifeatures;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

import org.knime.node.parameters.widget.choices.Label;
import org.radiosurv.core.features.Aggregation;
import org.radiosurv.core.features.Family;
import org.radiosurv.core.features.FeatureSettings;
import org.radiosurv.core.features.VoxelSize;
import org.radiosurv.core.recipe.Interpolation;

/** A set of features with a name. */
enum FeaturePreset {
    /** What the dialog says. */
    @Label(value = "Custom", description = "The families, aggregations, distances and grey levels chosen below.")
    CUSTOM,
    /** The features of the study. */
    @Label(value = "Study", description = "T1, T2, T1Gd, T2Edge and Gdzscore, as far as chosen, in core and edema: first order, histogram "
        + "entropy and uniformity, GLCM at distances 1 to 3 and GLRLM as mean and standard deviation over 13 directions; morphology "
        + "once per VOI; location for checking. Exact copies of other features are left out.")
    STUDY,
    /** IBSI's features on voxels of 1 mm. */
    @Label(value = "IBSI 3-D", description = "Images (cubic) and VOIs are resampled to voxels of 1 mm; all families but location, 3-D "
        + "averaged and merged.")
    IBSI_3D,
    /** All there is. */
    @Label(value = "Everything", description = "All families with all aggregations, GLCM at distances 1 to 3.")
    EVERYTHING;

    private static final List<Integer> DISTANCES = List.of(1, 2, 3);

    /** Voxel size of IBSI 3-D. */
    private static final List<Double> IBSI_MILLIMETRES = List.of(1.0, 1.0, 1.0);

    /**
     * @return the preset's settings, the discretisation apart; empty for CUSTOM
     */
    Optional<FeatureSettings> settings() {
        return Optional.ofNullable(switch (this) {
            case CUSTOM -> null;
            case STUDY -> FeatureSettings.defaults().withDistances(DISTANCES)
                .withFamilies(EnumSet.of(Family.MORPH, Family.STAT, Family.IH, Family.CM, Family.RLM, Family.LOCATION))
                .withAggregations(EnumSet.of(Aggregation.AVERAGE_3D, Aggregation.SD_3D));
            case IBSI_3D -> FeatureSettings.everything().withFamilies(EnumSet.complementOf(EnumSet.of(Family.LOCATION)))
                .withAggregations(EnumSet.of(Aggregation.AVERAGE_3D, Aggregation.MERGED_3D, Aggregation.VOLUME_3D));
            case EVERYTHING -> FeatureSettings.everything().withDistances(DISTANCES);
        });
    }

    /**
     * @param preset a preset
     * @return its name in the dialog
     */
    static String label(final FeaturePreset preset) {
        return switch (preset) {
            case CUSTOM -> "Custom";
            case STUDY -> "Study";
            case IBSI_3D -> "IBSI 3-D";
            case EVERYTHING -> "Everything";
        };
    }

    /** @return the size that the preset resamples voxels to; empty when they stay as they are */
    Optional<VoxelSize> voxels() {
        return this == IBSI_3D ? Optional.of(new VoxelSize(IBSI_MILLIMETRES, Interpolation.CUBIC)) : Optional.empty();
    }
}
