// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.voifeatures;

import java.util.Optional;
import java.util.Set;

import org.knime.core.node.InvalidSettingsException;
import org.radiosurv.core.InputException;
import org.radiosurv.core.features.Aggregation;
import org.radiosurv.core.features.Discretisation;
import org.radiosurv.core.features.Family;
import org.radiosurv.core.features.FeatureSettings;
import org.radiosurv.core.features.Resegmentation;
import org.radiosurv.core.features.VolumeHistogramScale;
import org.radiosurv.core.features.VoxelSize;
import org.radiosurv.core.recipe.Interpolation;

/**
 * The choices of the preset Custom, as entered.
 *
 * @param families the families
 * @param distances GLCM distances separated by commas
 * @param aggregations suffixes separated by commas, or all
 * @param discretisation as core reads it, or {@link #AUTOMATIC}
 * @param range lowest and highest intensity separated by a comma, or ""
 * @param outliers standard deviations from the mean, 0 for no filter
 * @param autocorrelation whether morphology has Moran's I and Geary's C
 * @param resampling size of voxels and how to get there
 * @param volumeHistogram intensities of the volume histogram, as core reads them
 */
record CustomFeatures(Set<Family> families, String distances, String aggregations, String discretisation, String range,
    double outliers, boolean autocorrelation, Resampling resampling, String volumeHistogram) {

    /**
     * What happens before features are measured.
     *
     * @param voxelSize millimetres, one number or three separated by commas; "" for voxels as they are
     * @param interpolation how values between voxels are found
     * @param rounded whether intensities are rounded to whole numbers then
     */
    record Resampling(String voxelSize, Interpolation interpolation, boolean rounded) {

        /** Voxels as they are. */
        static final Resampling NONE = new Resampling("", Interpolation.CUBIC, false);
    }


    /** Grey levels where the image has them, else 256 bins of the whole volume. */
    static final String AUTOMATIC = "auto";

    /** @return whether the image decides on its grey levels */
    boolean isAutomatic() {
        return discretisation.trim().equalsIgnoreCase(AUTOMATIC);
    }

    /**
     * @return core's settings
     * @throws InvalidSettingsException if a text cannot be read, or no family is chosen
     */
    FeatureSettings settings() throws InvalidSettingsException {
        try {
            return FeatureSettings.defaults().withFamilies(families).withDistances(FeatureSettings.parseDistances(distances))
                .withAggregations(Aggregation.parseList(aggregations))
                .withDiscretisation(isAutomatic() ? FeatureSettings.defaults().discretisation() : Discretisation.parse(discretisation))
                .withRounded(resampling.rounded()).withResegmentation(resegmentation())
                .withVolumeHistogram(VolumeHistogramScale.parse(volumeHistogram)).withSpatialAutocorrelation(autocorrelation);
        } catch (InputException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    /**
     * @return the size that voxels are resampled to; empty when they stay as they are
     * @throws InvalidSettingsException if the text is no such size
     */
    Optional<VoxelSize> voxels() throws InvalidSettingsException {
        try {
            return resampling.voxelSize().isBlank() ? Optional.empty()
                : Optional.of(VoxelSize.parse(resampling.voxelSize(), resampling.interpolation()));
        } catch (InputException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    private Resegmentation resegmentation() {
        final Resegmentation all = Resegmentation.NONE;
        final double deviations = outliers == 0 ? all.outlierDeviations() : outliers;
        if (range.isBlank()) {
            return new Resegmentation(all.low(), all.high(), deviations);
        }
        final String[] ends = range.split(",", -1);
        try {
            if (ends.length == 2) {
                return new Resegmentation(Double.parseDouble(ends[0].trim()), Double.parseDouble(ends[1].trim()), deviations);
            }
        } catch (NumberFormatException e) {
            throw rangeIsTwoNumbers(e);
        }
        throw rangeIsTwoNumbers(null);
    }

    private InputException rangeIsTwoNumbers(final NumberFormatException cause) {
        return new InputException("A range is two numbers separated by a comma", "\"" + range + "\"",
            "Write for example -1000,400, or leave it empty.", cause);
    }
}
