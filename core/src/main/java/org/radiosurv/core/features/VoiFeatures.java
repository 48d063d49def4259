// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import java.util.ArrayList;
import java.util.List;

import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.features.definition.Measurements;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;

/**
 * Measures a VOI in an image. Every call is independent of all others: it may run in any thread, and the same input
 * gives the same bits.
 *
 * <p>Two sets of voxels take part (IBSI). The morphological mask is the VOI itself; shape comes from it. The intensity
 * mask leaves out voxels outside the image's field of view, voxels whose intensity is not finite, and those that
 * re-segmentation removes; everything that looks at intensities comes from it. Neighbours outside it contribute
 * nothing: its border is treated like the border of the image.
 */
public final class VoiFeatures {

    private VoiFeatures() {
    }

    /**
     * @param image the image
     * @param voi a VOI on the image's grid
     * @param settings what to measure
     * @param progress told of each family; asked often whether to go on
     * @return the features in the order of {@link FeatureCatalogue#descriptors}; a feature that is not defined for this
     *         VOI is missing with its reason
     * @throws InputException if the VOI lies on another grid, or if a value is no grey level where the discretisation
     *              takes values as levels
     */
    public static List<FeatureValue> compute(final Volume image, final Mask voi, final FeatureSettings settings,
        final Progress progress) {
        return measure(image, voi, settings, progress).values();
    }

    /**
     * As {@link #compute}, with the counts of voxels that took part.
     *
     * @param image the image
     * @param voi a VOI on the image's grid
     * @param settings what to measure
     * @param progress told of each family; asked often whether to go on
     * @return features and counts
     * @throws InputException as {@link #compute}
     */
    public static VoiMeasurement measure(final Volume image, final Mask voi, final FeatureSettings settings,
        final Progress progress) {
        return measure(image, voi, settings, FeatureCatalogue.groups(settings), progress);
    }

    /**
     * Measures only what depends on the image: with several images of one VOI, {@link #measureShape} does the rest
     * once.
     *
     * @param image the image
     * @param voi a VOI on the image's grid
     * @param settings what to measure
     * @param progress told of each family; asked often whether to go on
     * @return features in the order of {@link FeatureCatalogue#imageDescriptors}, and counts
     * @throws InputException as {@link #compute}
     */
    public static VoiMeasurement measureImage(final Volume image, final Mask voi, final FeatureSettings settings,
        final Progress progress) {
        return measure(image, voi, settings, FeatureCatalogue.groups(settings, true), progress);
    }

    /**
     * Measures only what depends on the VOI alone: most of morphology and location.
     *
     * @param voi a VOI
     * @param settings what to measure
     * @param progress told of each family; asked often whether to go on
     * @return features in the order of {@link FeatureCatalogue#shapeDescriptors}; none when neither family is wanted
     */
    public static List<FeatureValue> measureShape(final Mask voi, final FeatureSettings settings,
        final Progress progress) {
        final List<FeatureValue> values = new ArrayList<>();
        for (final FeatureGroup group : FeatureCatalogue.groups(settings, false)) {
            progress.report(0, group.family().label());
            progress.checkCanceled();
            append(values, group, ShapeMeasurer.measure(group, voi));
        }
        return List.copyOf(values);
    }

    /**
     * Measures GLCM and GLRLM direction by direction.
     *
     * @param image the image
     * @param voi a VOI on the image's grid
     * @param settings families and distances; the aggregations do not matter
     * @param progress asked often whether to go on
     * @return for each of the wanted families of matrices with a direction, distance by distance, the features of each
     *         of the 13 directions
     * @throws InputException as {@link #compute}
     */
    public static List<DirectionValue> measureDirections(final Volume image, final Mask voi,
        final FeatureSettings settings, final Progress progress) {
        checkGrid(image, voi);
        final FeatureSettings once = settings.withAggregations(List.of(Aggregation.AVERAGE_3D));
        final ImageMeasurer measurer = new ImageMeasurer(image, voi, once);
        return FeatureCatalogue.groups(once).stream().filter(group -> group.family().isDirectional())
            .flatMap(group -> measurer.measureDirections(group, progress).stream()).toList();
    }

    private static VoiMeasurement measure(final Volume image, final Mask voi, final FeatureSettings settings,
        final List<FeatureGroup> groups, final Progress progress) {
        checkGrid(image, voi);
        final ImageMeasurer measurer = new ImageMeasurer(image, voi, settings);
        final List<FeatureValue> values = new ArrayList<>();
        for (int n = 0; n < groups.size(); n++) {
            progress.report((double)n / groups.size(), groups.get(n).family().label());
            progress.checkCanceled();
            append(values, groups.get(n), measurer.measure(groups.get(n), progress));
        }
        return new VoiMeasurement(List.copyOf(values), measurer.quality());
    }

    private static void checkGrid(final Volume image, final Mask voi) {
        if (!image.grid().sameAs(voi.grid())) {
            throw new InputException("A VOI lies on the grid of the image it is measured in",
                "an image of " + image.grid().describe() + " and a VOI of " + voi.grid().describe(),
                "Resample the VOI to the image's grid.");
        }
    }

    private static void append(final List<FeatureValue> values, final FeatureGroup group, final Measurements measured) {
        group.definitions().forEach(definition -> {
            final int place = definition.ordinal();
            values.add(new FeatureValue(group.descriptor(definition), measured.value(place), measured.reason(place)));
        });
    }
}
