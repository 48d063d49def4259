// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.spcalearner;

import java.util.List;
import java.util.Optional;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.filter.ColumnFilterWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.radiosurv.core.InputException;
import org.radiosurv.core.spca.CrossValidationSettings;
import org.radiosurv.core.spca.Scaling;
import org.radiosurv.core.spca.SpcaSettings;
import org.radiosurv.knime.columns.ClinicalColumns;
import org.radiosurv.knime.columns.ColumnChoice;
import org.radiosurv.knime.columns.ColumnProperty;
import org.radiosurv.knime.followup.FollowUpColumns;

/** Settings of the SPCA Learner. */
@LoadDefaultsForAbsentFields
public final class SpcaLearnerParameters implements NodeParameters {

    /** Headings of the dialog. */
    interface DialogSections {
        /** Which columns. */
        @Section(title = "Patients")
        interface Patients {
        }

        /** How the model is made. */
        @Section(title = "Model")
        @After(Patients.class)
        interface Model {
        }

        /** How the threshold is found. */
        @Section(title = "Cross-validation")
        @After(Model.class)
        interface Validation {
        }
    }

    /** Where the threshold comes from. */
    enum ThresholdMode {
        /** The first maximum of the cross-validation curve. */
        @Label(value = "Cross-validation", description = "The threshold at the first maximum of the cross-validation curve.")
        CROSS_VALIDATION,
        /** A number. */
        @Label(value = "Fixed", description = "A given threshold; the study used 1.54. The curve is computed all the same.")
        FIXED
    }

    /** What is done to the features' units. */
    enum FeatureScaling {
        /** Nothing. */
        @Label(value = "None", description = "Features keep their units, as in the study and in R's superpc: features with large numbers "
            + "weigh more.")
        NONE(Scaling.NONE),
        /** Mean 0 and standard deviation 1. */
        @Label(value = "z-score", description = "Each feature is centred and divided by its standard deviation in the training patients. "
            + "Advised for a new study.")
        Z_SCORE(Scaling.ZSCORE);

        private final Scaling scaling;

        FeatureScaling(final Scaling scaling) {
            this.scaling = scaling;
        }
    }

    /** Refers to {@link #thresholdMode}. */
    static final class ThresholdModeReference implements ParameterReference<ThresholdMode> {
    }

    /** True when the threshold is given. */
    static final class FixedThreshold implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer initializer) {
            return initializer.getEnum(ThresholdModeReference.class).isOneOf(ThresholdMode.FIXED);
        }
    }

    @Layout(DialogSections.Patients.class)
    @Widget(title = "Time column", description = "Follow-up time of each patient in days.")
    @ChoicesProvider(ClinicalColumns.TimeChoices.class)
    @Persist(configKey = "time_column")
    String timeColumn = "";

    @Layout(DialogSections.Patients.class)
    @Widget(title = "Event column", description = "1 or true: the event happened at that time; 0 or false: the patient is censored.")
    @ChoicesProvider(ClinicalColumns.EventChoices.class)
    @Persist(configKey = "event_column")
    String eventColumn = "";

    @Layout(DialogSections.Patients.class)
    @Widget(title = "Features", description = "The columns to learn from. If none is chosen: the columns of a VOI Feature Table; if there are "
        + "none, all numeric columns but outcomes (time, event), measurements for checking, and predictions.")
    @ColumnFilterWidget(choicesProvider = ClinicalColumns.NumberChoices.class)
    @Persist(configKey = "features")
    ColumnFilter features = new ColumnFilter();

    @Layout(DialogSections.Model.class)
    @Widget(title = "Threshold", description = "Features whose score is at least the threshold, in absolute value, make the components.")
    @ValueSwitchWidget
    @ValueReference(ThresholdModeReference.class)
    @Persist(configKey = "threshold_mode")
    ThresholdMode thresholdMode = ThresholdMode.CROSS_VALIDATION;

    @Layout(DialogSections.Model.class)
    @Widget(title = "Score threshold", description = "The threshold for the absolute score.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = FixedThreshold.class, type = EffectType.SHOW)
    @Persist(configKey = "threshold")
    double threshold = 1.54;

    @Layout(DialogSections.Model.class)
    @Widget(title = "Scaling", description = "Whether the features keep their units.")
    @ValueSwitchWidget
    @Persist(configKey = "scaling")
    FeatureScaling scaling = FeatureScaling.NONE;

    @Layout(DialogSections.Model.class)
    @Widget(title = "Components", description = "Number of principal components, 1 to 3. The study used 1.", advanced = true)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Persist(configKey = "components")
    int components = 1;

    @Layout(DialogSections.Validation.class)
    @Widget(title = "Folds", description = "Into how many parts the patients are divided, with equal shares of events; each part is left out once and judged.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Persist(configKey = "folds")
    int folds = 10;

    @Layout(DialogSections.Validation.class)
    @Widget(title = "Repeats", description = "How often the patients are divided anew; the curve is the average.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Persist(configKey = "repeats")
    int repeats = 5;

    @Layout(DialogSections.Validation.class)
    @Widget(title = "Thresholds", description = "Number of thresholds that are tried, equally spaced.", advanced = true)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Persist(configKey = "thresholds")
    int thresholds = 20;

    @Layout(DialogSections.Validation.class)
    @Widget(title = "Seed", description = "Start value of the random division into folds. The same seed gives the same result.", advanced = true)
    @Persist(configKey = "seed")
    long seed = 1;

    /** Used when settings are loaded. */
    SpcaLearnerParameters() {
    }

    /** Used when the node is first configured: shows the guessed columns in the dialog. */
    SpcaLearnerParameters(final NodeParametersInput input) {
        input.getInTableSpec(0).ifPresent(spec -> {
            timeColumn = ClinicalColumns.guessTime(spec).orElse("");
            eventColumn = ClinicalColumns.guessEvent(spec).orElse("");
            features = new ColumnFilter(defaultFeatures(spec, timeColumn, eventColumn).toArray(String[]::new));
        });
    }

    @Override
    public void validate() throws InvalidSettingsException {
        try {
            validationSettings();
        } catch (InputException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
        if (folds < 2 || repeats < 1) {
            throw new InvalidSettingsException("Cross-validation has at least 2 folds and 1 repeat; received " + folds + " and "
                + repeats + ". The study used 10 folds.");
        }
        if (!(threshold >= 0)) {
            throw new InvalidSettingsException("The score threshold is 0 or more; received " + threshold + ". The study used 1.54.");
        }
    }

    SpcaSettings settings() {
        return SpcaSettings.DEFAULT.withScaling(scaling.scaling);
    }

    CrossValidationSettings validationSettings() {
        return new CrossValidationSettings(components, thresholds, CrossValidationSettings.DEFAULT.minimumFeatures());
    }

    FollowUpColumns followUp(final DataTableSpec spec) throws InvalidSettingsException {
        return new FollowUpColumns(
            ColumnChoice.one(timeColumn, ClinicalColumns.guessTime(spec), spec, ClinicalColumns::isTime, "time"),
            ColumnChoice.one(eventColumn, ClinicalColumns.guessEvent(spec), spec, ClinicalColumns::isEvent, "event"), Optional.empty());
    }

    List<String> features(final DataTableSpec spec) throws InvalidSettingsException {
        final FollowUpColumns outcome = followUp(spec);
        final List<String> names = ColumnChoice.several(features, spec.stream().filter(SpcaLearnerParameters::isNumber).toList(),
            defaultFeatures(spec, outcome.time(), outcome.event()), "feature");
        if (names.contains(outcome.time()) || names.contains(outcome.event())) {
            throw new InvalidSettingsException("Time and event are no features; received them among the features. Remove '"
                + outcome.time() + "' and '" + outcome.event() + "' from the features in the dialog.");
        }
        return names;
    }

    private static List<String> defaultFeatures(final DataTableSpec spec, final String time, final String event) {
        final List<String> measured = spec.stream().filter(SpcaLearnerParameters::isNumber).filter(ColumnProperty::isFeature)
            .map(DataColumnSpec::getName).toList();
        return !measured.isEmpty() ? measured : spec.stream().filter(SpcaLearnerParameters::isNumber)
            .filter(ColumnProperty::isForModelling).filter(column -> !ClinicalColumns.isOutcomeName(column))
            .map(DataColumnSpec::getName)
            .filter(name -> !name.equals(time) && !name.equals(event)).toList();
    }

    private static boolean isNumber(final DataColumnSpec column) {
        return column.getType().isCompatible(DoubleValue.class);
    }
}
