// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.voifeatures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.KNIMEException;
import org.radiosurv.core.InputException;
import org.radiosurv.core.features.FeatureDescriptor;
import org.radiosurv.core.features.FeatureValue;
import org.radiosurv.core.features.VoiFeatures;
import org.radiosurv.core.features.VoiMeasurement;
import org.radiosurv.core.features.VoxelSize;
import org.radiosurv.core.recipe.Evaluator;
import org.radiosurv.core.recipe.Interpolation;
import org.radiosurv.core.recipe.Recipe;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.knime.cells.VolumeValue;
import org.radiosurv.knime.run.CellProgress;
import org.radiosurv.knime.run.OtherGrid;
import org.radiosurv.knime.run.Reason;

/** Measures one patient: every image in every VOI, and every VOI alone once. */
final class PatientFeatures {

    private final FeaturePlan plan;

    private final OtherGrid otherGrid;

    private final boolean failOnError;

    private final DataTableSpec spec;

    private final DataRow row;

    private final RowNotes notes;

    private final Evaluator evaluator;

    private final List<DataCell> cells = new ArrayList<>();

    private final List<QualityTable.Entry> quality = new ArrayList<>();

    /**
     * @param plan what to measure
     * @param parameters what to do in exceptional cases
     * @param spec the input
     * @param row the patient
     * @param notes takes what the user has to know
     * @param evaluator computes images and VOIs
     */
    PatientFeatures(final FeaturePlan plan, final VoiFeatureTableParameters parameters, final DataTableSpec spec,
        final DataRow row, final RowNotes notes, final Evaluator evaluator) {
        this.plan = plan;
        otherGrid = parameters.otherGrid;
        failOnError = parameters.failOnError;
        this.spec = spec;
        this.row = row;
        this.notes = notes;
        this.evaluator = evaluator;
    }

    /** @return one cell per column of the plan */
    DataCell[] measure() {
        for (String image : plan.images()) {
            for (String voi : plan.vois(image)) {
                measure(image, voi);
            }
        }
        if (!plan.shapeFeatures().isEmpty()) {
            plan.vois().forEach(this::measureShape);
        }
        return cells.toArray(DataCell[]::new);
    }

    /** @return the patient's rows of the quality table, once measured */
    List<QualityTable.Entry> quality() {
        return List.copyOf(quality);
    }

    private boolean isMissing(final String column) {
        return row.getCell(spec.findColumnIndex(column)).isMissing();
    }

    private Recipe recipe(final String column) {
        return ((VolumeValue)row.getCell(spec.findColumnIndex(column))).getRecipe();
    }

    private void measure(final String image, final String voi) {
        final String column = plan.voiColumn(image, voi);
        if (isMissing(image) || isMissing(column)) {
            fail(image, voi, (isMissing(image) ? "Image '" + image : "VOI '" + column) + "' is missing.");
            return;
        }
        try {
            final Recipe onImage = otherGrid.bring(recipe(column), recipe(image).grid(), column, image);
            if (onImage != recipe(column)) {
                notes.resampled("VOI '" + column + "' to the grid of '" + image + "'.");
            }
            noteTemplate(image);
            measure(image, voi, resized(recipe(image), imageInterpolation()), resized(onImage, Interpolation.LABEL));
        } catch (InputException | IOException e) {
            fail(image, voi, "'" + image + "' in '" + voi + "': " + Reason.of(e));
        }
    }

    private void measure(final String image, final String voi, final Recipe imageRecipe, final Recipe voiRecipe)
        throws IOException {
        final Volume volume = evaluator.volume(imageRecipe, CellProgress.INSTANCE);
        final Mask mask = evaluator.mask(voiRecipe, CellProgress.INSTANCE);
        final VoiMeasurement measured =
            VoiFeatures.measureImage(volume, mask, plan.settingsFor(imageRecipe), CellProgress.INSTANCE);
        add(measured.values(), "'" + image + "' in '" + voi + "', ");
        quality.add(new QualityTable.Entry(row.getKey().getString(), image, voi, measured.quality(),
            ClippedShare.of(imageRecipe, volume, mask, evaluator), imageRecipe.grid().spacing(), null));
    }

    private Interpolation imageInterpolation() {
        return plan.voxels().map(VoxelSize::interpolation).orElse(Interpolation.CUBIC);
    }

    private Recipe resized(final Recipe recipe, final Interpolation interpolation) {
        return plan.voxels().map(size -> size.of(recipe.grid()))
            .filter(grid -> !grid.sameAs(recipe.grid()))
            .<Recipe>map(grid -> new Recipe.Resample(recipe, Affine.identity(), grid, interpolation)).orElse(recipe);
    }

    private void noteTemplate(final String column) {
        if (plan.dependsOnSize() && VoxelGrids.isForeign(recipe(column), row)) {
            notes.foreign("'" + column + "' on " + recipe(column).grid().describe() + ".");
        }
    }

    private void measureShape(final String voi) {
        final List<FeatureDescriptor> features = plan.shapeFeatures();
        if (isMissing(voi)) {
            fail(features, "VOI '" + voi + "' is missing.");
            return;
        }
        try {
            noteTemplate(voi);
            add(VoiFeatures.measureShape(evaluator.mask(resized(recipe(voi), Interpolation.LABEL), CellProgress.INSTANCE),
                plan.settings(), CellProgress.INSTANCE), "'" + voi + "', ");
        } catch (InputException | IOException e) {
            fail(features, "'" + voi + "': " + Reason.of(e));
        }
    }

    private void add(final List<FeatureValue> values, final String where) {
        for (FeatureValue value : values) {
            if (plan.keeps(value.descriptor())) {
                if (value.isMissing()) {
                    notes.partial(where + value.descriptor().tag() + ": " + value.missingReason());
                }
                cells.add(value.isMissing() ? new MissingCell(value.missingReason()) : new DoubleCell(value.value()));
            }
        }
    }

    private void fail(final String image, final String voi, final String reason) {
        fail(plan.imageFeatures(), reason);
        quality.add(new QualityTable.Entry(row.getKey().getString(), image, voi, null, OptionalDouble.empty(),
            isMissing(image) ? null : resized(recipe(image), imageInterpolation()).grid().spacing(), reason));
    }

    private void fail(final List<FeatureDescriptor> features, final String reason) {
        if (failOnError) {
            throw new KNIMEException("Row '" + row.getKey().getString() + "': " + reason).toUnchecked();
        }
        notes.failed(reason);
        features.stream().filter(plan::keeps).forEach(feature -> cells.add(new MissingCell(reason)));
    }
}
