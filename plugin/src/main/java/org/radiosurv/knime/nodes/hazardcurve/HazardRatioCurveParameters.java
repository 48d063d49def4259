// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.hazardcurve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.knime.node.parameters.updates.util.BooleanReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.filter.ColumnFilterWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.radiosurv.core.InputException;
import org.radiosurv.core.chart.FigureFormat;
import org.radiosurv.core.survival.HazardCurve;
import org.radiosurv.knime.columns.ClinicalColumns;
import org.radiosurv.knime.columns.ColumnChoice;
import org.radiosurv.knime.followup.FollowUpColumns;
import org.radiosurv.knime.followup.InvalidRows;

/** Settings of the Hazard Ratio Curve. An empty column name is resolved from the input's column names. */
@LoadDefaultsForAbsentFields
public final class HazardRatioCurveParameters implements NodeParameters {

    private static final int MOST_PERMUTATIONS = 100_000;

    private static final double INTERVALS_PER_DEGREE = 2.5;

    private static final int GREATEST_SIZE = 5_000;

    private static final List<String> COVARIATE_NAMES =
        List.of("gd_post", "residual_volume", "residual_volume_ml", "volume_ml", "volume", "tumor_volume", "tumour_volume");

    /** Headings of the dialog. */
    interface DialogSections {
        /** Which columns. */
        @Section(title = "Patients")
        interface Patients {
        }

        /** The smooth curve. */
        @Section(title = "Curve")
        @After(Patients.class)
        interface Curve {
        }

        /** The cut-offs. */
        @Section(title = "Cut-offs")
        @After(Curve.class)
        interface Cutoffs {
        }

        /** How it looks. */
        @Section(title = "Figures")
        @After(Cutoffs.class)
        interface Figures {
        }
    }

    /** How the smoothing is given. */
    enum Smoothing {
        /** By degrees of freedom. */
        @Label(value = "Degrees of freedom", description = "The smoothing that gives the curve so many effective degrees of freedom.")
        DEGREES_OF_FREEDOM,
        /** By theta. */
        @Label(value = "Theta", description = "A given smoothing, as pspline(x, theta) in R.")
        THETA
    }

    /** Where the hazard ratio is 1. */
    enum Reference {
        /** The default. */
        @Label(value = "Median", description = "The median of the patients.")
        MEDIAN,
        /** As termplot. */
        @Label(value = "Mean hazard", description = "The patients' mean log hazard, as R's termplot draws it.")
        MEAN,
        /** A number. */
        @Label(value = "Value", description = "A given value, for example 0 ml of residual tumour.")
        VALUE
    }

    /** Refers to {@link #smoothing}. */
    static final class SmoothingReference implements ParameterReference<Smoothing> {
    }

    /** Refers to {@link #reference}. */
    static final class ReferenceReference implements ParameterReference<Reference> {
    }

    /** Refers to {@link #cutoffs}. */
    static final class CutoffsReference implements BooleanReference {
    }

    /** True when the smoothing is given by degrees of freedom. */
    static final class ByDegrees implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer initializer) {
            return initializer.getEnum(SmoothingReference.class).isOneOf(Smoothing.DEGREES_OF_FREEDOM);
        }
    }

    /** True when the smoothing is given by theta. */
    static final class ByTheta implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer initializer) {
            return initializer.getEnum(SmoothingReference.class).isOneOf(Smoothing.THETA);
        }
    }

    /** True when the reference is a given value. */
    static final class GivenReference implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer initializer) {
            return initializer.getEnum(ReferenceReference.class).isOneOf(Reference.VALUE);
        }
    }

    /** True when cut-offs are scanned. */
    static final class WithCutoffs implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer initializer) {
            return initializer.getBoolean(CutoffsReference.class).isTrue();
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
    @Widget(title = "Covariate", description = "The number against which the hazard is drawn, for example the volume in ml of the Gd-enhancing "
        + "lesion that was left.")
    @ChoicesProvider(ClinicalColumns.NumberChoices.class)
    @Persist(configKey = "covariate_column")
    String covariateColumn = "";

    @Layout(DialogSections.Patients.class)
    @Widget(title = "Adjust for", description = "Further numeric columns, such as age, that enter the model as straight lines, so that the "
        + "curve is that of patients who are alike in them. None by default. The cut-off scan is not adjusted.")
    @ColumnFilterWidget(choicesProvider = ClinicalColumns.NumberChoices.class)
    @Persist(configKey = "adjust")
    ColumnFilter adjust = new ColumnFilter();

    @Layout(DialogSections.Patients.class)
    @Widget(title = "Rows that are not valid", description = "What becomes of a row with a negative or infinite time, an event other than "
        + "1/true and 0/false, or a covariate that is not finite. Rows with a missing value are always left out.", advanced = true)
    @ValueSwitchWidget
    @Persist(configKey = "invalid_rows")
    InvalidRows invalidRows = InvalidRows.LEAVE_OUT;

    @Layout(DialogSections.Curve.class)
    @Widget(title = "Smoothing", description = "How the smoothness of the curve is given.")
    @ValueSwitchWidget
    @ValueReference(SmoothingReference.class)
    @Persist(configKey = "smoothing")
    Smoothing smoothing = Smoothing.DEGREES_OF_FREEDOM;

    @Layout(DialogSections.Curve.class)
    @Widget(title = "Degrees of freedom", description = "1 is a straight line; 4, R's default, allows a bend or two. About ten events per "
        + "degree of freedom are advised.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = ByDegrees.class, type = EffectType.SHOW)
    @Persist(configKey = "degrees_of_freedom")
    double degreesOfFreedom = 4;

    @Layout(DialogSections.Curve.class)
    @Widget(title = "Theta", description = "Between 0 and 1; near 1 a straight line. The penalty is theta / (1 - theta).")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = ByTheta.class, type = EffectType.SHOW)
    @Persist(configKey = "theta")
    double theta = 0.5;

    @Layout(DialogSections.Curve.class)
    @Widget(title = "Intervals", description = "Number of intervals between knots, at least 3. 0: 2.5 times the degrees of freedom, or 10 with "
        + "theta, as R.", advanced = true)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Persist(configKey = "intervals")
    int intervals;

    @Layout(DialogSections.Curve.class)
    @Widget(title = "Reference", description = "Where the hazard ratio is 1.")
    @ValueSwitchWidget
    @ValueReference(ReferenceReference.class)
    @Persist(configKey = "reference")
    Reference reference = Reference.MEDIAN;

    @Layout(DialogSections.Curve.class)
    @Widget(title = "Reference value", description = "The value of the covariate whose hazard ratio is 1; it lies within the patients' range.")
    @Effect(predicate = GivenReference.class, type = EffectType.SHOW)
    @Persist(configKey = "reference_value")
    double referenceValue;

    @Layout(DialogSections.Cutoffs.class)
    @Widget(title = "Scan cut-offs", description = "Compare the patients above with those below each possible cut-off between the 10 % and 90 % "
        + "quantile. The best cut-off is reported with a p that allows for the search and a shrunken hazard ratio.")
    @ValueReference(CutoffsReference.class)
    @Persist(configKey = "cutoffs")
    boolean cutoffs = true;

    @Layout(DialogSections.Cutoffs.class)
    @Widget(title = "Permutations", description = "Number of permutations behind the corrected p. 1,000 settle a p of 0.05 to about 0.007.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Effect(predicate = WithCutoffs.class, type = EffectType.SHOW)
    @Persist(configKey = "permutations")
    int permutations = 1000;

    @Layout(DialogSections.Cutoffs.class)
    @Widget(title = "Seed", description = "Start value of the permutations. The same seed gives the same result.", advanced = true)
    @Effect(predicate = WithCutoffs.class, type = EffectType.SHOW)
    @Persist(configKey = "seed")
    long seed = 1;

    @Layout(DialogSections.Figures.class)
    @Widget(title = "Title", description = "Printed above the figures. Leave it empty for none.")
    @Persist(configKey = "title")
    String title = "";

    @Layout(DialogSections.Figures.class)
    @Widget(title = "Label of the covariate", description = "With its unit, for example 'Residual volume [ml]'. Empty: the column's name.")
    @Persist(configKey = "covariate_label")
    String covariateLabel = "";

    @Layout(DialogSections.Figures.class)
    @Widget(title = "Patients as marks", description = "Mark each patient under the curve, and those with the event above it.")
    @Persist(configKey = "marks")
    boolean marks = true;

    @Layout(DialogSections.Figures.class)
    @Widget(title = "Cut-offs in the curve's figure", description = "Draw the hazard ratios of the scan as dots into the figure of the curve.")
    @Effect(predicate = WithCutoffs.class, type = EffectType.SHOW)
    @Persist(configKey = "cutoffs_in_figure")
    boolean cutoffsInFigure;

    @Layout(DialogSections.Figures.class)
    @Widget(title = "Without colour", description = "Draw in black and grey.", advanced = true)
    @Persist(configKey = "grey")
    boolean grey;

    @Layout(DialogSections.Figures.class)
    @Widget(title = "Width in pixels", description = "Width of the PNG images.", advanced = true)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Persist(configKey = "width")
    int width = 1200;

    @Layout(DialogSections.Figures.class)
    @Widget(title = "Height in pixels", description = "Height of the PNG images.", advanced = true)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Persist(configKey = "height")
    int height = 900;

    @Layout(DialogSections.Figures.class)
    @Widget(title = "Dots per inch", description = "Resolution of the PNG images: with the width it gives the printed size.", advanced = true)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Persist(configKey = "dots_per_inch")
    int dotsPerInch = 150;

    @Layout(DialogSections.Figures.class)
    @Widget(title = "Font size in points", description = "Size of axis text as printed; the title is larger.", advanced = true)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Persist(configKey = "font_size")
    double fontSize = 8;

    /** Used when settings are loaded. */
    HazardRatioCurveParameters() {
    }

    /** Used when the node is first configured: shows the guessed columns in the dialog. */
    HazardRatioCurveParameters(final NodeParametersInput input) {
        input.getInTableSpec(0).ifPresent(spec -> {
            timeColumn = ClinicalColumns.guessTime(spec).orElse("");
            eventColumn = ClinicalColumns.guessEvent(spec).orElse("");
            covariateColumn = guessCovariate(spec).orElse("");
        });
    }

    private static Optional<String> guessCovariate(final DataTableSpec spec) {
        return COVARIATE_NAMES.stream().flatMap(name -> spec.stream().filter(ClinicalColumns::isTime).map(DataColumnSpec::getName)
            .filter(column -> column.toLowerCase(Locale.ROOT).equals(name))).findFirst();
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (permutations < 1 || permutations > MOST_PERMUTATIONS) {
            throw new InvalidSettingsException("There are 1 to " + MOST_PERMUTATIONS + " permutations; received " + permutations
                + ". Use 1000.");
        }
        if (!Double.isFinite(referenceValue)) {
            throw new InvalidSettingsException("The reference is a finite number; received " + referenceValue + ". Correct it.");
        }
        if (width < 200 || width > GREATEST_SIZE || height < 200 || height > GREATEST_SIZE) {
            throw new InvalidSettingsException("The image is 200 to " + GREATEST_SIZE + " pixels wide and high; received " + width
                + " x " + height + ". Choose another size.");
        }
        try {
            format();
        } catch (InputException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    /**
     * @throws InvalidSettingsException if no curve can be that smooth
     */
    void checkSmoothing() throws InvalidSettingsException {
        if (smoothing == Smoothing.THETA && !(theta > 0 && theta < 1)) {
            throw new InvalidSettingsException("Theta lies between 0 and 1, neither included; received " + theta + ". Use for example 0.5.");
        }
        if (intervals != 0 && intervals < 3) {
            throw new InvalidSettingsException("A spline has at least 3 intervals, or 0 for an automatic number; received " + intervals
                + ". Use 10.");
        }
        if (smoothing == Smoothing.DEGREES_OF_FREEDOM && !(degreesOfFreedom > 1 && degreesOfFreedom <= usedIntervals())) {
            throw new InvalidSettingsException("The degrees of freedom lie above 1 and are at most the number of intervals ("
                + usedIntervals() + "); received " + degreesOfFreedom + ". Use for example 4, or more intervals.");
        }
    }

    /** @return number of intervals: the chosen one, else R's */
    int usedIntervals() {
        if (intervals != 0) {
            return intervals;
        }
        return smoothing == Smoothing.THETA ? HazardCurve.DEFAULT_INTERVALS
            : Math.max(3, (int)Math.rint(INTERVALS_PER_DEGREE * Math.min(degreesOfFreedom, 1000)));
    }

    FigureFormat format() {
        return FigureFormat.pixels(width, height, dotsPerInch).withFontPoints(fontSize);
    }

    /**
     * @param spec the input
     * @return the columns to read: the first number is the covariate, the others are adjusted for
     * @throws InvalidSettingsException if one is missing, unsuitable, or neither chosen nor guessed
     */
    FollowUpColumns columns(final DataTableSpec spec) throws InvalidSettingsException {
        final String time = ColumnChoice.one(timeColumn, ClinicalColumns.guessTime(spec), spec, ClinicalColumns::isTime, "time");
        final String event =
            ColumnChoice.one(eventColumn, ClinicalColumns.guessEvent(spec), spec, ClinicalColumns::isEvent, "event");
        final String covariate =
            ColumnChoice.one(covariateColumn, guessCovariate(spec), spec, HazardRatioCurveParameters::isNumber, "covariate");
        final List<String> numbers = new ArrayList<>(List.of(covariate));
        numbers.addAll(adjusting(spec));
        for (String name : numbers) {
            if (name.equals(time) || name.equals(event) || numbers.indexOf(name) != numbers.lastIndexOf(name)) {
                throw new InvalidSettingsException("Time, event, covariate and the columns that are adjusted for are different columns; "
                    + "received '" + name + "' twice. Choose another column.");
            }
        }
        return new FollowUpColumns(time, event, Optional.empty()).withNumbers(numbers);
    }

    private List<String> adjusting(final DataTableSpec spec) throws InvalidSettingsException {
        final List<DataColumnSpec> numeric = spec.stream().filter(HazardRatioCurveParameters::isNumber).toList();
        final boolean none = adjust.filter(numeric).length == 0
            && adjust.getMissingSelected(numeric).length == 0;
        return none ? List.of() : ColumnChoice.several(adjust, numeric, List.of(), "adjusting");
    }

    private static boolean isNumber(final DataColumnSpec column) {
        return column.getType().isCompatible(DoubleValue.class);
    }

    /** @return what stands at the axis */
    String label(final FollowUpColumns columns) {
        return covariateLabel.isBlank() ? columns.numbers().get(0) : covariateLabel;
    }
}
