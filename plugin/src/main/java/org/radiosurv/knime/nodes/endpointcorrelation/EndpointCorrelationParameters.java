// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.endpointcorrelation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
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
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.filter.ColumnFilterWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.radiosurv.core.correlation.Exactness;
import org.radiosurv.core.endpoint.Adjustment;
import org.radiosurv.core.endpoint.CorrelationMethod;
import org.radiosurv.core.endpoint.EndpointSettings;
import org.radiosurv.knime.columns.ClinicalColumns;
import org.radiosurv.knime.columns.ColumnChoice;
import org.radiosurv.knime.followup.InvalidRows;

/** Settings of Endpoint Correlation. Empty lists are resolved from the input's column names. */
@LoadDefaultsForAbsentFields
public final class EndpointCorrelationParameters implements NodeParameters {

    /** An image of this size takes 100 MB while it is drawn. */
    private static final int GREATEST_SIZE = 5_000;

    /** Headings of the dialog. */
    interface DialogSections {
        /** Which columns. */
        @Section(title = "Patients")
        interface Patients {
        }

        /** How to correlate. */
        @Section(title = "Correlation")
        @After(Patients.class)
        interface Correlation {
        }

        /** How it looks. */
        @Section(title = "Figures")
        @After(Correlation.class)
        interface Figures {
        }
    }

    /** Which correlation comes first. */
    enum Method {
        /** Of ranks. */
        @Label(value = "Spearman", description = "Of ranks. Volumes are skewed: the default.")
        SPEARMAN(CorrelationMethod.SPEARMAN),
        /** Of values. */
        @Label(value = "Pearson", description = "Of values, for a straight-line relation.")
        PEARSON(CorrelationMethod.PEARSON);

        private final CorrelationMethod method;

        Method(final CorrelationMethod method) {
            this.method = method;
        }
    }

    /** Distribution of Spearman's p. */
    enum ExactP {
        /** As R. */
        @Label(value = "Automatic", description = "Exact without ties and up to 1,290 pairs, else Student's t, as R does.")
        AUTO(Exactness.AUTO),
        /** Exact or nothing. */
        @Label(value = "Exact", description = "As Automatic, but a pair with tied values gets no p.")
        YES(Exactness.YES),
        /** Student's t. */
        @Label(value = "Student's t", description = "Always the approximation by Student's t.")
        NO(Exactness.NO);

        private final Exactness exactness;

        ExactP(final Exactness exactness) {
            this.exactness = exactness;
        }
    }

    /** How p is adjusted. */
    enum MultipleTests {
        /** Family-wise. */
        @Label(value = "Holm", description = "Bounds the chance of any false positive among the pairs.")
        HOLM(Adjustment.HOLM),
        /** False discovery rate. */
        @Label(value = "Benjamini-Hochberg", description = "Bounds the expected share of false positives among the positives.")
        BENJAMINI_HOCHBERG(Adjustment.BENJAMINI_HOCHBERG);

        private final Adjustment adjustment;

        MultipleTests(final Adjustment adjustment) {
            this.adjustment = adjustment;
        }
    }

    /** One endpoint. */
    static final class EndpointChoice implements NodeParameters {

        @Widget(title = "Name", description = "Name of the endpoint in tables and figures, as OS or PFS central. If empty: made from "
            + "the time column's name.")
        @Persist(configKey = "label")
        String label = "";

        @Widget(title = "Time column", description = "Time from day 0 to the event, or to the last follow-up, in days.")
        @ChoicesProvider(ClinicalColumns.TimeChoices.class)
        @Persist(configKey = "time_column")
        String timeColumn = "";

        @Widget(title = "Event column", description = "1 or true: the event (death, progression) happened at that time; 0 or false: the "
            + "patient is censored.")
        @ChoicesProvider(ClinicalColumns.EventChoices.class)
        @Persist(configKey = "event_column")
        String eventColumn = "";

        /** Used when settings are loaded. */
        EndpointChoice() {
        }

        EndpointChoice(final EndpointColumns columns) {
            label = columns.label();
            timeColumn = columns.time();
            eventColumn = columns.event();
        }
    }

    @Layout(DialogSections.Patients.class)
    @Widget(title = "Measurements", description = "Volumes, extent of resection and other numbers that are correlated with each endpoint. "
        + "Every pair counts in the adjustment of p, so choose what you want to know. If none is chosen: the columns whose names speak "
        + "of a volume, a diameter or the extent of resection (ml, volume, eor, resection, pre, post and the like).")
    @ColumnFilterWidget(choicesProvider = ClinicalColumns.NumberChoices.class)
    @Persist(configKey = "measurements")
    ColumnFilter measurements = new ColumnFilter();

    @Layout(DialogSections.Patients.class)
    @Widget(title = "Endpoints", description = "Survival and each kind of progression-free survival, with the first as the one that the "
        + "others are held against. If there is none: each pair of columns such as os_days and os_event, pfs_site_days and "
        + "pfs_site_event.")
    @ArrayWidget(addButtonText = "Add an endpoint", elementTitle = "Endpoint")
    @Persist(configKey = "endpoints")
    EndpointChoice[] endpoints = new EndpointChoice[0];

    @Layout(DialogSections.Patients.class)
    @Widget(title = "Rows that are not valid", description = "What becomes of a row whose time is negative or whose event is neither 1 nor 0. "
        + "It is left out of that endpoint only.", advanced = true)
    @ValueSwitchWidget
    @Persist(configKey = "invalid_rows")
    InvalidRows invalidRows = InvalidRows.LEAVE_OUT;

    @Layout(DialogSections.Correlation.class)
    @Widget(title = "Correlation", description = "Whose p is adjusted and printed. The table has both, with skewness and the Shapiro-Wilk "
        + "test beside them; the node never switches by itself.")
    @ValueSwitchWidget
    @Persist(configKey = "method")
    Method method = Method.SPEARMAN;

    @Layout(DialogSections.Correlation.class)
    @Widget(title = "p of Spearman", description = "Which distribution p comes from.", advanced = true)
    @ValueSwitchWidget
    @Persist(configKey = "exact")
    ExactP exact = ExactP.AUTO;

    @Layout(DialogSections.Correlation.class)
    @Widget(title = "Adjustment", description = "How p is adjusted for the number of pairs of a measurement and an endpoint.")
    @ValueSwitchWidget
    @Persist(configKey = "adjustment")
    MultipleTests adjustment = MultipleTests.HOLM;

    @Layout(DialogSections.Figures.class)
    @Widget(title = "Title", description = "Printed above the figures. Leave it empty for none.")
    @Persist(configKey = "title")
    String title = "";

    @Layout(DialogSections.Figures.class)
    @Widget(title = "Censored patients", description = "Draw patients without the event as hollow points. The study's figures do not "
        + "have them.")
    @Persist(configKey = "show_censored")
    boolean showCensored = true;

    @Layout(DialogSections.Figures.class)
    @Widget(title = "Extent of resection", description = "Measurements whose negative values mean that the lesion grew; that part of the "
        + "figure is shaded. If none is chosen: those whose names contain eor or resection as a word.", advanced = true)
    @ColumnFilterWidget(choicesProvider = ClinicalColumns.NumberChoices.class)
    @Persist(configKey = "extent_columns")
    ColumnFilter extentColumns = new ColumnFilter();

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
    EndpointCorrelationParameters() {
    }

    /** Used when the node is first configured: shows the guessed columns in the dialog. */
    EndpointCorrelationParameters(final NodeParametersInput input) {
        input.getInTableSpec(0).ifPresent(spec -> {
            final List<EndpointColumns> guessed = EndpointNames.endpoints(spec);
            endpoints = guessed.stream().map(EndpointChoice::new).toArray(EndpointChoice[]::new);
            measurements = new ColumnFilter(EndpointNames.measurements(spec, guessed).toArray(String[]::new));
        });
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (width < 200 || width > GREATEST_SIZE || height < 200 || height > GREATEST_SIZE) {
            throw new InvalidSettingsException("The image is 200 to " + GREATEST_SIZE + " pixels wide and high; received " + width
                + " x " + height + ". Choose another size.");
        }
    }

    EndpointSettings settings() {
        return new EndpointSettings(method.method, exact.exactness, adjustment.adjustment);
    }

    /**
     * @param spec the input
     * @return the endpoints, names unique
     * @throws InvalidSettingsException if a column is missing or unsuitable, two have one name, or none is chosen and none guessed
     */
    List<EndpointColumns> endpoints(final DataTableSpec spec) throws InvalidSettingsException {
        final List<EndpointColumns> chosen = new ArrayList<>();
        for (int n = 0; n < endpoints.length; n++) {
            chosen.add(endpoint(endpoints[n], n + 1, spec));
        }
        final List<EndpointColumns> all = chosen.isEmpty() ? EndpointNames.endpoints(spec) : chosen;
        if (all.isEmpty()) {
            throw new InvalidSettingsException("At least one endpoint, a time and an event column, must be chosen; none was, and no "
                + "columns have names as os_days and os_event. Add an endpoint in the dialog.");
        }
        final Set<String> labels = new HashSet<>();
        for (EndpointColumns endpoint : all) {
            if (!labels.add(endpoint.label())) {
                throw new InvalidSettingsException("Endpoints have names of their own; received '" + endpoint.label()
                    + "' twice. Rename one in the dialog.");
            }
        }
        return all;
    }

    private static EndpointColumns endpoint(final EndpointChoice choice, final int number, final DataTableSpec spec)
        throws InvalidSettingsException {
        final String which = " (endpoint " + number + ")";
        final String time = ColumnChoice.one(choice.timeColumn, Optional.empty(), spec, ClinicalColumns::isTime, "time" + which);
        final String event = ColumnChoice.one(choice.eventColumn, Optional.empty(), spec, ClinicalColumns::isEvent, "event" + which);
        final boolean unnamed = choice.label == null || choice.label.isBlank();
        return new EndpointColumns(unnamed ? EndpointNames.label(time) : choice.label.strip(), time, event);
    }

    /**
     * @param spec the input
     * @param chosenEndpoints the endpoints
     * @return the measurements
     * @throws InvalidSettingsException if one is missing, is an endpoint or has an endpoint's name, or none is chosen or guessed
     */
    List<String> measurements(final DataTableSpec spec, final List<EndpointColumns> chosenEndpoints)
        throws InvalidSettingsException {
        final List<String> guessed = EndpointNames.measurements(spec, chosenEndpoints);
        final List<DataColumnSpec> numbers = spec.stream().filter(ClinicalColumns::isTime).toList();
        if (guessed.isEmpty() && measurements.filter(numbers).length == 0 && measurements.getMissingSelected(numbers).length == 0) {
            throw new InvalidSettingsException("At least one measurement must be chosen; none was, and no column has a name that speaks "
                + "of a volume or the extent of resection. Choose the measurements in the dialog.");
        }
        final List<String> names = ColumnChoice.several(measurements, numbers, guessed, "measurement");
        for (String name : names) {
            for (EndpointColumns endpoint : chosenEndpoints) {
                if (endpoint.uses(name) || endpoint.label().equals(name)) {
                    throw new InvalidSettingsException("A measurement is no part of an endpoint, nor has its name; received '" + name
                        + "' beside the endpoint '" + endpoint.label() + "'. Remove it from the measurements, or rename the "
                        + "endpoint, in the dialog.");
                }
            }
        }
        return names;
    }

    /**
     * @param spec the input
     * @param names the measurements
     * @return those whose negative values mean that the lesion grew
     */
    Set<String> extents(final DataTableSpec spec, final List<String> names) {
        final String[] chosen = extentColumns.filter(spec.stream().filter(ClinicalColumns::isTime).toList());
        return chosen.length > 0 ? Set.of(chosen) : new HashSet<>(names.stream().filter(EndpointNames::isExtent).toList());
    }
}
