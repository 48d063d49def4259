// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.kaplanmeier;

import java.util.Optional;

import org.knime.core.data.DataTableSpec;
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
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.radiosurv.core.survival.ConfidenceType;
import org.radiosurv.knime.columns.ClinicalColumns;
import org.radiosurv.knime.columns.ColumnChoice;
import org.radiosurv.knime.followup.FollowUpColumns;

/** Settings of the Kaplan-Meier Plotter. An empty column name is resolved from the input's column names. */
@LoadDefaultsForAbsentFields
public final class KaplanMeierPlotterParameters implements NodeParameters {

    /** An image of this size takes 100 MB while it is drawn. */
    private static final int GREATEST_SIZE = 5_000;

    /** Headings of the dialog. */
    interface DialogSections {
        /** Which columns. */
        @Section(title = "Patients")
        interface Patients {
        }

        /** How to estimate. */
        @Section(title = "Estimate")
        @After(Patients.class)
        interface Estimate {
        }

        /** How it looks. */
        @Section(title = "Figure")
        @After(Estimate.class)
        interface Figure {
        }
    }

    /** Whether the patients are divided. */
    enum Grouping {
        /** One curve per value of a column. */
        @Label(value = "By a column", description = "One curve per value of the group column, compared by the log-rank test.")
        COLUMN,
        /** One curve for all. */
        @Label(value = "All together", description = "One curve for all patients; no test.")
        NONE
    }

    /** The confidence types, under the names that R uses. */
    enum Confidence {
        /** R's default. */
        @Label(value = "log", description = "Symmetric about log S; the default of R's survival package.")
        LOG(ConfidenceType.LOG),
        /** Prism's choice. */
        @Label(value = "log-log", description = "Symmetric about log(-log S); GraphPad Prism's asymmetrical interval.")
        LOG_LOG(ConfidenceType.LOG_LOG),
        /** The plain one. */
        @Label(value = "plain", description = "Symmetric about S, cut at 0 and 1.")
        PLAIN(ConfidenceType.PLAIN),
        /** The logit. */
        @Label(value = "logit", description = "Symmetric about log(S / (1 - S)).")
        LOGIT(ConfidenceType.LOGIT),
        /** The arcsine. */
        @Label(value = "arcsin", description = "Symmetric about arcsin(sqrt S).")
        ARCSIN(ConfidenceType.ARCSIN);

        private final ConfidenceType type;

        Confidence(final ConfidenceType type) {
            this.type = type;
        }

        ConfidenceType type() {
            return type;
        }
    }

    /** The unit of the time axis. The column is in days. */
    enum TimeUnit {
        /** Days. */
        @Label("Days")
        DAYS,
        /** Months of 365.25 / 12 days. */
        @Label("Months")
        MONTHS,
        /** Years of 365.25 days. */
        @Label("Years")
        YEARS
    }

    /** Refers to {@link #grouping}. */
    static final class GroupingReference implements ParameterReference<Grouping> {
    }

    /** True when the patients are divided by a column. */
    static final class ByColumn implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer initializer) {
            return initializer.getEnum(GroupingReference.class).isOneOf(Grouping.COLUMN);
        }
    }

    @Layout(DialogSections.Patients.class)
    @Widget(title = "Time column",
        description = "Follow-up time of each patient in days, from day 0 to the event or to the last contact.")
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
    @Widget(title = "Groups", description = "Whether to draw one curve per group or one for all patients.")
    @ValueSwitchWidget
    @ValueReference(GroupingReference.class)
    @Persist(configKey = "grouping")
    Grouping grouping = Grouping.COLUMN;

    @Layout(DialogSections.Patients.class)
    @Widget(title = "Group column", description = "One curve is drawn per value of this column, for example the risk group of an "
        + "SPCA Predictor.")
    @ChoicesProvider(ClinicalColumns.GroupChoices.class)
    @Effect(predicate = ByColumn.class, type = EffectType.SHOW)
    @Persist(configKey = "group_column")
    String groupColumn = "";

    @Layout(DialogSections.Estimate.class)
    @Widget(title = "95 % confidence interval", description = "How the interval of S(t) is made from Greenwood's variance. It also "
        + "decides the interval of the median.")
    @Persist(configKey = "confidence_type")
    Confidence confidenceType = Confidence.LOG;

    @Layout(DialogSections.Figure.class)
    @Widget(title = "Title", description = "Printed above the figure. Leave it empty for none.")
    @Persist(configKey = "title")
    String title = "";

    @Layout(DialogSections.Figure.class)
    @Widget(title = "Time axis", description = "Unit of the time axis; tables stay in days. A month is 365.25 / 12 days.")
    @ValueSwitchWidget
    @Persist(configKey = "time_unit")
    TimeUnit timeUnit = TimeUnit.DAYS;

    @Layout(DialogSections.Figure.class)
    @Widget(title = "Confidence bands", description = "Shade the pointwise 95 % confidence interval of each curve.")
    @Persist(configKey = "confidence_band")
    boolean confidenceBand = true;

    @Layout(DialogSections.Figure.class)
    @Widget(title = "Censoring marks", description = "A tick on the curve where a patient's follow-up ends without the event.")
    @Persist(configKey = "censor_marks")
    boolean censorMarks = true;

    @Layout(DialogSections.Figure.class)
    @Widget(title = "Number at risk", description = "A table under the time axis: how many patients of each group are still under "
        + "observation.")
    @Persist(configKey = "risk_table")
    boolean riskTable = true;

    @Layout(DialogSections.Figure.class)
    @Widget(title = "Width in pixels", description = "Width of the PNG image.", advanced = true)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Persist(configKey = "width")
    int width = 1200;

    @Layout(DialogSections.Figure.class)
    @Widget(title = "Height in pixels", description = "Height of the PNG image.", advanced = true)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Persist(configKey = "height")
    int height = 900;

    /** Used when settings are loaded. */
    KaplanMeierPlotterParameters() {
    }

    /** Used when the node is first configured: shows the guessed columns in the dialog. */
    KaplanMeierPlotterParameters(final NodeParametersInput input) {
        input.getInTableSpec(0).ifPresent(spec -> {
            timeColumn = ClinicalColumns.guessTime(spec).orElse("");
            eventColumn = ClinicalColumns.guessEvent(spec).orElse("");
            groupColumn = ClinicalColumns.guessGroup(spec).orElse("");
        });
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (width < 200 || width > GREATEST_SIZE || height < 200 || height > GREATEST_SIZE) {
            throw new InvalidSettingsException("The image is 200 to " + GREATEST_SIZE + " pixels wide and high; received " + width
                + " x " + height + ". Choose another size.");
        }
    }

    /**
     * @param spec the input
     * @return the columns to read
     * @throws InvalidSettingsException if one is missing, unsuitable, or neither chosen nor guessed
     */
    FollowUpColumns columns(final DataTableSpec spec) throws InvalidSettingsException {
        final String time = ColumnChoice.one(timeColumn, ClinicalColumns.guessTime(spec), spec, ClinicalColumns::isTime, "time");
        final String event =
            ColumnChoice.one(eventColumn, ClinicalColumns.guessEvent(spec), spec, ClinicalColumns::isEvent, "event");
        if (grouping == Grouping.NONE) {
            return new FollowUpColumns(time, event, Optional.empty());
        }
        final Optional<String> guess = ClinicalColumns.guessGroup(spec);
        if ((groupColumn == null || groupColumn.isEmpty()) && guess.isEmpty()) {
            throw new InvalidSettingsException("A group column, or all patients together, must be chosen; neither was, and no "
                + "column has a name that speaks for itself. Choose the group column or 'All together' in the dialog.");
        }
        return new FollowUpColumns(time, event, Optional.of(ColumnChoice.one(groupColumn, guess, spec, ClinicalColumns::isGroup,
            "group")));
    }
}
