// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.survival;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.radiosurv.cli.console.Console;
import org.radiosurv.cli.console.Json;
import org.radiosurv.cli.console.ResultFile;
import org.radiosurv.cli.table.CsvReader;
import org.radiosurv.cli.table.FollowUp;
import org.radiosurv.cli.table.PatientTable;
import org.radiosurv.core.correlation.CorrelationTest;
import org.radiosurv.core.correlation.Exactness;
import org.radiosurv.core.correlation.Pearson;
import org.radiosurv.core.correlation.SimpleRegression;
import org.radiosurv.core.correlation.Spearman;
import org.radiosurv.core.endpoint.CorrelationMethod;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code correlate}: correlation of two columns. */
@Command(name = "correlate", description = "Correlation of two columns, as JSON.")
public final class CorrelateCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "DATA.csv", description = "One row per patient; empty cells and NA are missing.")
    private Path file;

    @Option(names = "--x", required = true, paramLabel = "A", description = "Column of numbers.")
    private String x;

    @Option(names = "--y", required = true, paramLabel = "B", description = "Column of numbers.")
    private String y;

    @Option(names = "--method", paramLabel = "METHOD", defaultValue = "spearman",
        description = "spearman (default): of ranks; pearson: of values, with R2 of the regression line.")
    private CorrelationMethod method;

    @Option(names = "--exact", paramLabel = "EXACT", defaultValue = "auto",
        description = "Distribution of a Spearman p: auto (default): exact without ties and up to 1290 pairs; yes; "
            + "no: Student's t.")
    private Exactness exactness;

    @Option(names = "--only-events", paramLabel = "E",
        description = "Only patients with 1 or true in column E, for example those who died. "
            + "This conditions on the outcome.")
    private String event;

    @Mixin
    private ResultFile result;

    @Mixin
    private Console console;

    @Override
    public Integer call() throws IOException {
        final PatientTable table = CsvReader.read(file, null);
        final int first = table.column(x, "--x");
        final int second = table.column(y, "--y");
        final int chosen = event == null ? -1 : table.column(event, "--only-events");
        final int[] candidates =
            IntStream.range(0, table.rows()).filter(row -> chosen < 0 || FollowUp.event(table, row, chosen)).toArray();
        final int[] rows = IntStream.of(candidates)
            .filter(row -> table.text(row, first).isPresent() && table.text(row, second).isPresent()).toArray();
        final double[] a = IntStream.of(rows).mapToDouble(row -> table.number(row, first)).toArray();
        final double[] b = IntStream.of(rows).mapToDouble(row -> table.number(row, second)).toArray();
        if (event != null) {
            console.message("Only the " + candidates.length + " of " + table.rows() + " patients with " + event
                + ": this conditions on the outcome and biases the correlation.");
        }
        result.write(Json.text(json(a, b).put("n_missing", candidates.length - rows.length)));
        return 0;
    }

    private ObjectNode json(final double[] a, final double[] b) {
        final boolean ranks = method == CorrelationMethod.SPEARMAN;
        final CorrelationTest test = ranks ? Spearman.test(a, b, exactness) : Pearson.test(a, b);
        final ObjectNode json = Json.object().put("method", test.method()).put("n", test.n());
        json.set("estimate", Json.number(test.estimate()));
        json.set("p", Json.number(test.p()));
        json.put("exact", test.exact());
        json.set("lower", Json.number(test.lower()));
        json.set("upper", Json.number(test.upper()));
        json.set("r2", Json.number(ranks ? Double.NaN : SimpleRegression.fit(a, b).rSquared()));
        return json;
    }
}
