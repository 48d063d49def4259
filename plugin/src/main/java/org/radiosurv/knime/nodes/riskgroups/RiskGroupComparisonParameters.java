// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.riskgroups;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.knime.core.data.DataColumnSpec;
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
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.filter.ColumnFilterWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.radiosurv.core.chart.TimeAxisUnit;
import org.radiosurv.core.comparison.FactorNames;
import org.radiosurv.core.comparison.NominalTest;
import org.radiosurv.core.validation.RiskGroupSettings;
import org.radiosurv.core.validation.ScoreValidation;
import org.radiosurv.knime.columns.ClinicalColumns;
import org.radiosurv.knime.columns.ColumnChoice;
import org.radiosurv.knime.columns.NumberList;
import org.radiosurv.knime.followup.InvalidRows;

/** Settings of Risk Group Comparison. Empty names and lists are resolved from the input's column names. */
@LoadDefaultsForAbsentFields
public final class RiskGroupComparisonParameters implements NodeParameters {

    /** An image of this size takes 100 MB while it is drawn. */
    private static final int GREATEST_SIZE = 5_000;

    private static final int MOST_REPEATS = 1_000_000;

    /** Headings of the dialog. */
    interface DialogSections {
        /** Which columns. */
        @Section(title = "Patients")
        interface Patients {
        }

        /** Groups against factors and within strata. */
        @Section(title = "Groups")
        @After(Patients.class)
        interface Groups {
        }

        /** What the score is worth. */
        @Section(title = "Score")
        @After(Groups.class)
        interface Score {
        }

        /** How it looks. */
        @Section(title = "Figures")
        @After(Score.class)
        interface Figures {
        }
    }

    /** How nominal factors are tested. */
    enum Nominal {
        /** Exact. */
        @Label(value = "Fisher", description = "Fisher's exact test, for any number of groups and values; the study's choice.")
        FISHER(NominalTest.FISHER),
        /** Without correction. */
        @Label(value = "Chi-square", description = "Pearson's test without correction.")
        CHI_SQUARE(NominalTest.CHI_SQUARE),
        /** With correction. */
        @Label(value = "Chi-square, Yates", description = "Pearson's test, corrected for continuity where there are two groups and two values.")
        CHI_SQUARE_YATES(NominalTest.CHI_SQUARE_YATES);

        private final NominalTest test;

        Nominal(final NominalTest test) {
            this.test = test;
        }

        NominalTest test() {
            return test;
        }
    }

    /** The unit of times in figures. Columns are in days. */
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
    @Widget(title = "Group column", description = "The groups to compare, for example low and high risk. If none is chosen: the out-of-fold group "
        + "of an SPCA Learner where there is one, else the group of an SPCA Predictor.")
    @ChoicesProvider(ClinicalColumns.GroupChoices.class)
    @Persist(configKey = "group_column")
    String groupColumn = "";

    @Layout(DialogSections.Patients.class)
    @Widget(title = "Score column", description = "The score behind the groups; larger means higher hazard. If none is chosen: the out-of-fold score "
        + "where there is one, else the score of an SPCA Predictor. Without any, what concerns a score is left out.")
    @ChoicesProvider(ClinicalColumns.NumberChoices.class)
    @Persist(configKey = "score_column")
    String scoreColumn = "";

    @Layout(DialogSections.Patients.class)
    @Widget(title = "Rows that are not valid", description = "What becomes of a row with a negative or infinite time, or an event other than "
        + "1/true and 0/false. Rows without time, event or group are always left out.", advanced = true)
    @ValueSwitchWidget
    @Persist(configKey = "invalid_rows")
    InvalidRows invalidRows = InvalidRows.LEAVE_OUT;

    @Layout(DialogSections.Groups.class)
    @Widget(title = "Factors", description = "What is compared between the groups: text and yes/no by counts, numbers by ranks. If none is chosen: "
        + "age, sex, performance status, MGMT, IDH and extent of resection, as far as there is a column of such a name. p is adjusted for "
        + "their number.")
    @ColumnFilterWidget(choicesProvider = ClinicalColumns.GroupChoices.class)
    @Persist(configKey = "factors")
    ColumnFilter factors = new ColumnFilter();

    @Layout(DialogSections.Groups.class)
    @Widget(title = "Test of nominal factors", description = "Numbers are tested by Wilcoxon's rank-sum test, or by Kruskal and Wallis's where "
        + "there are more than two groups.")
    @ValueSwitchWidget
    @Persist(configKey = "nominal_test")
    Nominal nominalTest = Nominal.FISHER;

    @Layout(DialogSections.Groups.class)
    @Widget(title = "Numbers that are categories", description = "A numeric factor with at most so many different values, as 0 and 1 for "
        + "unmethylated and methylated, counts as nominal.", advanced = true)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Persist(configKey = "most_categories")
    int mostCategories = 2;

    @Layout(DialogSections.Groups.class)
    @Widget(title = "Strata", description = "Factors within whose values the survival of the groups is compared (as Fig. S3 of the study), each by itself. "
        + "If none is chosen: MGMT and IDH, as far as there is a column of such a name.")
    @ColumnFilterWidget(choicesProvider = ClinicalColumns.GroupChoices.class)
    @Persist(configKey = "strata")
    ColumnFilter strata = new ColumnFilter();

    @Layout(DialogSections.Groups.class)
    @Widget(title = "Reference group", description = "The group that hazard ratios compare the others with. If empty: the group named low, else the "
        + "first.")
    @Persist(configKey = "reference_group")
    String referenceGroup = "";

    @Layout(DialogSections.Score.class)
    @Widget(title = "Base model", description = "Known prognostic factors; the score is judged by what it adds to them. If none is chosen: age, performance "
        + "status, MGMT, IDH and extent of resection, as far as there is a column of such a name. Text is coded against its first value.")
    @ColumnFilterWidget(choicesProvider = ClinicalColumns.GroupChoices.class)
    @Persist(configKey = "base_covariates")
    ColumnFilter baseCovariates = new ColumnFilter();

    @Layout(DialogSections.Score.class)
    @Widget(title = "Times in days", description = "When ROC curve, Brier score, calibration and decision curve are made, with commas "
        + "between them. Choose times until which enough events happened and beyond which enough patients are followed.")
    @Persist(configKey = "horizons")
    String horizons = "365, 730";

    @Layout(DialogSections.Score.class)
    @Widget(title = "Permutations", description = "How often the score is permuted for the p of its added value. The smallest possible p is 1 / (permutations + 1).")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Persist(configKey = "permutations")
    int permutations = 1000;

    @Layout(DialogSections.Score.class)
    @Widget(title = "Bootstrap samples", description = "Samples for the intervals of C, its change and the areas under the ROC curves; 0 for none.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Persist(configKey = "bootstraps")
    int bootstraps = 1000;

    @Layout(DialogSections.Score.class)
    @Widget(title = "Seed", description = "Decides permutations, samples and folds: the same seed gives the same numbers.")
    @Persist(configKey = "seed")
    long seed = 1;

    @Layout(DialogSections.Score.class)
    @Widget(title = "Folds", description = "A score is turned into probabilities by a Cox model that is fitted without the patients of the fold.", advanced = true)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Persist(configKey = "folds")
    int folds = 10;

    @Layout(DialogSections.Score.class)
    @Widget(title = "Calibration groups", description = "Into how many groups of like prediction the patients are divided.",
        advanced = true)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Persist(configKey = "calibration_groups")
    int calibrationGroups = 5;

    @Layout(DialogSections.Figures.class)
    @Widget(title = "Title", description = "Printed above the figures. Leave it empty for their own titles only.")
    @Persist(configKey = "title")
    String title = "";

    @Layout(DialogSections.Figures.class)
    @Widget(title = "Time axis", description = "Unit of times in the figures; tables stay in days. A month is 365.25 / 12 days.")
    @ValueSwitchWidget
    @Persist(configKey = "time_unit")
    TimeUnit timeUnit = TimeUnit.MONTHS;

    @Layout(DialogSections.Figures.class)
    @Widget(title = "Width in pixels", description = "Width of the PNG images.", advanced = true)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Persist(configKey = "width")
    int width = 1200;

    @Layout(DialogSections.Figures.class)
    @Widget(title = "Height in pixels", description = "Height of the PNG images; many panels make them higher.", advanced = true)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Persist(configKey = "height")
    int height = 900;

    /** Used when settings are loaded. */
    RiskGroupComparisonParameters() {
    }

    /** Used when the node is first configured: shows the guessed columns in the dialog. */
    RiskGroupComparisonParameters(final NodeParametersInput input) {
        input.getInTableSpec(0).ifPresent(spec -> {
            timeColumn = ClinicalColumns.guessTime(spec).orElse("");
            eventColumn = ClinicalColumns.guessEvent(spec).orElse("");
            groupColumn = ClinicalColumns.guessGroup(spec).orElse("");
            scoreColumn = ClinicalColumns.guessScore(spec).orElse("");
            final List<String> used = List.of(timeColumn, eventColumn, groupColumn, scoreColumn);
            final List<String> names = List.of(spec.getColumnNames());
            factors = new ColumnFilter(FactorNames.factors(names, used).toArray(String[]::new));
            strata = new ColumnFilter(FactorNames.strata(names, used).toArray(String[]::new));
            baseCovariates = new ColumnFilter(FactorNames.base(names, used).toArray(String[]::new));
        });
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (width < 200 || width > GREATEST_SIZE || height < 200 || height > GREATEST_SIZE) {
            throw new InvalidSettingsException("The image is 200 to " + GREATEST_SIZE + " pixels wide and high; received " + width
                + " x " + height + ". Choose another size.");
        }
        if (permutations < 0 || permutations > MOST_REPEATS || bootstraps < 0 || bootstraps > MOST_REPEATS) {
            throw new InvalidSettingsException("Permutations and bootstrap samples are 0 to " + MOST_REPEATS + "; received "
                + permutations
                + " and " + bootstraps + ". Use for example 1000.");
        }
        if (folds < 2 || calibrationGroups < 1) {
            throw new InvalidSettingsException("There are at least 2 folds and 1 calibration group; received " + folds + " and "
                + calibrationGroups + ". Use for example 10 and 5.");
        }
    }

    private double[] times() throws InvalidSettingsException {
        return NumberList.of(horizons, "A time of the score's accuracy", Double.POSITIVE_INFINITY);
    }

    /**
     * @return how to compare and judge
     * @throws InvalidSettingsException if a time is no number above 0
     */
    RiskGroupSettings settings() throws InvalidSettingsException {
        final boolean noReference = referenceGroup == null || referenceGroup.isBlank();
        return new RiskGroupSettings(nominalTest.test(), mostCategories, noReference ? null : referenceGroup.strip(), permutations,
            new ScoreValidation.Settings(times(), folds, calibrationGroups, bootstraps, seed));
    }

    /**
     * @param spec the input
     * @return the columns to read
     * @throws InvalidSettingsException if one is missing, unsuitable, has two roles, or is neither chosen nor guessed
     */
    RiskGroupColumns columns(final DataTableSpec spec) throws InvalidSettingsException {
        final String time = ColumnChoice.one(timeColumn, ClinicalColumns.guessTime(spec), spec, ClinicalColumns::isTime, "time");
        final String event =
            ColumnChoice.one(eventColumn, ClinicalColumns.guessEvent(spec), spec, ClinicalColumns::isEvent, "event");
        final String group =
            ColumnChoice.one(groupColumn, ClinicalColumns.guessGroup(spec), spec, ClinicalColumns::isGroup, "group");
        final boolean chosen = scoreColumn != null && !scoreColumn.isEmpty();
        final Optional<String> guess = ClinicalColumns.guessScore(spec);
        final Optional<String> score = chosen || guess.isPresent()
            ? Optional.of(ColumnChoice.one(scoreColumn, guess, spec, ClinicalColumns::isTime, "score")) : Optional.empty();
        final List<String> used = Stream.concat(Stream.of(time, event, group), score.stream()).toList();
        return new RiskGroupColumns(time, event, group, score, several(factors, spec, used, FactorNames::factors, "factor"),
            several(strata, spec, used, FactorNames::strata, "stratum"), several(baseCovariates, spec, used, FactorNames::base,
            "base covariate"));
    }

    private static List<String> several(final ColumnFilter filter, final DataTableSpec spec, final List<String> used,
        final BiFunction<List<String>, List<String>, List<String>> guess, final String what) throws InvalidSettingsException {
        final List<DataColumnSpec> candidates = spec.stream().filter(ClinicalColumns::isGroup).toList();
        final boolean none = filter.filter(candidates).length == 0 && filter.getMissingSelected(candidates).length == 0;
        final List<String> names =
            none ? guess.apply(candidates.stream().map(DataColumnSpec::getName).toList(), used) : ColumnChoice.several(filter,
            candidates, List.of(), what);
        for (final String name : names) {
            if (used.contains(name)) {
                throw new InvalidSettingsException("A " + what + " is neither time, event, group nor score; received '" + name
                    + "'. Remove it in the dialog.");
            }
        }
        return names;
    }
}
