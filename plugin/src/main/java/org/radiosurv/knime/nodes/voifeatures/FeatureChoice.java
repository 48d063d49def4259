// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.voifeatures;

import java.util.List;
import java.util.Optional;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.radiosurv.core.features.FeatureSettings;
import org.radiosurv.knime.columns.ColumnChoice;
import org.radiosurv.knime.columns.ImageColumns;
import org.radiosurv.knime.columns.VoiCopies;

/**
 * What the user chose.
 *
 * @param images the images
 * @param vois the VOIs
 * @param preset the preset
 * @param custom the choices of the preset Custom
 */
record FeatureChoice(ColumnFilter images, ColumnFilter vois, FeaturePreset preset, CustomFeatures custom) {

    /**
     * @param spec the input
     * @return what that means for this input
     * @throws InvalidSettingsException if it cannot be done
     */
    FeaturePlan plan(final DataTableSpec spec) throws InvalidSettingsException {
        final List<String> chosenImages =
            ColumnChoice.several(images, spec.stream().filter(ImageColumns::isImage).toList(), ImageColumns.images(spec), "image");
        final List<String> chosenVois =
            ColumnChoice.several(vois, spec.stream().filter(ImageColumns::isVoi).toList(), defaultVois(spec), "VOI");
        if (preset == FeaturePreset.STUDY) {
            return plan(spec, some(StudySelection.images(chosenImages), chosenImages, "image", "T1, T2, T1Gd, T2Edge or Gdzscore"),
                some(StudySelection.vois(chosenVois), chosenVois, "VOI", "core or edema"));
        }
        return plan(spec, chosenImages, chosenVois);
    }

    private FeaturePlan plan(final DataTableSpec spec, final List<String> theImages, final List<String> theVois)
        throws InvalidSettingsException {
        final Optional<FeatureSettings> settings = preset.settings();
        return new FeaturePlan(preset, settings.isPresent() ? settings.get() : custom.settings(),
            settings.isPresent() || custom.isAutomatic(), settings.isPresent() ? preset.voxels() : custom.voxels(), theImages, theVois,
            VoiCopies.of(spec));
    }

    private static List<String> some(final List<String> found, final List<String> chosen, final String what, final String names)
        throws InvalidSettingsException {
        if (found.isEmpty()) {
            throw new InvalidSettingsException("The preset Study needs an " + what + " column whose name speaks of " + names
                + "; received " + String.join(", ", chosen) + ". Choose such a column, or another preset.");
        }
        return found;
    }

    /**
     * @param spec the input
     * @return core and edema when both are there, else all VOIs; copies on the grids of images go with their originals
     */
    static List<String> defaultVois(final DataTableSpec spec) {
        final VoiCopies copies = VoiCopies.of(spec);
        final List<String> all = ImageColumns.vois(spec).stream().filter(voi -> !copies.isCopy(voi)).toList();
        final List<String> study = StudySelection.vois(all);
        return study.size() == 2 ? study : all;
    }
}
