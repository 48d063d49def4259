// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.voifeatures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.radiosurv.core.features.Discretisation;
import org.radiosurv.core.features.Family;
import org.radiosurv.core.features.FeatureCatalogue;
import org.radiosurv.core.features.FeatureDescriptor;
import org.radiosurv.core.features.FeatureSettings;
import org.radiosurv.core.features.Resegmentation;
import org.radiosurv.core.features.VolumeHistogramScale;
import org.radiosurv.core.features.VoxelSize;
import org.radiosurv.core.recipe.Recipe;
import org.radiosurv.knime.columns.VoiCopies;

/**
 * What a node measures, known without data.
 *
 * @param preset the preset
 * @param settings core's settings
 * @param automaticLevels whether the recipe decides how an image becomes grey levels; else the settings do
 * @param voxels what images and VOIs are resampled to first; empty when they stay as they are
 * @param images the image columns
 * @param vois the VOI columns
 * @param copies where a VOI has a copy on an image's grid, which is measured in its place
 */
record FeaturePlan(FeaturePreset preset, FeatureSettings settings, boolean automaticLevels, Optional<VoxelSize> voxels,
    List<String> images, List<String> vois, VoiCopies copies) {

    /** How images that are no grey levels become so without a choice of the user: as the study did with its maps. */
    private static final Discretisation WHOLE = Discretisation.parse("whole:256");

    /**
     * A feature column, or one that is left out.
     *
     * @param image the image's column; null for a feature of the VOI alone
     * @param voi the VOI's column
     * @param descriptor the feature
     */
    record FeatureColumn(String image, String voi, FeatureDescriptor descriptor) {

        /** @return {@code <image>_<VOI>_<tag>}, or {@code <VOI>_<tag>} */
        String name() {
            return (image == null ? "" : image + "_") + voi + "_" + descriptor.tag();
        }

        /** @return whether models may learn from it: where a lesion lies in the scanner or atlas is for checking */
        boolean isForModelling() {
            return descriptor.family() != Family.LOCATION;
        }

        /** @return which other feature has the same values */
        Optional<String> redundancy() {
            return StudySelection.redundancy(descriptor);
        }
    }

    /** @return the features of an image in a VOI that core computes, in its order */
    List<FeatureDescriptor> imageFeatures() {
        return FeatureCatalogue.imageDescriptors(settings);
    }

    /** @return the features of a VOI that core computes, in its order */
    List<FeatureDescriptor> shapeFeatures() {
        return FeatureCatalogue.shapeDescriptors(settings);
    }

    /** @return whether a computed feature becomes a column */
    boolean keeps(final FeatureDescriptor feature) {
        return preset != FeaturePreset.STUDY || StudySelection.has(feature) && StudySelection.redundancy(feature).isEmpty();
    }

    /** @return the columns: images outermost, then VOIs alone */
    List<FeatureColumn> columns() {
        return all().stream().filter(column -> keeps(column.descriptor())).toList();
    }

    /** @return copies of other columns that the preset leaves out */
    List<FeatureColumn> leftOut() {
        return preset != FeaturePreset.STUDY ? List.of()
            : all().stream().filter(column -> column.redundancy().isPresent()).toList();
    }

    /**
     * @param image an image column
     * @return the VOIs that are measured in it
     */
    List<String> vois(final String image) {
        return vois.stream().filter(voi -> copies.measures(voi, image)).toList();
    }

    /**
     * @param image an image column
     * @param voi one of its VOIs
     * @return the column that holds the VOI for this image: its copy on the image's grid where there is one
     */
    String voiColumn(final String image, final String voi) {
        return copies.on(voi, image).orElse(voi);
    }

    private List<FeatureColumn> all() {
        final List<FeatureColumn> columns = new ArrayList<>();
        for (String image : images) {
            for (String voi : vois(image)) {
                imageFeatures().forEach(feature -> columns.add(new FeatureColumn(image, voi, feature)));
            }
        }
        for (String voi : vois) {
            shapeFeatures().forEach(feature -> columns.add(new FeatureColumn(null, voi, feature)));
        }
        return columns;
    }

    /** @return whether textures are measured, which count voxels whatever their size */
    boolean hasTexture() {
        return settings.families().stream().anyMatch(family -> switch (family) {
            case CM, RLM, SZM, DZM, NGT, NGL -> true;
            default -> false;
        });
    }

    /** @return whether texture or shape is measured, which a change of the brain's size distorts */
    boolean dependsOnSize() {
        return hasTexture() || settings.families().contains(Family.MORPH);
    }

    /**
     * @param column a column
     * @return how image and VOI are prepared before it is measured, for the column's properties; empty for a shape as drawn
     */
    String preparation(final FeatureColumn column) {
        final List<String> steps = new ArrayList<>();
        voxels.ifPresent(size -> steps.add(size.toString()));
        if (column.image() != null) {
            if (settings.rounded()) {
                steps.add("rounded");
            }
            if (!settings.resegmentation().equals(Resegmentation.NONE)) {
                steps.add(settings.resegmentation().toString());
            }
            steps.add("grey levels " + (automaticLevels ? "of the image, else " + WHOLE : "by " + settings.discretisation()));
            if (column.descriptor().family() == Family.IVH && !settings.volumeHistogram().equals(VolumeHistogramScale.LEVELS)) {
                steps.add("volume histogram " + settings.volumeHistogram());
            }
        }
        return String.join("; ", steps);
    }

    /**
     * @param image an image
     * @return core's settings for it
     */
    FeatureSettings settingsFor(final Recipe image) {
        if (!automaticLevels) {
            return settings;
        }
        return settings.withDiscretisation(
            image.levelCount().isPresent() ? Discretisation.levels(image.levelCount().getAsInt()) : WHOLE);
    }
}
