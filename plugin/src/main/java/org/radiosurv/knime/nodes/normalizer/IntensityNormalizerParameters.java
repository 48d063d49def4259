// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.normalizer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.array.ArrayWidget;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.filter.ColumnFilterWidget;
import org.knime.node.parameters.widget.message.TextMessage;
import org.knime.node.parameters.widget.message.TextMessage.Message;
import org.knime.node.parameters.widget.message.TextMessage.MessageType;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.radiosurv.core.InputException;
import org.radiosurv.core.intensity.GreyLevelRule;
import org.radiosurv.knime.columns.ColumnChoice;
import org.radiosurv.knime.columns.ComputedState;
import org.radiosurv.knime.columns.ImageColumns;
import org.radiosurv.knime.columns.SequenceKind;

/** Settings of the Intensity Normalizer. */
@LoadDefaultsForAbsentFields
public final class IntensityNormalizerParameters implements NodeParameters {

    /** Where the grey levels go. */
    enum Output {
        /** Into the image's column. */
        @Label(value = "Replace", description = "The grey levels take the place of the image.")
        REPLACE,
        /** Into a new column. */
        @Label(value = "Append", description = "The grey levels are appended as a column <i>image_levels</i>.")
        APPEND
    }

    /** An exception from the rule that goes by the column's name. */
    static final class ColumnRule implements NodeParameters {

        @Widget(title = "Image", description = "The image column that this exception is for.")
        @ChoicesProvider(ImageColumns.ImageChoices.class)
        @Persist(configKey = "column")
        String column = "";

        @Widget(title = "Dropped at the top (%)", description = "Share of the brightest voxels, in percent, that take the highest level.")
        @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
        @Persist(configKey = "drop_top_percent")
        double dropTopPercent = 100 * GreyLevelRule.STUDY_DROP_TOP;
    }

    /** Refers to {@link #rules}. */
    static final class RulesReference implements ParameterReference<ColumnRule[]> {
    }

    /** Refers to {@link #otherDropTopPercent}. */
    static final class OtherReference implements ParameterReference<Double> {
    }

    /** Says in the dialog which rule each column gets. */
    static final class RulePreview extends ComputedState<Optional<Message>> {

        private Supplier<ColumnRule[]> rules;

        private Supplier<Double> other;

        @Override
        public void init(final StateProviderInitializer initializer) {
            initializer.computeBeforeOpenDialog();
            rules = initializer.computeFromValueSupplier(RulesReference.class);
            other = initializer.computeFromValueSupplier(OtherReference.class);
        }

        @Override
        protected Optional<Message> compute(final NodeParametersInput input) {
            final List<String> images =
                ImageColumns.columns(input).stream().filter(ImageColumns::isImage).map(DataColumnSpec::getName).toList();
            if (images.isEmpty()) {
                return Optional.empty();
            }
            final Map<String, Double> shares = shares(images, rules.get(), other.get());
            final List<String> lines = new ArrayList<>();
            shares.forEach((image, share) -> lines.add(image + ": "
                + (share == 0 ? "full range" : "top " + percent(share) + " % dropped")));
            return Optional.of(new Message("Rule per image", String.join("; ", lines), MessageType.INFO));
        }

        private static String percent(final double share) {
            return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
        }
    }

    @Widget(title = "Images", description = "The images to normalise. If none is chosen, all image columns are normalised.")
    @ColumnFilterWidget(choicesProvider = ImageColumns.ImageChoices.class)
    @Persist(configKey = "images")
    ColumnFilter images = new ColumnFilter();

    @TextMessage(RulePreview.class)
    Void preview;

    @Widget(title = "Exceptions", description = "Rules for single columns. Without an exception the column's name decides: FLAIR, T1 with "
        + "contrast agent (Gd, CE, post) and T1 drop the top 0.1 %, T2 drops nothing, as in the study.")
    @ArrayWidget(addButtonText = "Add an exception", elementTitle = "Exception")
    @ValueReference(RulesReference.class)
    @Persist(configKey = "rules")
    ColumnRule[] rules = new ColumnRule[0];

    @Widget(title = "Dropped at the top for other names (%)", description = "For images whose name names none of the four sequences.",
        advanced = true)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @ValueReference(OtherReference.class)
    @Persist(configKey = "drop_top_percent_other")
    double otherDropTopPercent = 100 * GreyLevelRule.STUDY_DROP_TOP;

    @Widget(title = "Grey levels", description = "Number of grey levels; the study used 256. The images become values 0 to levels - 1.",
        advanced = true)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Persist(configKey = "levels")
    int levels = GreyLevelRule.STUDY_LEVELS;

    @Widget(title = "Leave out zeros", description = "Measure the range without voxels of value exactly 0. The study measured the whole "
        + "image, background included.", advanced = true)
    @Persist(configKey = "ignore_zeros")
    boolean ignoreZeros;

    @Widget(title = "Output", description = "Whether the grey levels replace the image or are appended.")
    @ValueSwitchWidget
    @Persist(configKey = "output")
    Output output = Output.REPLACE;

    /** Used when settings are loaded. */
    IntensityNormalizerParameters() {
    }

    /** Used when the node is first configured: shows all images as chosen. */
    IntensityNormalizerParameters(final NodeParametersInput input) {
        input.getInTableSpec(0).ifPresent(spec -> images = new ColumnFilter(ImageColumns.images(spec).toArray(String[]::new)));
    }

    @Override
    public void validate() throws InvalidSettingsException {
        check(otherDropTopPercent);
        for (ColumnRule rule : rules) {
            check(rule.dropTopPercent);
        }
    }

    private void check(final double percent) throws InvalidSettingsException {
        try {
            new GreyLevelRule(percent / 100, levels, ignoreZeros);
        } catch (InputException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    /**
     * @param spec the input
     * @return the rule of each image that is to be normalised, in table order
     * @throws InvalidSettingsException if an image is missing, or an exception is for no image
     */
    Map<String, GreyLevelRule> rules(final DataTableSpec spec) throws InvalidSettingsException {
        final List<String> chosen =
            ColumnChoice.several(images, spec.stream().filter(ImageColumns::isImage).toList(), ImageColumns.images(spec), "image");
        for (ColumnRule rule : rules) {
            if (rule.column == null || rule.column.isEmpty() || !ImageColumns.images(spec).contains(rule.column)) {
                throw new InvalidSettingsException("An exception names an image column of the input; received '" + rule.column
                    + "'. Choose the column in the dialog or remove the exception.");
            }
        }
        final Map<String, GreyLevelRule> byImage = new LinkedHashMap<>();
        shares(chosen, rules, otherDropTopPercent)
            .forEach((image, share) -> byImage.put(image, new GreyLevelRule(share, levels, ignoreZeros)));
        return byImage;
    }

    private static Map<String, Double> shares(final List<String> images, final ColumnRule[] rules, final Double otherPercent) {
        final Map<String, Double> shares = new LinkedHashMap<>();
        for (String image : images) {
            final SequenceKind kind = SequenceKind.of(image);
            final double byName =
                kind == SequenceKind.OTHER ? (otherPercent == null ? 0 : otherPercent / 100) : kind.droppedShare();
            shares.put(image, rules == null ? byName : Arrays.stream(rules).filter(rule -> image.equals(rule.column))
                .map(rule -> rule.dropTopPercent / 100).findFirst().orElse(byName));
        }
        return shares;
    }
}
