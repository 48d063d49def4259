// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.spcalearner;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
import org.knime.node.parameters.widget.text.TextAreaWidget;
import org.radiosurv.core.InputException;
import org.radiosurv.core.spca.CrossValidationSettings;
import org.radiosurv.core.spca.HonestSettings;
import org.radiosurv.core.spca.Scaling;
import org.radiosurv.core.spca.SpcaSettings;
import org.radiosurv.knime.columns.ClinicalColumns;
import org.radiosurv.knime.columns.ColumnChoice;
import org.radiosurv.knime.columns.ColumnProperty;
import org.radiosurv.knime.followup.FollowUpColumns;

/** Settings of the SPCA Learner. */
@LoadDefaultsForAbsentFields
public final class SpcaLearnerParameters implements NodeParameters {

    private static final int MOST_PERMUTATIONS = 10_000;

    private static final int MOST_RESAMPLES = 10_000;

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

        /** What the method would tell about new patients. */
        @Section(title = "Honest estimate")
        @After(Validation.class)
        interface Honest {
        }

        /** How stable the features are, and which are known. */
        @Section(title = "Features in the figure")
        @After(Honest.class)
        interface Figure {
        }
    }

    /** How patients are divided for the threshold. */
    enum FoldSource {
        /** At random. */
        @Label(value = "Random", description = "At random, with equal shares of events, from the seed.")
        RANDOM,
        /** As a column says. */
        @Label(value = "Column", description = "A column says which patients are left out together; the division is used once.")
        COLUMN
    }

    /** How patients are divided for the honest estimate. */
    enum OuterFolds {
        /** At random. */
        @Label(value = "Random", description = "At random, with equal shares of events.")
        RANDOM,
        /** Groups stay together. */
        @Label(value = "Groups together", description = "Patients of one group, such as a site, are always left out together.")
        GROUPS,
        /** Each group alone. */
        @Label(value = "One group at a time", description = "Each group is left out by itself: how would the model do at a new site?")
        LEAVE_GROUP_OUT
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

    /** Refers to {@link #foldSource}. */
    static final class FoldSourceReference implements ParameterReference<FoldSource> {
    }

    /** True when a column holds the folds. */
    static final class FoldsOfColumn implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer initializer) {
            return initializer.getEnum(FoldSourceReference.class).isOneOf(FoldSource.COLUMN);
        }
    }

    /** Refers to {@link #honestEstimate}. */
    static final class HonestReference implements ParameterReference<Boolean> {
    }

    /** True when the honest estimate is made. */
    static final class IsHonest implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer initializer) {
            return initializer.getBoolean(HonestReference.class).isTrue();
        }
    }

    /** Refers to {@link #outerFoldsBy}. */
    static final class OuterFoldsReference implements ParameterReference<OuterFolds> {
    }

    /** True when groups stay together. */
    static final class ByGroup implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer initializer) {
            return initializer.getBoolean(HonestReference.class).isTrue()
                .and(initializer.getEnum(OuterFoldsReference.class).isOneOf(OuterFolds.GROUPS, OuterFolds.LEAVE_GROUP_OUT));
        }
    }

    @Layout(DialogSections.Patients.class)
    @Widget(title = "Features", description = "The columns to learn from. If none is chosen: the columns of a VOI Feature Table; if there are "
        + "none, all numeric columns but outcomes (time, event), measurements for checking, and predictions.")
    @ColumnFilterWidget(choicesProvider = ClinicalColumns.NumberChoices.class)
    @Persist(configKey = "features")
    ColumnFilter features = new ColumnFilter();

    @Layout(DialogSections.Patients.class)
    @Widget(title = "Competing predictors", description = "Clinical covariates, such as age, MGMT or extent of resection, beside which "
        + "the score is tested in a Cox model (table Score and competing predictors). None need be chosen; they are never features.")
    @ColumnFilterWidget(choicesProvider = ClinicalColumns.GroupChoices.class)
    @Persist(configKey = "competing")
    ColumnFilter competing = new ColumnFilter();

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
    @Widget(title = "Scaling", description = "Whether the features keep their units. Without scaling, a feature with large numbers gets a "
        + "large score whatever its relation to survival (the score is U / (sd + s0), not a z-value), and it owns the principal component: "
        + "volumes in mm&#179; outweigh entropies. That is what the study and R's superpc did, so choose <i>None</i> to repeat them. With "
        + "<i>z-score</i> each feature counts by its relation to survival alone; choose it for a new study. Mean and standard deviation "
        + "are learnt from the training patients of each fold and stored in the model. A warning says when the choice matters.")
    @ValueSwitchWidget
    @Persist(configKey = "scaling")
    FeatureScaling scaling = FeatureScaling.NONE;

    @Layout(DialogSections.Model.class)
    @Widget(title = "Components", description = "Number of principal components, 1 to 3. The study used 1.", advanced = true)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Persist(configKey = "components")
    int components = 1;

    @Layout(DialogSections.Validation.class)
    @Widget(title = "Division", description = "How the patients are divided to choose the threshold.")
    @ValueSwitchWidget
    @ValueReference(FoldSourceReference.class)
    @Persist(configKey = "fold_source")
    FoldSource foldSource = FoldSource.RANDOM;

    @Layout(DialogSections.Validation.class)
    @Widget(title = "Fold column", description = "Patients with the same value are left out together. Folds and repeats below are not used "
        + "then.")
    @ChoicesProvider(ClinicalColumns.GroupChoices.class)
    @Effect(predicate = FoldsOfColumn.class, type = EffectType.SHOW)
    @Persist(configKey = "fold_column")
    String foldColumn = "";

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
    @Widget(title = "Seed", description = "Start value of all random numbers: folds, permutations, bootstrap samples. The same seed gives the same "
        + "result.", advanced = true)
    @Persist(configKey = "seed")
    long seed = 1;

    @Layout(DialogSections.Honest.class)
    @Widget(title = "Estimate for new patients", description = "Nested cross-validation: everything that the data decide (filter, gaps, scaling, "
        + "threshold, components, cut-off) is redone without the patients that are judged, and again with permuted outcomes for the p "
        + "value. It takes the time of some hundred trainings. Without it the tables of the estimate are empty.")
    @ValueReference(HonestReference.class)
    @Persist(configKey = "honest_estimate")
    boolean honestEstimate = true;

    @Layout(DialogSections.Honest.class)
    @Widget(title = "Left out together", description = "How the patients are divided for the estimate.")
    @ValueSwitchWidget
    @ValueReference(OuterFoldsReference.class)
    @Effect(predicate = IsHonest.class, type = EffectType.SHOW)
    @Persist(configKey = "outer_folds_by")
    OuterFolds outerFoldsBy = OuterFolds.RANDOM;

    @Layout(DialogSections.Honest.class)
    @Widget(title = "Group column", description = "The site, for example. It is not a feature.")
    @ChoicesProvider(ClinicalColumns.GroupChoices.class)
    @Effect(predicate = ByGroup.class, type = EffectType.SHOW)
    @Persist(configKey = "group_column")
    String groupColumn = "";

    @Layout(DialogSections.Honest.class)
    @Widget(title = "Outer folds", description = "Into how many parts the patients are divided; each part is judged by a model of the others.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Effect(predicate = IsHonest.class, type = EffectType.SHOW)
    @Persist(configKey = "outer_folds")
    int outerFolds = HonestSettings.DEFAULT.outerFolds();

    @Layout(DialogSections.Honest.class)
    @Widget(title = "Inner folds", description = "Into how many parts the other patients are divided to choose the threshold.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Effect(predicate = IsHonest.class, type = EffectType.SHOW)
    @Persist(configKey = "inner_folds")
    int innerFolds = HonestSettings.DEFAULT.innerFolds();

    @Layout(DialogSections.Honest.class)
    @Widget(title = "Permutations", description = "How often the outcomes are permuted for the p value, up to 1,000; the smallest p is "
        + "1 / (1 + permutations).")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Effect(predicate = IsHonest.class, type = EffectType.SHOW)
    @Persist(configKey = "permutations")
    int permutations = HonestSettings.DEFAULT.permutations();

    @Layout(DialogSections.Figure.class)
    @Widget(title = "Bootstrap samples", description = "In how many samples of patients, drawn with replacement, the selection is repeated at the "
        + "same threshold: the share of samples in which a feature is selected says how stable it is. 0: none.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Persist(configKey = "resamples")
    int resamples = 200;

    @Layout(DialogSections.Figure.class)
    @Widget(title = "Known features", description = "Names of features that are known from another cohort, one a line or divided by commas; they "
        + "are red in the importance figure.")
    @TextAreaWidget
    @Persist(configKey = "highlighted")
    String highlighted = "";

    /** Used when settings are loaded. */
    SpcaLearnerParameters() {
    }

    /** Used when the node is first configured: shows the guessed columns in the dialog. */
    SpcaLearnerParameters(final NodeParametersInput input) {
        input.getInTableSpec(0).ifPresent(spec -> {
            timeColumn = ClinicalColumns.guessTime(spec).orElse("");
            eventColumn = ClinicalColumns.guessEvent(spec).orElse("");
            features = new ColumnFilter(defaultFeatures(spec, new HashSet<>(List.of(timeColumn, eventColumn))).toArray(String[]::new));
        });
    }

    @Override
    public void validate() throws InvalidSettingsException {
        try {
            validationSettings();
            honest(2);
        } catch (InputException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
        if (folds < 2 || repeats < 1) {
            throw new InvalidSettingsException("Cross-validation has at least 2 folds and 1 repeat; received " + folds + " and "
                + repeats + ". The study used 10 folds.");
        }
        if (permutations > MOST_PERMUTATIONS || resamples < 0 || resamples > MOST_RESAMPLES) {
            throw new InvalidSettingsException("There are at most " + MOST_PERMUTATIONS + " permutations and 0 to " + MOST_RESAMPLES
                + " bootstrap samples; received " + permutations + " and " + resamples + ". Use 200 of each.");
        }
        if (!(threshold >= 0)) {
            throw new InvalidSettingsException("The score threshold is 0 or more; received " + threshold + ". The study used 1.54.");
        }
    }

    /**
     * @param groups number of different groups, where each is left out by itself
     * @return how the honest estimate is made
     */
    HonestSettings honest(final int groups) {
        final HonestSettings honest = new HonestSettings(outerFoldsBy == OuterFolds.LEAVE_GROUP_OUT ? Math.max(2, groups) : outerFolds,
            innerFolds, HonestSettings.DEFAULT.innerRepeats(), permutations, HonestSettings.DEFAULT.bootstraps(), seed);
        return thresholdMode == ThresholdMode.FIXED ? honest.withThreshold(threshold) : honest;
    }

    /** @return names of the features that are known from another cohort */
    List<String> knownFeatures() {
        return highlighted == null ? List.of() : Arrays.stream(highlighted.split("[,;\\r\\n]+")).map(String::strip)
            .filter(name -> !name.isEmpty()).distinct().toList();
    }

    /** @return the column of the folds; empty where they are random */
    Optional<String> foldColumn(final DataTableSpec spec) throws InvalidSettingsException {
        return foldSource == FoldSource.RANDOM ? Optional.empty() : Optional.of(
            ColumnChoice.one(foldColumn, Optional.empty(), spec, ClinicalColumns::isGroup, "fold"));
    }

    /** @return the column of the groups that are left out together; empty where there are none */
    Optional<String> groupColumn(final DataTableSpec spec) throws InvalidSettingsException {
        return !honestEstimate || outerFoldsBy == OuterFolds.RANDOM ? Optional.empty() : Optional.of(
            ColumnChoice.one(groupColumn, Optional.empty(), spec, ClinicalColumns::isGroup, "group"));
    }

    /** @return the competing predictors, in table order */
    List<String> competing(final DataTableSpec spec) throws InvalidSettingsException {
        final List<DataColumnSpec> candidates = spec.stream().filter(ClinicalColumns::isGroup).toList();
        if (competing.filter(candidates).length == 0 && competing.getMissingSelected(candidates).length == 0) {
            return List.of();
        }
        final List<String> names = ColumnChoice.several(competing, candidates, List.of(), "competing predictor");
        final FollowUpColumns outcome = followUp(spec);
        if (names.contains(outcome.time()) || names.contains(outcome.event())) {
            throw new InvalidSettingsException("Time and event are no predictors; received them among the competing predictors. Remove '"
                + outcome.time() + "' and '" + outcome.event() + "' in the dialog.");
        }
        return names;
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
            defaultFeatures(spec, others(spec, outcome)), "feature");
        if (names.contains(outcome.time()) || names.contains(outcome.event())) {
            throw new InvalidSettingsException("Time and event are no features; received them among the features. Remove '"
                + outcome.time() + "' and '" + outcome.event() + "' from the features in the dialog.");
        }
        return names;
    }

    /** What is no feature unless it is chosen as one. */
    private Set<String> others(final DataTableSpec spec, final FollowUpColumns outcome) throws InvalidSettingsException {
        final Set<String> others = new HashSet<>(competing(spec));
        foldColumn(spec).ifPresent(others::add);
        groupColumn(spec).ifPresent(others::add);
        others.add(outcome.time());
        others.add(outcome.event());
        return others;
    }

    private static List<String> defaultFeatures(final DataTableSpec spec, final Set<String> others) {
        final List<String> measured = spec.stream().filter(SpcaLearnerParameters::isNumber).filter(ColumnProperty::isFeature)
            .map(DataColumnSpec::getName).filter(name -> !others.contains(name)).toList();
        return !measured.isEmpty() ? measured : spec.stream().filter(SpcaLearnerParameters::isNumber)
            .filter(ColumnProperty::isForModelling).filter(column -> !ClinicalColumns.isOutcomeName(column))
            .map(DataColumnSpec::getName)
            .filter(name -> !others.contains(name)).toList();
    }

    private static boolean isNumber(final DataColumnSpec column) {
        return column.getType().isCompatible(DoubleValue.class);
    }
}
