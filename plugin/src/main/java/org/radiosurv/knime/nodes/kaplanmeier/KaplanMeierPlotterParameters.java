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
import org.knime.node.parameters.updates.util.BooleanReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.radiosurv.core.InputException;
import org.radiosurv.core.chart.FigureFormat;
import org.radiosurv.core.chart.KaplanMeierFigure;
import org.radiosurv.core.chart.TimeAxisUnit;
import org.radiosurv.core.survival.ConfidenceType;
import org.radiosurv.knime.columns.ClinicalColumns;
import org.radiosurv.knime.columns.ColumnChoice;
import org.radiosurv.knime.columns.NumberList;
import org.radiosurv.knime.followup.FollowUpColumns;
import org.radiosurv.knime.followup.InvalidRows;

/** Settings of the Kaplan-Meier Plotter. An empty column name is resolved from the input's column names. */
@LoadDefaultsForAbsentFields
public final class KaplanMeierPlotterParameters implements NodeParameters {

    /** An image of this size takes 100 MB while it is drawn. */
    private static final int GREATEST_SIZE = 5_000;

    private static final String TIME = "Time";

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

        /** How the groups are compared. */
        @Section(title = "Tests")
        @After(Estimate.class)
        interface Tests {
        }

        /** How it looks. */
        @Section(title = "Figure")
        @After(Tests.class)
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
        YEARS;

        TimeAxisUnit unit() {
            return TimeAxisUnit.valueOf(name());
        }
    }

    /** How the times are weighted in the tests. */
    enum Weighting {
        /** Equally. */
        @Label(value = "Log-rank", description = "All times count alike; most powerful where the hazard ratio is constant.")
        LOG_RANK(0),
        /** By the pooled curve. */
        @Label(value = "Peto", description = "Early times count more (Peto and Peto's modification of the Wilcoxon test, rho = 1): for "
            + "curves that part early and meet again.")
        PETO(1);

        private final double rho;

        Weighting(final double rho) {
            this.rho = rho;
        }

        double rho() {
            return rho;
        }
    }

    /** Refers to {@link #grouping}. */
    static final class GroupingReference implements ParameterReference<Grouping> {
    }

    /** Refers to {@link #stratified}. */
    static final class StratifiedReference implements BooleanReference {
    }

    /** True when the tests are stratified. */
    static final class ByStrata implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer initializer) {
            return initializer.getEnum(GroupingReference.class).isOneOf(Grouping.COLUMN)
                .and(initializer.getBoolean(StratifiedReference.class).isTrue());
        }
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

    @Layout(DialogSections.Patients.class)
    @Widget(title = "Rows that are not valid", description = "What becomes of a row with a negative or infinite time, or an event other than "
        + "1/true and 0/false. Rows with a missing value are always left out.", advanced = true)
    @ValueSwitchWidget
    @Persist(configKey = "invalid_rows")
    InvalidRows invalidRows = InvalidRows.LEAVE_OUT;

    @Layout(DialogSections.Patients.class)
    @Widget(title = "Landmark in days", description = "Only patients whose time is longer are analysed, and their time counts from the "
        + "landmark: for groups that are known at a later day only, such as a response. 0: none.", advanced = true)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Persist(configKey = "landmark")
    double landmark;

    @Layout(DialogSections.Estimate.class)
    @Widget(title = "95 % confidence interval", description = "How the interval of S(t) is made from Greenwood's variance. It also "
        + "decides the interval of the median.")
    @Persist(configKey = "confidence_type")
    Confidence confidenceType = Confidence.LOG;

    @Layout(DialogSections.Estimate.class)
    @Widget(title = "Quantiles", description = "Shares of patients with the event whose time is given beside the median, as 0.25, 0.75. Leave "
        + "empty for none.", advanced = true)
    @Persist(configKey = "quantiles")
    String quantiles = "0.25, 0.75";

    @Layout(DialogSections.Estimate.class)
    @Widget(title = "Survival at days", description = "Days at which survival is given in the last table, as 365, 730. Leave empty for none.")
    @Persist(configKey = "survival_times")
    String survivalTimes = "365, 730";

    @Layout(DialogSections.Estimate.class)
    @Widget(title = "Restricted mean up to day", description = "The restricted mean survival time is the area under the curve up to this day. "
        + "0: the shortest of the groups' longest follow-up times.", advanced = true)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Persist(configKey = "rmst_time")
    double rmstTime;

    @Layout(DialogSections.Tests.class)
    @Widget(title = "Test", description = "The test that figure and summary show and that compares pairs; choose it before you look. The table "
        + "of tests has both for all groups together.")
    @ValueSwitchWidget
    @Effect(predicate = ByColumn.class, type = EffectType.SHOW)
    @Persist(configKey = "weighting")
    Weighting weighting = Weighting.LOG_RANK;

    @Layout(DialogSections.Tests.class)
    @Widget(title = "Stratify", description = "Compare the groups within strata, for example within each hospital, and add the comparisons up.")
    @ValueReference(StratifiedReference.class)
    @Effect(predicate = ByColumn.class, type = EffectType.SHOW)
    @Persist(configKey = "stratified")
    boolean stratified;

    @Layout(DialogSections.Tests.class)
    @Widget(title = "Strata column", description = "Each value is a stratum with its own risk sets.")
    @ChoicesProvider(ClinicalColumns.GroupChoices.class)
    @Effect(predicate = ByStrata.class, type = EffectType.SHOW)
    @Persist(configKey = "strata_column")
    String strataColumn = "";

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
    @Widget(title = "Tick distance", description = "Distance of the ticks of the time axis in its unit. 0, or one at which the numbers would "
        + "touch: a customary one.", advanced = true)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Persist(configKey = "tick_step")
    double tickStep;

    @Layout(DialogSections.Figure.class)
    @Widget(title = "End of the time axis", description = "In the unit of the axis. 0: the last observed time. Estimates and tests use all "
        + "times whatever is shown.", advanced = true)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Persist(configKey = "axis_end")
    double axisEnd;

    @Layout(DialogSections.Figure.class)
    @Widget(title = "Label of the time axis", description = "Without the unit, for example 'Time since registration'. With a landmark, 'Time' "
        + "becomes 'Time since landmark'.", advanced = true)
    @Persist(configKey = "time_label")
    String timeLabel = TIME;

    @Layout(DialogSections.Figure.class)
    @Widget(title = "Label of the survival axis", description = "For example 'Overall survival' or 'Progression-free survival'.")
    @Persist(configKey = "survival_label")
    String survivalLabel = "Survival probability";

    @Layout(DialogSections.Figure.class)
    @Widget(title = "Survival in percent", description = "An axis of 0 to 100 % instead of 0 to 1.", advanced = true)
    @Persist(configKey = "percent")
    boolean percent;

    @Layout(DialogSections.Figure.class)
    @Widget(title = "Colours", description = "Colours of the groups; all schemes can be told apart by colour-blind readers.")
    @Persist(configKey = "colours")
    FigureChoices.Colours colours = FigureChoices.Colours.OKABE_ITO;

    @Layout(DialogSections.Figure.class)
    @Widget(title = "Legend", description = "Where the legend stands.")
    @Persist(configKey = "legend")
    FigureChoices.Legend legend = FigureChoices.Legend.ABOVE;

    @Layout(DialogSections.Figure.class)
    @Widget(title = "Medians in the legend", description = "State each group's median with its 95 % interval in the legend.")
    @Persist(configKey = "legend_medians")
    boolean legendMedians;

    @Layout(DialogSections.Figure.class)
    @Widget(title = "Median lines", description = "Dotted lines from survival 0.5 to the curves and down to the medians.")
    @Persist(configKey = "median_lines")
    boolean medianLines;

    @Layout(DialogSections.Figure.class)
    @Widget(title = "Test in the figure", description = "What the figure says of the test. It stands in a corner that no curve crosses, or in "
        + "the subtitle.")
    @Persist(configKey = "test_text")
    FigureChoices.TestText testText = FigureChoices.TestText.P;

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

    @Layout(DialogSections.Figure.class)
    @Widget(title = "Dots per inch", description = "Resolution of the PNG image: with the width it gives the printed size (1200 pixels at 150 are "
        + "203 mm; journals want 300 to 600).", advanced = true)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Persist(configKey = "dots_per_inch")
    int dotsPerInch = 150;

    @Layout(DialogSections.Figure.class)
    @Widget(title = "Font size in points", description = "Size of axis, legend and table text as printed; the title is larger. The font is "
        + "Liberation Sans, which has the widths of Arial.", advanced = true)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Persist(configKey = "font_size")
    double fontSize = 8;

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
        if (!(landmark >= 0 && rmstTime >= 0) || Double.isInfinite(landmark) || Double.isInfinite(rmstTime)) {
            throw new InvalidSettingsException("Landmark and restricted mean are at 0 (none, automatic) or a later day; received "
                + landmark + " and " + rmstTime + ". Correct them.");
        }
        try {
            format();
            KaplanMeierFigure.checkTimeAxis(tickStep, axisEnd);
        } catch (InputException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
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
        final FollowUpColumns grouped = new FollowUpColumns(time, event, Optional.of(group(spec)));
        return stratified ? grouped.withStrata(strata(spec, grouped.group().orElseThrow())) : grouped;
    }

    private String strata(final DataTableSpec spec, final String group) throws InvalidSettingsException {
        final String strata = ColumnChoice.one(strataColumn, Optional.empty(), spec, ClinicalColumns::isGroup, "strata");
        if (strata.equals(group)) {
            throw new InvalidSettingsException("Groups are compared within strata of another column; received '" + group
                + "' for both. Choose another strata column.");
        }
        return strata;
    }

    private String group(final DataTableSpec spec) throws InvalidSettingsException {
        final Optional<String> guess = ClinicalColumns.guessGroup(spec);
        if ((groupColumn == null || groupColumn.isEmpty()) && guess.isEmpty()) {
            throw new InvalidSettingsException("A group column, or all patients together, must be chosen; neither was, and no "
                + "column has a name that speaks for itself. Choose the group column or 'All together' in the dialog.");
        }
        return ColumnChoice.one(groupColumn, guess, spec, ClinicalColumns::isGroup, "group");
    }

    /** @return shares whose quantiles are wanted */
    double[] shares() throws InvalidSettingsException {
        return NumberList.of(quantiles, "A quantile's share", 1);
    }

    /** @return days at which survival is wanted */
    double[] times() throws InvalidSettingsException {
        return NumberList.of(survivalTimes, "A day at which survival is given", Double.POSITIVE_INFINITY);
    }

    FigureFormat format() {
        return FigureFormat.pixels(width, height, dotsPerInch).withFontPoints(fontSize);
    }

    String shownTimeLabel() {
        return landmark > 0 && TIME.equals(timeLabel) ? "Time since landmark" : timeLabel;
    }

    /**
     * @param analysis what was found
     * @param strata name of the column of the strata; empty if the test is not stratified
     * @return the figure of it
     */
    KaplanMeierFigure.Builder figure(final KaplanMeierAnalysis analysis, final String strata) {
        final KaplanMeierFigure.Builder figure = KaplanMeierFigure.of(analysis.curves()).title(title)
            .subtitle(analysis.subtitle(landmark)).timeUnit(timeUnit.unit()).timeLabel(shownTimeLabel()).survivalLabel(survivalLabel)
            .percent(percent).timeAxis(tickStep, axisEnd).confidenceBands(confidenceBand).censorMarks(censorMarks)
            .riskTable(riskTable).scheme(colours.scheme()).legend(legend.position()).legendMedians(legendMedians)
            .medianLines(medianLines).stratifiedBy(strata).statistic(testText == FigureChoices.TestText.STATISTIC);
        if (testText != FigureChoices.TestText.NONE) {
            analysis.test().ifPresent(figure::logRank);
        }
        return figure;
    }
}
