// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.registrar;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.StringValue;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.array.ArrayWidget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.RadioButtonsWidget;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.filter.ColumnFilterWidget;
import org.knime.node.parameters.widget.choices.util.CompatibleColumnsProvider;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.radiosurv.core.InputException;
import org.radiosurv.core.registration.Heads;
import org.radiosurv.core.registration.RegistrationSettings;
import org.radiosurv.knime.cells.VolumeValue;
import org.radiosurv.knime.columns.ColumnChoice;
import org.radiosurv.knime.columns.ImageColumns;
import org.radiosurv.knime.columns.SequenceKind;

/** Settings of the Registrar. */
@LoadDefaultsForAbsentFields
public final class RegistrarParameters implements NodeParameters {

    /** Headings of the dialog. */
    interface DialogSections {
        /** Which columns. */
        @Section(title = "Images and VOIs")
        interface Columns {
        }

        /** How. */
        @Section(title = "Registration")
        @After(Columns.class)
        interface Search {
        }

        /** To a template. */
        @Section(title = "Template")
        @After(Search.class)
        interface Template {
        }

        /** What comes out. */
        @Section(title = "Output")
        @After(Template.class)
        interface Output {
        }
    }

    /** Offers the image columns of the template's table. */
    static final class TemplateChoices extends CompatibleColumnsProvider {
        /** Called by KNIME. */
        TemplateChoices() {
            super(VolumeValue.class);
        }

        @Override
        public int getInputTableIndex() {
            return 1;
        }

        @Override
        public List<DataColumnSpec> columnChoices(final NodeParametersInput input) {
            // without the optional port there is no second table to ask for
            return input.getInPortTypes().length > getInputTableIndex() ? super.columnChoices(input) : List.of();
        }

        @Override
        public boolean isIncluded(final DataColumnSpec column) {
            return ImageColumns.isImage(column);
        }
    }

    /** Offers columns of text. */
    static final class TextChoices extends CompatibleColumnsProvider {
        /** Called by KNIME. */
        TextChoices() {
            super(StringValue.class);
        }
    }

    /** Says which image a VOI was drawn on where that differs from row to row. */
    static final class FollowedImage implements NodeParameters {

        @Widget(title = "VOI", description = "The VOI column that this rule is for.")
        @ChoicesProvider(ImageColumns.VoiChoices.class)
        @Persist(configKey = "voi")
        String voi = "";

        @Widget(title = "Column with the image's name", description = "A column of text that holds, row by row, the name of the image "
            + "column on which the VOI was drawn.")
        @ChoicesProvider(TextChoices.class)
        @Persist(configKey = "column")
        String column = "";
    }

    @Layout(DialogSections.Columns.class)
    @Widget(title = "Fixed image", description = "The image that stays; the others are laid on it. By its name, T1Gd is guessed.")
    @ChoicesProvider(ImageColumns.ImageChoices.class)
    @Persist(configKey = "fixed")
    String fixed = "";

    @Layout(DialogSections.Columns.class)
    @Widget(title = "Moving images", description = "The images that are laid on the fixed one. If none is chosen: all other images. Images "
        + "made from one file, such as T2 and its edge image, are registered once.")
    @ColumnFilterWidget(choicesProvider = ImageColumns.ImageChoices.class)
    @Persist(configKey = "moving")
    ColumnFilter moving = new ColumnFilter();

    @Layout(DialogSections.Columns.class)
    @Widget(title = "VOIs", description = "The VOIs that go along with the images on which they were drawn. If none is chosen: all.")
    @ColumnFilterWidget(choicesProvider = ImageColumns.VoiChoices.class)
    @Persist(configKey = "vois")
    ColumnFilter vois = new ColumnFilter();

    @Layout(DialogSections.Columns.class)
    @Widget(title = "Image that a VOI follows", description = "Where the image on which a VOI was drawn differs from patient to patient. "
        + "Without a rule: the image that the VOI column's property names, else the one image whose voxel grid the VOI shares.",
        advanced = true)
    @ArrayWidget(addButtonText = "Add a rule", elementTitle = "Rule")
    @Persist(configKey = "followed_images")
    FollowedImage[] followedImages = new FollowedImage[0];

    @Layout(DialogSections.Columns.class)
    @Widget(title = "VOI to leave out", description = "A lesion that is left out of the comparison, since it looks different in every "
        + "sequence. Empty: nothing is left out.")
    @ChoicesProvider(ImageColumns.VoiChoices.class)
    @Persist(configKey = "exclusion")
    String exclusion = "";

    @Layout(DialogSections.Columns.class)
    @Widget(title = "Margin of the VOI to leave out (mm)", description = "By how much that VOI grows before it is left out, 0 to 50 mm.",
        advanced = true)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Persist(configKey = "exclusion_margin")
    double exclusionMargin = RegistrationSettings.DEFAULT.exclusionMargin();

    @Layout(DialogSections.Search.class)
    @Widget(title = "Degrees of freedom", description = "Which maps are allowed within a patient. The study used 12; images of one head "
        + "differ by 6 in theory.")
    @ValueSwitchWidget
    @Persist(configKey = "dof")
    Choices.Freedom dof = Choices.Freedom.AFFINE;

    @Layout(DialogSections.Search.class)
    @Widget(title = "Refit implausible results with 6", description = "When, within a patient, a scale leaves 0.95 to 1.05 or a shear "
        + "exceeds 0.05, the images are registered again with 6 degrees of freedom, and the reason column says so. If not set, the "
        + "verdict becomes <i>check</i>.")
    @Persist(configKey = "refit_rigid")
    boolean refitRigid = true;

    @Layout(DialogSections.Search.class)
    @Widget(title = "Similarity", description = "What is maximised. The study used mutual information.")
    @ValueSwitchWidget
    @Persist(configKey = "cost")
    Choices.Cost cost = Choices.Cost.MI;

    @Layout(DialogSections.Search.class)
    @Widget(title = "Start", description = "Where the search begins.", advanced = true)
    @RadioButtonsWidget
    @Persist(configKey = "start")
    Choices.Start start = Choices.Start.AUTO;

    @Layout(DialogSections.Template.class)
    @Widget(title = "Template image", description = "The image column of the template's table, whose first row is used. Empty: the first "
        + "image column. Used when the template port was added and connected.")
    @ChoicesProvider(TemplateChoices.class)
    @Persist(configKey = "template_image")
    String templateImage = "";

    @Layout(DialogSections.Template.class)
    @Widget(title = "Way to the template", description = "How moving images reach the template.")
    @RadioButtonsWidget
    @Persist(configKey = "template_route")
    Choices.Route templateRoute = Choices.Route.VIA_FIXED;

    @Layout(DialogSections.Template.class)
    @Widget(title = "Degrees of freedom to the template", description = "Which maps are allowed between a patient and the template. Heads "
        + "differ in size and shape: 12, as in the study.")
    @ValueSwitchWidget
    @Persist(configKey = "template_dof")
    Choices.Freedom templateDof = Choices.Freedom.AFFINE;

    @Layout(DialogSections.Template.class)
    @Widget(title = "Compare both ways", description = "Also registers the other way for images that a VOI follows, and reports how far "
        + "apart both put the VOI's centroid, in a column <i>VOI_route_mm</i>. Takes one registration more per such image.")
    @Persist(configKey = "compare_routes")
    boolean compareRoutes = true;

    @Layout(DialogSections.Output.class)
    @Widget(title = "Measure on", description = "Which grid images and VOIs meet on.")
    @RadioButtonsWidget
    @Persist(configKey = "measure_on")
    Choices.MeasureOn measureOn = Choices.MeasureOn.COMMON_GRID;

    @Layout(DialogSections.Output.class)
    @Widget(title = "Interpolation of images", description = "How values between voxels are found. VOIs are resampled so that they keep "
        + "their volume, whatever is chosen here.", advanced = true)
    @ValueSwitchWidget
    @Persist(configKey = "interpolation")
    Choices.ImageInterpolation interpolation = Choices.ImageInterpolation.LINEAR;

    @Layout(DialogSections.Output.class)
    @Widget(title = "Overlay figure", description = "A figure per row for looking at the result: every moving image with the image that it "
        + "was laid on, in three planes.")
    @ValueSwitchWidget
    @Persist(configKey = "overlay")
    Choices.Overlay overlay = Choices.Overlay.CHECKERBOARD;

    @Layout(DialogSections.Output.class)
    @Widget(title = "Fail on the first bad row", description = "If set, the node stops at an image that cannot be registered. Otherwise the "
        + "row's cells are missing, with the reason, and one warning counts the rows.")
    @Persist(configKey = "fail_on_error")
    boolean failOnError;

    /** Used when settings are loaded. */
    RegistrarParameters() {
    }

    /** Used when the node is first configured: shows the guessed columns in the dialog. */
    RegistrarParameters(final NodeParametersInput input) {
        input.getInTableSpec(0).ifPresent(spec -> {
            fixed = guessFixed(spec).orElse("");
            moving = new ColumnFilter(
                ImageColumns.images(spec).stream().filter(name -> !name.equals(fixed)).toArray(String[]::new));
            vois = new ColumnFilter(ImageColumns.vois(spec).toArray(String[]::new));
        });
    }

    @Override
    public void validate() throws InvalidSettingsException {
        try {
            settings();
        } catch (InputException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    /** @return core's settings within a patient; rows are computed in parallel, a registration by one thread */
    RegistrationSettings settings() {
        return new RegistrationSettings(dof.core(), cost.core(), start.core(), exclusionMargin, 1);
    }

    /** @return core's settings between patient and template */
    RegistrationSettings templateSettings() {
        return settings().with(templateDof.core()).with(Heads.DIFFERENT);
    }

    private static Optional<String> guessFixed(final DataTableSpec spec) {
        return ImageColumns.images(spec).stream().filter(name -> SequenceKind.of(name) == SequenceKind.T1GD).findFirst();
    }

    String fixed(final DataTableSpec spec) throws InvalidSettingsException {
        return ColumnChoice.one(fixed, guessFixed(spec), spec, ImageColumns::isImage, "fixed image");
    }

    List<String> moving(final DataTableSpec spec, final boolean templateThere) throws InvalidSettingsException {
        final String stays = fixed(spec);
        final List<DataColumnSpec> candidates = spec.stream().filter(ImageColumns::isImage).toList();
        final List<String> others = ImageColumns.images(spec).stream().filter(name -> !name.equals(stays)).toList();
        if (others.isEmpty() && templateThere) {
            return others;
        }
        return ColumnChoice.several(moving, candidates, others, "moving image").stream().filter(name -> !name.equals(stays)).toList();
    }

    List<String> vois(final DataTableSpec spec) throws InvalidSettingsException {
        final List<String> all = ImageColumns.vois(spec);
        return all.isEmpty() && vois.getMissingSelected(List.of()).length == 0 ? all
            : ColumnChoice.several(vois, spec.stream().filter(ImageColumns::isVoi).toList(), all, "VOI");
    }

    Optional<String> exclusion(final DataTableSpec spec) throws InvalidSettingsException {
        return exclusion == null || exclusion.isEmpty() ? Optional.empty()
            : Optional.of(ColumnChoice.one(exclusion, Optional.empty(), spec, ImageColumns::isVoi, "left-out VOI"));
    }

    /** @return VOI to the column that names its image */
    Map<String, String> followedImages(final DataTableSpec spec) throws InvalidSettingsException {
        final Map<String, String> columns = new LinkedHashMap<>();
        for (FollowedImage rule : Arrays.asList(followedImages)) {
            columns.put(ColumnChoice.one(rule.voi, Optional.empty(), spec, ImageColumns::isVoi, "rule's VOI"),
                ColumnChoice.one(rule.column, Optional.empty(), spec, column -> column.getType().isCompatible(StringValue.class),
                    "image name"));
        }
        return columns;
    }

    String templateImage(final DataTableSpec template) throws InvalidSettingsException {
        return ColumnChoice.one(templateImage, ImageColumns.images(template).stream().findFirst(), template, ImageColumns::isImage,
            "template image");
    }
}
