// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.radiosurv.core.InputException;

/**
 * Which features are computed, and how. Immutable; start from {@link #defaults()} or {@link #everything()} and change
 * what differs.
 *
 * @param families the families, not empty
 * @param distances Chebyshev distances of the GLCM, ascending, each once, at least 1
 * @param aggregations the aggregations of the texture families
 * @param rounded whether intensities are rounded to whole numbers before anything else, as IBSI does with resampled CT
 * @param resegmentation which voxels of the VOI stay in the intensity mask
 * @param discretisation how intensities become grey levels
 * @param volumeHistogram how they become the intensities of the intensity-volume histogram
 * @param spatialAutocorrelation whether morphology includes Moran's I and Geary's C, which take longer than all the
 *             rest
 */
public record FeatureSettings(Set<Family> families, List<Integer> distances, Set<Aggregation> aggregations,
    boolean rounded, Resegmentation resegmentation, Discretisation discretisation, VolumeHistogramScale volumeHistogram,
    boolean spatialAutocorrelation) {

    /** Largest distance of a GLCM: beyond it hardly any pair of a lesion is left. */
    public static final int LARGEST_DISTANCE = 50;

    private static final Set<Aggregation> AGGREGATIONS_3D = Collections.unmodifiableSet(
        EnumSet.of(Aggregation.AVERAGE_3D, Aggregation.MERGED_3D, Aggregation.SD_3D, Aggregation.VOLUME_3D));

    /** Copies the collections into a fixed order and checks them. */
    public FeatureSettings {
        if (families.isEmpty()) {
            throw new InputException("At least one feature family is computed", "none", "Choose a family.");
        }
        families = Collections.unmodifiableSet(EnumSet.copyOf(families));
        aggregations = aggregations.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(aggregations));
        distances = distances.stream().sorted().distinct().toList();
        if (distances.isEmpty() || distances.get(0) < 1 || distances.get(distances.size() - 1) > LARGEST_DISTANCE) {
            throw new InputException("A GLCM has distances of 1 to " + LARGEST_DISTANCE + " voxels", distances,
                "Give one or more whole numbers; the usual distance is 1.");
        }
    }

    /**
     * @return first order, histogram, GLCM at distance 1 and GLRLM, in 3-D: average, merged and SD over directions;
     *         values are 256 grey levels
     */
    public static FeatureSettings defaults() {
        return new FeatureSettings(EnumSet.of(Family.STAT, Family.IH, Family.CM, Family.RLM), List.of(1),
            AGGREGATIONS_3D, false, Resegmentation.NONE, Discretisation.levels(256), VolumeHistogramScale.LEVELS, false);
    }

    /**
     * @return all families with every aggregation but single directions, Moran's I and Geary's C; GLCM at distance 1; values are 256 grey
     *         levels
     */
    public static FeatureSettings everything() {
        return new FeatureSettings(EnumSet.allOf(Family.class), List.of(1), Aggregation.summaries(),
            false, Resegmentation.NONE, Discretisation.levels(256), VolumeHistogramScale.LEVELS, true);
    }

    /**
     * @param chosen the families instead
     * @return these settings but for that
     */
    public FeatureSettings withFamilies(final Collection<Family> chosen) {
        final Set<Family> set = EnumSet.noneOf(Family.class);
        set.addAll(chosen);
        return new FeatureSettings(set, distances, aggregations, rounded, resegmentation, discretisation, volumeHistogram,
            spatialAutocorrelation);
    }

    /**
     * @param chosen the distances of the GLCM instead
     * @return these settings but for that
     */
    public FeatureSettings withDistances(final List<Integer> chosen) {
        return new FeatureSettings(families, chosen, aggregations, rounded, resegmentation, discretisation, volumeHistogram,
            spatialAutocorrelation);
    }

    /**
     * @param chosen the aggregations instead
     * @return these settings but for that
     */
    public FeatureSettings withAggregations(final Collection<Aggregation> chosen) {
        final Set<Aggregation> set = EnumSet.noneOf(Aggregation.class);
        set.addAll(chosen);
        return new FeatureSettings(families, distances, set, rounded, resegmentation, discretisation, volumeHistogram,
            spatialAutocorrelation);
    }

    /**
     * @param chosen the discretisation instead
     * @return these settings but for that
     */
    public FeatureSettings withDiscretisation(final Discretisation chosen) {
        return new FeatureSettings(families, distances, aggregations, rounded, resegmentation, chosen, volumeHistogram,
            spatialAutocorrelation);
    }

    /**
     * @param chosen the re-segmentation instead
     * @return these settings but for that
     */
    public FeatureSettings withResegmentation(final Resegmentation chosen) {
        return new FeatureSettings(families, distances, aggregations, rounded, chosen, discretisation, volumeHistogram,
            spatialAutocorrelation);
    }

    /**
     * @param chosen whether intensities are rounded to whole numbers first
     * @return these settings but for that
     */
    public FeatureSettings withRounded(final boolean chosen) {
        return new FeatureSettings(families, distances, aggregations, chosen, resegmentation, discretisation, volumeHistogram,
            spatialAutocorrelation);
    }

    /**
     * @param chosen the intensities of the intensity-volume histogram instead
     * @return these settings but for that
     */
    public FeatureSettings withVolumeHistogram(final VolumeHistogramScale chosen) {
        return new FeatureSettings(families, distances, aggregations, rounded, resegmentation, discretisation, chosen,
            spatialAutocorrelation);
    }

    /**
     * @param chosen whether morphology includes Moran's I and Geary's C
     * @return these settings but for that
     */
    public FeatureSettings withSpatialAutocorrelation(final boolean chosen) {
        return new FeatureSettings(families, distances, aggregations, rounded, resegmentation, discretisation, volumeHistogram,
            chosen);
    }

    /**
     * @param text whole numbers separated by commas, for example {@code 1,2,3}
     * @return the distances
     * @throws InputException if a part is no whole number
     */
    public static List<Integer> parseDistances(final String text) {
        try {
            return Arrays.stream(text.split(",", -1)).map(part -> Integer.valueOf(part.trim())).toList();
        } catch (final NumberFormatException e) {
            throw new InputException("Distances are whole numbers separated by commas", "\"" + text + "\"",
                "Write for example 1,2,3.", e);
        }
    }
}
