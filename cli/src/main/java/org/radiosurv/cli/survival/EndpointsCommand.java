// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.survival;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.radiosurv.cli.console.Console;
import org.radiosurv.cli.console.Json;
import org.radiosurv.cli.console.ResultFile;
import org.radiosurv.cli.console.WholeFile;
import org.radiosurv.cli.table.CsvReader;
import org.radiosurv.cli.table.CsvText;
import org.radiosurv.cli.table.PatientTable;
import org.radiosurv.core.InputException;
import org.radiosurv.core.chart.EndpointPanels;
import org.radiosurv.core.chart.Figure;
import org.radiosurv.core.chart.FigureFormat;
import org.radiosurv.core.chart.ScatterFigure;
import org.radiosurv.core.correlation.Exactness;
import org.radiosurv.core.endpoint.Adjustment;
import org.radiosurv.core.endpoint.CorrelationMethod;
import org.radiosurv.core.endpoint.EndpointCorrelation;
import org.radiosurv.core.endpoint.EndpointSettings;
import org.radiosurv.core.endpoint.EndpointTables;
import org.radiosurv.core.endpoint.Measurement;
import org.radiosurv.core.endpoint.TableColumn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code endpoints}: what the node Endpoint Correlation computes. */
@Command(name = "endpoints",
    description = "Correlation of measurements with endpoints, and of endpoints with each other, as JSON or CSV.")
public final class EndpointsCommand implements Callable<Integer> {

    private static final int SCREEN_DOTS_PER_INCH = 150;

    @Parameters(index = "0", paramLabel = "DATA.csv", description = "One row per patient; empty cells and NA are missing.")
    private Path file;

    @Option(names = "--measurements", split = ",", paramLabel = "A,B", description = "Columns of volumes, extent of resection and the like.")
    private List<String> measurements = List.of();

    @Option(names = "--endpoint", required = true, paramLabel = "[NAME=]TIME:EVENT",
        description = "Columns of time and event, for example OS=os_days:os_event; may be given several times. The first one is the "
            + "one that the others are held against.")
    private List<String> endpoints;

    @Option(names = "--method", paramLabel = "METHOD", defaultValue = "spearman",
        description = "Whose p is adjusted: spearman (default) or pearson; both are reported.")
    private CorrelationMethod method;

    @Option(names = "--exact", paramLabel = "WHEN", defaultValue = "auto",
        description = "Distribution of a Spearman p: auto (default): exact without ties and up to 1290 pairs; yes; no.")
    private Exactness exactness;

    @Option(names = "--adjust", paramLabel = "HOW", defaultValue = "holm",
        description = "Adjustment of p over all pairs of a measurement and an endpoint: holm (default) or bh (Benjamini-Hochberg).")
    private Adjustment adjustment;

    @Option(names = "--format", paramLabel = "FORM", defaultValue = "json",
        description = "json (default); csv: the table of measurements; csv-endpoints: that of pairs of endpoints.")
    private OutputForm form;

    @Option(names = "--extent", split = ",", paramLabel = "A,B",
        description = "Measurements whose negative values mean that the lesion grew; that part of the figure is shaded.")
    private Set<String> extents = Set.of();

    @Option(names = "--figure", paramLabel = "FILE", description = "Figure of the measurements, .svg or .png.")
    private Path figure;

    @Option(names = "--endpoint-figure", paramLabel = "FILE", description = "Figure of the pairs of endpoints, .svg or .png.")
    private Path endpointFigure;

    @Option(names = "--no-censored", description = "Leave patients without the event out of the figures.")
    private boolean withoutCensored;

    @Option(names = "--title", paramLabel = "TEXT", defaultValue = "", description = "Title of the figures.")
    private String title;

    @Option(names = "--width", paramLabel = "PIXELS", defaultValue = "1200", description = "Width of the figures, default 1200.")
    private int width;

    @Option(names = "--height", paramLabel = "PIXELS", defaultValue = "900",
        description = "Height of the figures, default 900; many panels make them higher.")
    private int height;

    @Mixin
    private ResultFile result;

    @Mixin
    private Console console;

    /** What is written. */
    public enum OutputForm {

        /** Both tables. */
        JSON,

        /** Measurements. */
        CSV,

        /** Endpoints. */
        CSV_ENDPOINTS;

        /**
         * @param word json, csv or csv-endpoints
         * @return the form of that name
         * @throws InputException if there is none
         */
        public static OutputForm ofWord(final String word) {
            return Arrays.stream(values()).filter(form -> form.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word))
                .findFirst().orElseThrow(() -> new InputException("The form is json, csv or csv-endpoints", word, "Use one of these."));
        }
    }

    @Override
    public Integer call() throws IOException {
        final PatientTable table = CsvReader.read(file, null);
        table.requireDistinctPatients();
        for (final String extent : extents) {
            if (!measurements.contains(extent)) {
                throw new InputException("--extent names some of the measurements", "'" + extent + "'", "Name it in --measurements, too.");
            }
        }
        final EndpointCorrelation found = EndpointCorrelation.of(measured(table), EndpointOption.read(table, endpoints, measurements),
            new EndpointSettings(method, exactness, adjustment), console.progress());
        console.message("Patients with the event only: this conditions on the outcome and biases the correlation; see the rows of all "
            + "patients.");
        draw(figure, EndpointPanels.measurements(found, extents::contains, !withoutCensored).orElse(null), "--figure needs measurements");
        draw(endpointFigure, EndpointPanels.endpoints(found, !withoutCensored).orElse(null), "--endpoint-figure needs two endpoints");
        result.write(text(found));
        return 0;
    }

    private List<Measurement> measured(final PatientTable table) {
        final List<Measurement> columns = new ArrayList<>();
        for (final String name : measurements) {
            final int column = table.column(name, "--measurements");
            final double[] values = new double[table.rows()];
            for (int row = 0; row < values.length; row++) {
                values[row] = table.number(row, column);
            }
            columns.add(new Measurement(name, values));
        }
        return columns;
    }

    private void draw(final Path to, final ScatterFigure.Builder builder, final String rule) throws IOException {
        if (to == null) {
            return;
        }
        final String ending = to.toString().toLowerCase(Locale.ROOT);
        if (!ending.endsWith(".svg") && !ending.endsWith(".png")) {
            throw new InputException("A figure's name ends in .svg or .png", to, "Choose one of these endings.");
        }
        if (builder == null) {
            throw new InputException(rule, measurements.size() + " measurements and " + endpoints.size() + " endpoints",
                "Leave the figure out or name more columns.");
        }
        final Figure drawn = builder.title(title).build();
        final FigureFormat format = drawn.fitted(FigureFormat.pixels(width, height, SCREEN_DOTS_PER_INCH));
        WholeFile.write(to, ending.endsWith(".svg") ? drawn.svg(format).getBytes(StandardCharsets.UTF_8) : drawn.png(format));
        console.message("Figure: " + to);
    }

    private String text(final EndpointCorrelation found) {
        return switch (form) {
            case CSV -> csv(EndpointTables.MEASUREMENT_COLUMNS, EndpointTables.measurements(found));
            case CSV_ENDPOINTS -> csv(EndpointTables.ENDPOINT_COLUMNS, EndpointTables.endpoints(found));
            case JSON -> json(found);
        };
    }

    private static String csv(final List<TableColumn> columns, final List<Map<String, Object>> rows) {
        final CsvText text = new CsvText(columns.stream().map(TableColumn::name).toArray());
        rows.forEach(row -> text.row(columns.stream().map(column -> row.get(column.name())).toArray()));
        return text.toString();
    }

    private static String json(final EndpointCorrelation found) {
        final ObjectNode json = Json.object();
        fill(json.putArray("correlations"), EndpointTables.MEASUREMENT_COLUMNS, EndpointTables.measurements(found));
        fill(json.putArray("endpoints"), EndpointTables.ENDPOINT_COLUMNS, EndpointTables.endpoints(found));
        return Json.text(json);
    }

    private static void fill(final ArrayNode list, final List<TableColumn> columns, final List<Map<String, Object>> rows) {
        for (final Map<String, Object> row : rows) {
            final ObjectNode entry = list.addObject();
            for (final TableColumn column : columns) {
                final Object value = row.get(column.name());
                if (value instanceof Double number) {
                    entry.set(column.name(), Json.number(number));
                } else if (value instanceof Integer whole) {
                    entry.put(column.name(), whole);
                } else {
                    entry.put(column.name(), (String)value);
                }
            }
        }
    }
}
