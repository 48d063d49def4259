// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.transformapplier;

import java.util.List;
import java.util.Optional;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.StringValue;
import org.knime.core.data.collection.ListDataValue;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.RadioButtonsWidget;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.filter.ColumnFilterWidget;
import org.knime.node.parameters.widget.choices.util.CompatibleColumnsProvider;
import org.radiosurv.core.recipe.Interpolation;
import org.radiosurv.knime.cells.VolumeValue;
import org.radiosurv.knime.columns.ColumnChoice;
import org.radiosurv.knime.columns.ImageColumns;
import org.radiosurv.knime.columns.SequenceKind;

/** Settings of the Transform Applier. */
@LoadDefaultsForAbsentFields
public final class TransformApplierParameters implements NodeParameters {

    /** What four lines of four numbers mean. */
    enum Convention {
        /** FSL's. */
        @Label(value = "FSL", description = "As <i>flirt -omat</i> writes it: moving to fixed in FSL's millimetres of both grids.")
        FSL,
        /** The world's. */
        @Label(value = "World", description = "Fixed to moving, world RAS millimetres.")
        WORLD
    }

    /** Which way. */
    enum Direction {
        /** As it stands. */
        @Label(value = "As it is", description = "The images are the moving ones of the matrix, the target grid is the fixed one's.")
        FORWARD,
        /** The other way. */
        @Label(value = "Inverse", description = "The images are in the space of the matrix's fixed image, the target grid is the moving "
            + "image's: to bring a VOI back to a native grid.")
        INVERSE
    }

    /** How values between voxels are found. */
    enum ImageInterpolation {
        /** Trilinear. */
        @Label(value = "Linear", description = "Trilinear.")
        LINEAR(Interpolation.LINEAR),
        /** Cubic. */
        @Label(value = "Cubic", description = "Cubic convolution (Keys 1981): sharper, may overshoot at edges.")
        CUBIC(Interpolation.CUBIC),
        /** Nearest neighbour. */
        @Label(value = "Nearest", description = "The nearest voxel's value.")
        NEAREST(Interpolation.NEAREST);

        private final Interpolation core;

        ImageInterpolation(final Interpolation core) {
            this.core = core;
        }

        Interpolation core() {
            return core;
        }
    }

    /** Where the results go. */
    enum Output {
        /** Into the columns. */
        @Label(value = "Replace", description = "The resampled images and VOIs take the place of the originals.")
        REPLACE,
        /** Into new columns. */
        @Label(value = "Append", description = "The resampled images and VOIs are appended as columns <i>name_resampled</i>.")
        APPEND
    }

    /** Offers columns of lists and of texts. */
    static final class MatrixChoices extends CompatibleColumnsProvider {
        /** Called by KNIME. */
        MatrixChoices() {
            super(List.of(ListDataValue.class, StringValue.class));
        }
    }

    @Widget(title = "Images and VOIs", description = "What is resampled. If nothing is chosen: all images and VOIs but the target grid's "
        + "and the reference images.")
    @ColumnFilterWidget(choicesProvider = ImageColumns.VolumeChoices.class)
    @Persist(configKey = "columns")
    ColumnFilter columns = new ColumnFilter();

    @Widget(title = "Matrix", description = "A column of matrices: lists of 16 numbers (row by row, world RAS millimetres, fixed to moving, "
        + "as from a Registrar), texts of four lines of four numbers, ITK transforms as text, or paths of such files (<i>.mat</i>, "
        + "<i>.tfm</i>). By its name, a column that ends in <i>_matrix</i> is guessed.")
    @ChoicesProvider(MatrixChoices.class)
    @Persist(configKey = "matrix")
    String matrix = "";

    @Widget(title = "Texts of four lines are", description = "The convention of texts and files of four lines of four numbers. Lists of 16 "
        + "numbers are always in world millimetres, and ITK transforms say what they are.")
    @ValueSwitchWidget
    @Persist(configKey = "convention")
    Convention convention = Convention.FSL;

    @Widget(title = "FSL's fixed image", description = "The image column that FSL was given as <i>-ref</i>; its grid gives the matrix its "
        + "meaning. Empty: the target grid's image (the inverse way: each image itself).")
    @ChoicesProvider(ImageColumns.VolumeChoices.class)
    @Persist(configKey = "fsl_fixed")
    String fslFixed = "";

    @Widget(title = "FSL's moving image", description = "The image column that FSL was given as <i>-in</i>. Empty: each image itself (the "
        + "inverse way: the target grid's image).")
    @ChoicesProvider(ImageColumns.VolumeChoices.class)
    @Persist(configKey = "fsl_moving")
    String fslMoving = "";

    @Widget(title = "Target grid", description = "The image column on whose grid the results lie. By its name, T1Gd is guessed.")
    @ChoicesProvider(ImageColumns.VolumeChoices.class)
    @Persist(configKey = "target")
    String target = "";

    @Widget(title = "Direction", description = "Whether the matrix is used as it is, or its inverse.")
    @ValueSwitchWidget
    @Persist(configKey = "direction")
    Direction direction = Direction.FORWARD;

    @Widget(title = "Interpolation of images", description = "How values between voxels are found. VOIs are resampled so that they keep "
        + "their volume, whatever is chosen here.")
    @RadioButtonsWidget
    @Persist(configKey = "interpolation")
    ImageInterpolation interpolation = ImageInterpolation.LINEAR;

    @Widget(title = "Output", description = "Where the results go.")
    @ValueSwitchWidget
    @Persist(configKey = "output")
    Output output = Output.REPLACE;

    @Widget(title = "Fail on the first bad row", description = "If set, the node stops at a row whose matrix cannot be used. Otherwise that "
        + "row's cells are missing, with the reason, and one warning counts the rows.")
    @Persist(configKey = "fail_on_error")
    boolean failOnError;

    /** Used when settings are loaded. */
    TransformApplierParameters() {
    }

    /** Used when the node is first configured: shows the guessed columns in the dialog. */
    TransformApplierParameters(final NodeParametersInput input) {
        input.getInTableSpec(0).ifPresent(spec -> {
            matrix = guessMatrix(spec).orElse("");
            target = guessTarget(spec).orElse("");
        });
    }

    private static boolean isMatrix(final DataColumnSpec column) {
        return column.getType().isCompatible(ListDataValue.class) || column.getType().isCompatible(StringValue.class);
    }

    private static Optional<String> guessMatrix(final DataTableSpec spec) {
        return spec.stream().filter(column -> isMatrix(column) && column.getName().endsWith("_matrix")).map(DataColumnSpec::getName)
            .findFirst();
    }

    private static Optional<String> guessTarget(final DataTableSpec spec) {
        return ImageColumns.images(spec).stream().filter(name -> SequenceKind.of(name) == SequenceKind.T1GD).findFirst();
    }

    private static boolean isVolume(final DataColumnSpec column) {
        return column.getType().isCompatible(VolumeValue.class);
    }

    String matrix(final DataTableSpec spec) throws InvalidSettingsException {
        return ColumnChoice.one(matrix, guessMatrix(spec), spec, TransformApplierParameters::isMatrix, "matrix");
    }

    String target(final DataTableSpec spec) throws InvalidSettingsException {
        return ColumnChoice.one(target, guessTarget(spec), spec, TransformApplierParameters::isVolume, "target grid");
    }

    Optional<String> fslFixed(final DataTableSpec spec) throws InvalidSettingsException {
        return reference(fslFixed, spec, "FSL fixed image");
    }

    Optional<String> fslMoving(final DataTableSpec spec) throws InvalidSettingsException {
        return reference(fslMoving, spec, "FSL moving image");
    }

    private static Optional<String> reference(final String chosen, final DataTableSpec spec, final String what)
        throws InvalidSettingsException {
        return chosen == null || chosen.isEmpty() ? Optional.empty()
            : Optional.of(ColumnChoice.one(chosen, Optional.empty(), spec, TransformApplierParameters::isVolume, what));
    }

    List<String> columns(final DataTableSpec spec) throws InvalidSettingsException {
        final List<DataColumnSpec> candidates = spec.stream().filter(TransformApplierParameters::isVolume).toList();
        final List<String> references = List.of(target(spec), fslFixed(spec).orElse(""), fslMoving(spec).orElse(""));
        final List<String> others =
            candidates.stream().map(DataColumnSpec::getName).filter(name -> !references.contains(name)).toList();
        return ColumnChoice.several(columns, candidates, others, "image or VOI");
    }
}
