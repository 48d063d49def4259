// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.coxregression;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.knime.core.data.BooleanValue;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
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
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.updates.util.BooleanReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.filter.ColumnFilterWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.radiosurv.core.survival.Ties;
import org.radiosurv.core.survival.TimeTransform;
import org.radiosurv.knime.columns.ClinicalColumns;
import org.radiosurv.knime.columns.ColumnChoice;
import org.radiosurv.knime.followup.InvalidRows;

/** Settings of the Cox Regression. An empty column name is resolved from the input's column names. */
@LoadDefaultsForAbsentFields
public final class CoxRegressionParameters implements NodeParameters {

    /** An image of this size takes 100 MB while it is drawn. */
    private static final int GREATEST_SIZE = 5_000;

    /** Headings of the dialog. */
    interface DialogSections {
        /** Which columns. */
        @Section(title = "Patients")
        interface Patients {
        }

        /** What explains. */
        @Section(title = "Covariates")
        @After(Patients.class)
        interface Covariates {
        }

        /** How it is fitted. */
        @Section(title = "Model")
        @After(Covariates.class)
        interface Model {
        }

        /** What is appended to the patients. */
        @Section(title = "Patients' residuals")
        @After(Model.class)
        interface Residuals {
        }

        /** How it looks. */
        @Section(title = "Figures")
        @After(Residuals.class)
        interface Figures {
        }
    }

    /** Treatment of tied event times. */
    enum TiedTimes {
        /** R's default. */
        @Label(value = "Efron", description = "The risk set shrinks while tied events are counted. More accurate; R's default.")
        EFRON,
        /** The older way. */
        @Label(value = "Breslow", description = "Every tied event sees the whole risk set. Older programs use it.")
        BRESLOW;

        Ties ties() {
            return Ties.valueOf(name());
        }
    }

    /** Scale of time in the test of proportional hazards. */
    enum TestScale {
        /** R's default. */
        @Label(value = "Kaplan-Meier", description = "1 - S(t), robust against late outliers; R's default.")
        KM,
        /** Ranks. */
        @Label(value = "Rank", description = "Rank of the time among all observed times.")
        RANK,
        /** As it is. */
        @Label(value = "Time", description = "The time itself.")
        IDENTITY,
        /** Logarithm. */
        @Label(value = "Log time", description = "Logarithm of the time; no event at time 0.")
        LOG;

        TimeTransform transform() {
            return TimeTransform.valueOf(name());
        }
    }

    /** The reference level of one category. */
    static final class Reference implements NodeParameters {

        @Widget(title = "Covariate", description = "A covariate. A numeric column that is named here is taken as a category.")
        @ChoicesProvider(ClinicalColumns.GroupChoices.class)
        @Persist(configKey = "column")
        String column = "";

        @Widget(title = "Reference level", description = "The level that the others are compared with, as it stands in the cells. Empty: the "
            + "first level.")
        @Persist(configKey = "level")
        String level = "";
    }

    /** Refers to {@link #stratified}. */
    static final class StratifiedReference implements BooleanReference {
    }

    /** True with strata. */
    static final class WithStrata implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer initializer) {
            return initializer.getBoolean(StratifiedReference.class).isTrue();
        }
    }

    /** Refers to {@link #delayedEntry}. */
    static final class EntryReference implements BooleanReference {
    }

    /** True with starts. */
    static final class WithStart implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer initializer) {
            return initializer.getBoolean(EntryReference.class).isTrue();
        }
    }

    /** Refers to {@link #weighted}. */
    static final class WeightedReference implements BooleanReference {
    }

    /** True with weights. */
    static final class WithWeights implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer initializer) {
            return initializer.getBoolean(WeightedReference.class).isTrue();
        }
    }

    @Layout(DialogSections.Patients.class)
    @Widget(title = "Time column", description = "Follow-up time of each patient in days, from day 0 to the event or to the last contact.")
    @ChoicesProvider(ClinicalColumns.TimeChoices.class)
    @Persist(configKey = "time_column")
    String timeColumn = "";

    @Layout(DialogSections.Patients.class)
    @Widget(title = "Event column",
        description = "1 or true: the event (death, progression) happened at that time; 0 or false: the patient is censored.")
    @ChoicesProvider(ClinicalColumns.EventChoices.class)
    @Persist(configKey = "event_column")
    String eventColumn = "";

    @Layout(DialogSections.Patients.class)
    @Widget(title = "Delayed entry", description = "Rows are observed from a start on: (start, time]. For patients who enter late, and for "
        + "covariates that change (several rows per patient).", advanced = true)
    @ValueReference(EntryReference.class)
    @Persist(configKey = "delayed_entry")
    boolean delayedEntry;

    @Layout(DialogSections.Patients.class)
    @Widget(title = "Start column", description = "Day from which the row is observed, before its time.", advanced = true)
    @ChoicesProvider(ClinicalColumns.TimeChoices.class)
    @Effect(predicate = WithStart.class, type = EffectType.SHOW)
    @Persist(configKey = "start_column")
    String startColumn = "";

    @Layout(DialogSections.Patients.class)
    @Widget(title = "Case weights", description = "A row with weight 2 counts like two equal rows.", advanced = true)
    @ValueReference(WeightedReference.class)
    @Persist(configKey = "weighted")
    boolean weighted;

    @Layout(DialogSections.Patients.class)
    @Widget(title = "Weights column", description = "A number above 0 for each row.", advanced = true)
    @ChoicesProvider(ClinicalColumns.TimeChoices.class)
    @Effect(predicate = WithWeights.class, type = EffectType.SHOW)
    @Persist(configKey = "weights_column")
    String weightsColumn = "";

    @Layout(DialogSections.Patients.class)
    @Widget(title = "Rows that are not valid", description = "What becomes of a row with a negative time, an event that is neither 1 nor 0, a "
        + "number that is not finite, a start that is not before the time, or a weight that is not above 0. Rows with a missing value "
        + "are always left out.", advanced = true)
    @ValueSwitchWidget
    @Persist(configKey = "invalid_rows")
    InvalidRows invalidRows = InvalidRows.LEAVE_OUT;

    @Layout(DialogSections.Covariates.class)
    @Widget(title = "Covariates", description = "What explains the hazard: numbers, and categories (text, true/false). If none is chosen: the "
        + "score of an SPCA model, out of fold if there is one. The study had MGMT, IDH and the risk group.")
    @ColumnFilterWidget(choicesProvider = ClinicalColumns.GroupChoices.class)
    @Persist(configKey = "covariates")
    ColumnFilter covariates = new ColumnFilter();

    @Layout(DialogSections.Covariates.class)
    @Widget(title = "Reference levels", description = "Each level of a category is compared with its reference. Without an entry the first "
        + "level is the reference: numbers by value, then words by alphabet.")
    @ArrayWidget(addButtonText = "Add a reference", elementTitle = "Reference")
    @Persist(configKey = "references")
    Reference[] references = new Reference[0];

    @Layout(DialogSections.Covariates.class)
    @Widget(title = "Strata", description = "Each stratum, for example each hospital, has its own baseline hazard; the coefficients are common.")
    @ValueReference(StratifiedReference.class)
    @Persist(configKey = "stratified")
    boolean stratified;

    @Layout(DialogSections.Covariates.class)
    @Widget(title = "Strata column", description = "Each value is a stratum.")
    @ChoicesProvider(ClinicalColumns.GroupChoices.class)
    @Effect(predicate = WithStrata.class, type = EffectType.SHOW)
    @Persist(configKey = "strata_column")
    String strataColumn = "";

    @Layout(DialogSections.Model.class)
    @Widget(title = "Tied event times", description = "How several events at one time are counted.")
    @ValueSwitchWidget
    @Persist(configKey = "ties")
    TiedTimes ties = TiedTimes.EFRON;

    @Layout(DialogSections.Model.class)
    @Widget(title = "Confidence level (%)", description = "Of all intervals in tables and figures.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Persist(configKey = "confidence_percent")
    double confidencePercent = 95;

    @Layout(DialogSections.Model.class)
    @Widget(title = "Time scale of the test of proportional hazards", description = "On which scale of time a coefficient might change.")
    @ValueSwitchWidget
    @Persist(configKey = "test_scale")
    TestScale testScale = TestScale.KM;

    @Layout(DialogSections.Residuals.class)
    @Widget(title = "Prefix of the new columns", description = "The appended columns are named <i>prefix_lp</i>, <i>prefix_risk</i>, "
        + "<i>prefix_martingale</i>, <i>prefix_deviance</i> and so on.")
    @Persist(configKey = "prefix")
    String prefix = "cox";

    @Layout(DialogSections.Residuals.class)
    @Widget(title = "Influence (dfbeta)", description = "One column per coefficient: about how much it changes when the patient is left out.")
    @Persist(configKey = "dfbeta")
    boolean dfbeta;

    @Layout(DialogSections.Residuals.class)
    @Widget(title = "Scaled Schoenfeld residuals", description = "One column per coefficient, for patients with the event.")
    @Persist(configKey = "schoenfeld")
    boolean schoenfeld;

    @Layout(DialogSections.Figures.class)
    @Widget(title = "Title", description = "Printed above the figures. Leave it empty for none.")
    @Persist(configKey = "title")
    String title = "";

    @Layout(DialogSections.Figures.class)
    @Widget(title = "Width in pixels", description = "Width of the PNG images.", advanced = true)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Persist(configKey = "width")
    int width = 1200;

    @Layout(DialogSections.Figures.class)
    @Widget(title = "Height in pixels", description = "Height of the PNG images; they grow when they need to.", advanced = true)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Persist(configKey = "height")
    int height = 600;

    /** Used when settings are loaded. */
    CoxRegressionParameters() {
    }

    /** Used when the node is first configured: shows the guessed columns in the dialog. */
    CoxRegressionParameters(final NodeParametersInput input) {
        input.getInTableSpec(0).ifPresent(spec -> {
            timeColumn = ClinicalColumns.guessTime(spec).orElse("");
            eventColumn = ClinicalColumns.guessEvent(spec).orElse("");
            ClinicalColumns.guessScore(spec).ifPresent(score -> covariates = new ColumnFilter(new String[]{score}));
        });
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (!(confidencePercent > 0 && confidencePercent < 100)) {
            throw new InvalidSettingsException("A confidence level lies strictly between 0 and 100 %; received " + confidencePercent
                + ". Use for example 95.");
        }
        if (prefix == null || prefix.isBlank()) {
            throw new InvalidSettingsException("The column names need a beginning; received an empty one. Type one, such as cox.");
        }
        if (width < 200 || width > GREATEST_SIZE || height < 200 || height > GREATEST_SIZE) {
            throw new InvalidSettingsException("The images are 200 to " + GREATEST_SIZE + " pixels wide and high; received " + width
                + " x " + height + ". Choose another size.");
        }
    }

    /** @return confidence level between 0 and 1 */
    double level() {
        return confidencePercent / 100;
    }

    /**
     * @param spec the input
     * @return the columns to read
     * @throws InvalidSettingsException if one is missing, unsuitable, has two roles, or is neither chosen nor guessed
     */
    CoxColumns columns(final DataTableSpec spec) throws InvalidSettingsException {
        final String time = ColumnChoice.one(timeColumn, ClinicalColumns.guessTime(spec), spec, ClinicalColumns::isTime, "time");
        final String event = ColumnChoice.one(eventColumn, ClinicalColumns.guessEvent(spec), spec, ClinicalColumns::isEvent, "event");
        final List<String> chosen = covariates(spec);
        final CoxColumns columns = new CoxColumns(time, event, chosen, categories(spec, chosen),
            optional(stratified, strataColumn, spec, "strata"), optional(delayedEntry, startColumn, spec, "start"),
            optional(weighted, weightsColumn, spec, "weights"));
        final Set<String> seen = new HashSet<>();
        for (final String role : columns.roles()) {
            if (!seen.add(role)) {
                throw new InvalidSettingsException("Time, event, start, weights, strata and covariates are different columns; received '"
                    + role + "' twice. Remove it from the covariates, or choose another column.");
            }
        }
        return columns;
    }

    private List<String> covariates(final DataTableSpec spec) throws InvalidSettingsException {
        final List<DataColumnSpec> candidates = spec.stream().filter(ClinicalColumns::isGroup).toList();
        if (covariates.getMissingSelected(candidates).length == 0 && covariates.filter(candidates).length == 0
            && ClinicalColumns.guessScore(spec).isEmpty()) {
            throw new InvalidSettingsException("At least one covariate must be chosen; none was, and no column is named as a score. "
                + "Choose the covariates in the dialog.");
        }
        return ColumnChoice.several(covariates, candidates, ClinicalColumns.guessScore(spec).stream().toList(), "covariate");
    }

    private static Optional<String> optional(final boolean wanted, final String column, final DataTableSpec spec, final String what)
        throws InvalidSettingsException {
        return wanted ? Optional.of(ColumnChoice.one(column, Optional.empty(), spec,
            what.equals("strata") ? ClinicalColumns::isGroup : ClinicalColumns::isTime, what)) : Optional.empty();
    }

    private Map<String, String> categories(final DataTableSpec spec, final List<String> chosen) throws InvalidSettingsException {
        final Map<String, String> categories = new LinkedHashMap<>();
        for (final String name : chosen) {
            final DataColumnSpec column = spec.getColumnSpec(name);
            if (!column.getType().isCompatible(DoubleValue.class) || column.getType().isCompatible(BooleanValue.class)) {
                categories.put(name, "");
            }
        }
        final Set<String> named = new HashSet<>();
        for (final Reference reference : references) {
            if (!chosen.contains(reference.column) || !named.add(reference.column)) {
                throw new InvalidSettingsException("A reference level is for one of the covariates, each once; received one for '"
                    + reference.column + "'. Correct the reference levels in the dialog.");
            }
            categories.put(reference.column, reference.level.strip());
        }
        return categories;
    }
}
