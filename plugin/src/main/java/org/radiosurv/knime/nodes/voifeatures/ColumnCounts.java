// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.voifeatures;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.message.TextMessage.Message;
import org.radiosurv.core.features.Family;
import org.radiosurv.knime.columns.ComputedState;

/** A message of the dialog that counts the columns which the settings entered so far would make. */
abstract class ColumnCounts extends ComputedState<Optional<Message>> {

    private Supplier<ColumnFilter> images;

    private Supplier<ColumnFilter> vois;

    private Supplier<FeaturePreset> preset;

    private Supplier<String> distances;

    private Supplier<String> aggregations;

    private Supplier<Boolean> autocorrelation;

    private final Map<Family, Supplier<Boolean>> families = new EnumMap<>(Family.class);

    @Override
    public final void init(final StateProviderInitializer initializer) {
        initializer.computeBeforeOpenDialog();
        images = initializer.computeFromValueSupplier(DialogReferences.Images.class);
        vois = initializer.computeFromValueSupplier(DialogReferences.Vois.class);
        preset = initializer.computeFromValueSupplier(DialogReferences.Preset.class);
        distances = initializer.computeFromValueSupplier(DialogReferences.Distances.class);
        aggregations = initializer.computeFromValueSupplier(DialogReferences.Aggregations.class);
        autocorrelation = initializer.computeFromValueSupplier(DialogReferences.Autocorrelation.class);
        families.put(Family.STAT, initializer.computeFromValueSupplier(DialogReferences.FirstOrder.class));
        families.put(Family.IH, initializer.computeFromValueSupplier(DialogReferences.Histogram.class));
        families.put(Family.IVH, initializer.computeFromValueSupplier(DialogReferences.VolumeHistogram.class));
        families.put(Family.PEAK, initializer.computeFromValueSupplier(DialogReferences.LocalIntensity.class));
        families.put(Family.CM, initializer.computeFromValueSupplier(DialogReferences.CoOccurrence.class));
        families.put(Family.RLM, initializer.computeFromValueSupplier(DialogReferences.RunLength.class));
        families.put(Family.SZM, initializer.computeFromValueSupplier(DialogReferences.SizeZone.class));
        families.put(Family.DZM, initializer.computeFromValueSupplier(DialogReferences.DistanceZone.class));
        families.put(Family.NGT, initializer.computeFromValueSupplier(DialogReferences.ToneDifference.class));
        families.put(Family.NGL, initializer.computeFromValueSupplier(DialogReferences.Dependence.class));
        families.put(Family.MORPH, initializer.computeFromValueSupplier(DialogReferences.Morphology.class));
        families.put(Family.LOCATION, initializer.computeFromValueSupplier(DialogReferences.Location.class));
    }

    @Override
    protected final Optional<Message> compute(final NodeParametersInput input) {
        return input.getInTableSpec(0).flatMap(this::message);
    }

    /**
     * @param spec the input
     * @return what the dialog says
     */
    protected abstract Optional<Message> message(DataTableSpec spec);

    /** @return the preset that is chosen in the dialog */
    protected final FeaturePreset chosen() {
        return preset.get();
    }

    /**
     * @param each a preset
     * @param spec the input
     * @return what it measures of the images and VOIs that are chosen in the dialog
     * @throws InvalidSettingsException if it cannot be done
     */
    protected final FeaturePlan plan(final FeaturePreset each, final DataTableSpec spec) throws InvalidSettingsException {
        return new FeatureChoice(images.get(), vois.get(), each, custom()).plan(spec);
    }

    private CustomFeatures custom() {
        final Set<Family> chosen = EnumSet.noneOf(Family.class);
        families.forEach((family, supplier) -> {
            if (Boolean.TRUE.equals(supplier.get())) {
                chosen.add(family);
            }
        });
        return new CustomFeatures(chosen, distances.get(), aggregations.get(), CustomFeatures.AUTOMATIC, "", 0,
            Boolean.TRUE.equals(autocorrelation.get()), CustomFeatures.Resampling.NONE, "levels");
    }
}
