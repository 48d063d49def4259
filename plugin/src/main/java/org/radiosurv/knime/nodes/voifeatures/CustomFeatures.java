// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.voifeatures;

import java.util.Set;

import org.knime.core.node.InvalidSettingsException;
import org.radiosurv.core.InputException;
import org.radiosurv.core.features.Aggregation;
import org.radiosurv.core.features.Discretisation;
import org.radiosurv.core.features.Family;
import org.radiosurv.core.features.FeatureSettings;
import org.radiosurv.core.features.Resegmentation;

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
 */
record CustomFeatures(Set<Family> families, String distances, String aggregations, String discretisation, String range,
    double outliers, boolean autocorrelation) {

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
                .withResegmentation(resegmentation()).withSpatialAutocorrelation(autocorrelation);
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
