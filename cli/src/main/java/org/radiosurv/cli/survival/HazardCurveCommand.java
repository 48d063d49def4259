// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.survival;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.radiosurv.cli.console.Console;
import org.radiosurv.cli.console.Json;
import org.radiosurv.cli.console.ResultFile;
import org.radiosurv.cli.console.WholeFile;
import org.radiosurv.cli.table.FollowUp;
import org.radiosurv.cli.table.FollowUpOptions;
import org.radiosurv.cli.table.PatientTable;
import org.radiosurv.core.InputException;
import org.radiosurv.core.chart.CutoffScanFigure;
import org.radiosurv.core.chart.Figure;
import org.radiosurv.core.chart.FigureFormat;
import org.radiosurv.core.chart.HazardCurveFigure;
import org.radiosurv.core.survival.CutoffScan;
import org.radiosurv.core.survival.HazardCurve;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hazard-curve}: hazard ratio against a covariate. */
@Command(name = "hazard-curve", description = "Hazard ratio as a smooth function of a covariate, as JSON.")
public final class HazardCurveCommand implements Callable<Integer> {

    private static final double INTERVALS_PER_DEGREE = 2.5;

    /** Values at which the figure's curve is computed. */
    private static final int GRID = 301;

    @Mixin
    private FollowUpOptions followUp;

    @Option(names = "--covariate", required = true, paramLabel = "X", description = "Column of the covariate.")
    private String covariate;

    @ArgGroup(multiplicity = "1")
    private Smoothing smoothing;

    @Option(names = "--nterm", paramLabel = "N",
        description = "Intervals between knots; by default 10 with --theta, 2.5 times --df with that.")
    private Integer intervals;

    @Option(names = "--adjust", split = ",", paramLabel = "NAME",
        description = "Columns of numbers that enter as straight lines, separated by commas.")
    private List<String> adjust = List.of();

    @Option(names = "--reference", paramLabel = "VALUE", defaultValue = "mean",
        description = "Where the hazard ratio is 1: mean (default: the patients' mean log hazard, as R's termplot), median, or a value.")
    private String reference;

    @Option(names = "--cutoffs", description = "Also scan cut-offs, and report the best with a corrected p.")
    private boolean cutoffs;

    @Option(names = "--permutations", paramLabel = "B", defaultValue = "1000",
        description = "Permutations behind the corrected p, default 1000.")
    private int permutations;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Seed of the permutations, default 1.")
    private long seed;

    @Option(names = "--figure", paramLabel = "FILE", description = "Figure, .svg or .png.")
    private Path figure;

    @Option(names = "--cutoff-figure", paramLabel = "FILE", description = "Figure of the cut-off scan, .svg or .png; with --cutoffs.")
    private Path cutoffFigure;

    @Option(names = "--title", paramLabel = "TEXT", defaultValue = "", description = "Title of the figure.")
    private String title;

    @Mixin
    private ResultFile result;

    @Mixin
    private Console console;

    /** How smooth the curve is. */
    private static final class Smoothing {

        @Option(names = "--theta", paramLabel = "THETA", description = "Smoothing between 0 and 1, near 1 a straight line.")
        private Double theta;

        @Option(names = "--df", paramLabel = "DF", description = "Effective degrees of freedom.")
        private Double degreesOfFreedom;
    }

    @Override
    public Integer call() throws IOException {
        final PatientTable table = followUp.read();
        table.requireDistinctPatients();
        final int column = table.column(covariate, "--covariate");
        if (cutoffFigure != null && !cutoffs) {
            throw new InputException("A figure of the cut-off scan needs the scan", "--cutoff-figure without --cutoffs",
                "Add --cutoffs.");
        }
        final int[] others = adjust.stream().mapToInt(name -> table.column(name, "--adjust")).toArray();
        final FollowUp patients = FollowUp.of(table, followUp.time(), followUp.event(),
            IntStream.concat(IntStream.of(column), IntStream.of(others)).toArray());
        final double[] x = patients.numbers(column);
        final HazardCurve curve = fit(patients, x, Arrays.stream(others).mapToObj(patients::numbers).toArray(double[][]::new));
        final ObjectNode json = json(curve);
        List<CutoffScan.Cutoff> scanned = List.of();
        if (cutoffs) {
            final CutoffScan scan = CutoffScan.of(patients.time(), patients.event(), x, console.progress());
            final CutoffScan.Best best = scan.best(permutations, seed, console.progress());
            scanned = scan.points();
            addCutoffs(json, scan, best);
            write(cutoffFigure, CutoffScanFigure.of(scanned, covariate).title(title).best(best).build());
        }
        write(figure, HazardCurveFigure.of(curve, points(curve, curve.grid(GRID)), covariate).title(title).cutoffs(scanned)
            .reference(referenceValue(curve)).build());
        result.write(Json.text(json.put("n_missing", patients.missing())));
        return 0;
    }

    private HazardCurve fit(final FollowUp patients, final double[] x, final double[][] others) {
        if (smoothing.theta != null) {
            return HazardCurve.fit(patients.time(), patients.event(), x, others,
                intervals == null ? HazardCurve.DEFAULT_INTERVALS : intervals, smoothing.theta);
        }
        final double wanted = smoothing.degreesOfFreedom;
        final HazardCurve curve = HazardCurve.fitDegreesOfFreedom(patients.time(), patients.event(), x, others,
            intervals == null ? (int)Math.rint(INTERVALS_PER_DEGREE * wanted) : intervals, wanted, console.progress());
        if (Math.abs(curve.degreesOfFreedom() - wanted) > 1e-3) {
            console.warning("The covariate has too few different values for " + wanted
                + " degrees of freedom: the curve has " + curve.degreesOfFreedom() + ".");
        }
        return curve;
    }

    private ObjectNode json(final HazardCurve curve) {
        final ObjectNode json = Json.object();
        json.set("edf", Json.number(curve.degreesOfFreedom()));
        json.set("theta", Json.number(curve.theta()));
        final ObjectNode linear = json.putObject("linear");
        linear.set("chisq", Json.number(curve.linear().chisq()));
        linear.set("p", Json.number(curve.linear().p()));
        final ObjectNode nonlinear = json.putObject("nonlinear");
        nonlinear.set("chisq", Json.number(curve.nonlinearChisq()));
        nonlinear.set("df", Json.number(curve.nonlinearDegreesOfFreedom()));
        nonlinear.set("p", Json.number(curve.nonlinearP()));
        json.set("reference", Json.number(referenceValue(curve)));
        final ArrayNode adjusted = json.putArray("adjust");
        for (int k = 0; k < adjust.size(); k++) {
            final HazardCurve.Adjustment term = curve.adjustment().get(k);
            final ObjectNode entry = adjusted.addObject().put("term", adjust.get(k));
            entry.set("coef", Json.number(term.coefficient()));
            entry.set("se", Json.number(term.standardError()));
            entry.set("p", Json.number(term.p()));
        }
        final HazardCurve.Points points = points(curve, curve.points().x());
        final ArrayNode list = json.putArray("curve");
        for (int i = 0; i < points.x().length; i++) {
            final ObjectNode point = list.addObject();
            point.set("x", Json.number(points.x()[i]));
            point.set("log_hr", Json.number(points.logHazardRatio()[i]));
            point.set("se", Json.number(points.standardError()[i]));
            point.set("hr", Json.number(points.hazardRatio()[i]));
            point.set("lower", Json.number(points.lower()[i]));
            point.set("upper", Json.number(points.upper()[i]));
        }
        return json;
    }

    /** @return value whose hazard ratio is 1, NaN where that is the mean log hazard */
    private double referenceValue(final HazardCurve curve) {
        return switch (reference) {
            case "mean" -> Double.NaN;
            case "median" -> curve.median();
            default -> {
                try {
                    yield Double.parseDouble(reference);
                } catch (final NumberFormatException e) {
                    throw new InputException("A reference is mean, median or a number", "--reference " + reference,
                        "Use one of these.", e);
                }
            }
        };
    }

    private HazardCurve.Points points(final HazardCurve curve, final double[] values) {
        final double at = referenceValue(curve);
        return Double.isNaN(at) ? curve.points(values) : curve.points(values, at);
    }

    private void write(final Path file, final Figure drawn) throws IOException {
        if (file == null) {
            return;
        }
        final String ending = file.toString().toLowerCase(Locale.ROOT);
        if (!ending.endsWith(".svg") && !ending.endsWith(".png")) {
            throw new InputException("A figure's name ends in .svg or .png", file, "Choose one of these endings.");
        }
        final FigureFormat format = drawn.fitted(FigureFormat.TWO_COLUMNS);
        WholeFile.write(file, ending.endsWith(".svg") ? drawn.svg(format).getBytes(StandardCharsets.UTF_8) : drawn.png(format));
        console.message("Figure: " + file);
    }

    private void addCutoffs(final ObjectNode json, final CutoffScan scan, final CutoffScan.Best best) {
        final ArrayNode list = json.putArray("cutoffs");
        scan.points().forEach(point -> list.add(cutoff(point)));
        final ObjectNode entry = json.putObject("best_cutoff").put("cutoff", best.cutoff().cutoff())
            .put("n_above", best.cutoff().above());
        entry.set("statistic", Json.number(best.statistic()));
        entry.set("p_corrected", Json.number(best.p()));
        entry.put("permutations", best.permutations());
        entry.put("seed", seed).set("shrinkage", Json.number(best.shrinkage()));
        entry.set("hr_shrunken", Json.number(best.shrunkenHazardRatio()));
    }

    private static ObjectNode cutoff(final CutoffScan.Cutoff point) {
        final ObjectNode entry = Json.object().put("cutoff", point.cutoff()).put("n_above", point.above());
        entry.set("hr", Json.number(point.hazardRatio()));
        entry.set("lower", Json.number(point.lower()));
        entry.set("upper", Json.number(point.upper()));
        entry.set("p_wald", Json.number(point.waldP()));
        entry.set("logrank_chisq", Json.number(point.logRankChisq()));
        return entry;
    }
}
