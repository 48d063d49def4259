// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.survival;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.radiosurv.cli.console.Console;
import org.radiosurv.cli.console.Json;
import org.radiosurv.cli.console.ResultFile;
import org.radiosurv.cli.console.WholeFile;
import org.radiosurv.cli.table.FollowUp;
import org.radiosurv.cli.table.FollowUpOptions;
import org.radiosurv.cli.table.PatientTable;
import org.radiosurv.core.InputException;
import org.radiosurv.core.chart.Figure;
import org.radiosurv.core.chart.FigureFormat;
import org.radiosurv.core.chart.RiskGroupFigures;
import org.radiosurv.core.chart.TimeAxisUnit;
import org.radiosurv.core.comparison.Factor;
import org.radiosurv.core.comparison.FactorNames;
import org.radiosurv.core.comparison.NominalTest;
import org.radiosurv.core.validation.RiskGroupInput;
import org.radiosurv.core.validation.RiskGroupSettings;
import org.radiosurv.core.validation.RiskGroupStudy;
import org.radiosurv.core.validation.ScoreValidation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code compare-groups}: what the node Risk Group Comparison does. */
@Command(name = "compare-groups", description = "Risk groups by factors and within strata; what a score adds to a base model, ROC, calibration and "
    + "decision curves. JSON and figures.")
public final class CompareGroupsCommand implements Callable<Integer> {

    private static final int DOTS_PER_INCH = 150;

    private static final String RESUBSTITUTION = "resubstitution";

    @Mixin
    private FollowUpOptions followUp;

    @Option(names = "--group", required = true, paramLabel = "G", description = "Column of the groups.")
    private String group;

    @Option(names = "--score", paramLabel = "S", description = "Column of the score behind the groups, larger for higher hazard; without it nothing is "
        + "said about a score.")
    private String score;

    @Option(names = "--factors", split = ",", paramLabel = "NAME",
        description = "Factors that are compared between the groups; by default age, sex, performance "
        + "status, MGMT, IDH and extent of resection, as far as a column has such a name.")
    private List<String> factors;

    @Option(names = "--categorical", split = ",", paramLabel = "NAME",
        description = "Columns of numbers that are names of categories.")
    private List<String> categorical = new ArrayList<>();

    @Option(names = "--nominal-test", paramLabel = "TEST", defaultValue = "fisher",
        description = "Test of nominal factors: fisher (default), chi-square, chi-square-yates.")
    private NominalTest nominal;

    @Option(names = "--most-categories", paramLabel = "N", defaultValue = "2",
        description = "Numbers with at most N different values are nominal, default 2.")
    private int mostCategories;

    @Option(names = "--strata", split = ",", paramLabel = "NAME",
        description = "Factors within whose values the groups are compared; by default MGMT and IDH.")
    private List<String> strata;

    @Option(names = "--reference", paramLabel = "G", description = "Group that hazard ratios compare with; by default the one named low, else the first.")
    private String reference;

    @Option(names = "--base", split = ",", paramLabel = "NAME",
        description = "Covariates of the base model; by default age, performance status, MGMT, IDH "
        + "and extent of resection.")
    private List<String> base;

    @Option(names = "--times", split = ",", paramLabel = "DAYS", defaultValue = "365,730",
        description = "When ROC curve, Brier score, calibration and decision curve are made, default 365,730.")
    private double[] times;

    @Option(names = "--permutations", paramLabel = "N", defaultValue = "1000",
        description = "Permutations of the score, default 1000.")
    private int permutations;

    @Option(names = "--bootstraps", paramLabel = "N", defaultValue = "1000",
        description = "Bootstrap samples, default 1000; 0 for no intervals.")
    private int bootstraps;

    @Option(names = "--seed", paramLabel = "SEED", defaultValue = "1",
        description = "Decides permutations, samples and folds, default 1.")
    private long seed;

    @Option(names = "--folds", paramLabel = "N", defaultValue = "10",
        description = "Folds in which a score is turned into probabilities, default 10.")
    private int folds;

    @Option(names = "--calibration-groups", paramLabel = "N", defaultValue = "5",
        description = "Groups of like prediction, default 5.")
    private int calibrationGroups;

    @Option(names = "--figures", paramLabel = "DIR", description = "Folder for factors, strata, roc, calibration and decision.")
    private Path figures;

    @Option(names = "--figure-type", paramLabel = "TYPE", defaultValue = "svg", description = "svg (default) or png.")
    private String figureType;

    @Option(names = "--title", paramLabel = "TEXT", defaultValue = "", description = "Title of the figures.")
    private String title;

    @Option(names = "--time-unit", paramLabel = "UNIT", defaultValue = "months",
        description = "Unit of times in the figures: days, months (default), years; times are always read as days.")
    private TimeAxisUnit unit;

    @Option(names = "--width", paramLabel = "PIXELS", defaultValue = "1200", description = "Width of the figures, default 1200.")
    private int width;

    @Option(names = "--height", paramLabel = "PIXELS", defaultValue = "900", description = "Height of the figures, default 900.")
    private int height;

    @Option(names = "--resubstitution", description = "Groups and score were learnt from these same patients: figures and result say so.")
    private boolean resubstitution;

    @Mixin
    private ResultFile result;

    @Mixin
    private Console console;

    @Override
    public Integer call() throws IOException {
        if (!List.of("svg", "png").contains(figureType)) {
            throw new InputException("A figure is svg or png", figureType, "Choose one of these with --figure-type.");
        }
        final PatientTable table = followUp.read();
        table.requireDistinctPatients();
        final int groupColumn = table.column(group, "--group");
        final FollowUp patients = FollowUp.of(table, followUp.time(), followUp.event(), groupColumn);
        final RiskGroupStudy study = RiskGroupStudy.of(input(patients, groupColumn), new RiskGroupSettings(nominal, mostCategories,
            reference,
            permutations, new ScoreValidation.Settings(times, folds, calibrationGroups, bootstraps, seed)), console.progress());
        final boolean ofGroup = resubstitution || marked(patients, group);
        final boolean ofScore = score != null && (resubstitution || marked(patients, score));
        if (ofGroup || ofScore) {
            console.warning("Groups or score were derived from these same patients (resubstitution): the results are optimistic.");
        }
        study.messages().forEach(console::warning);
        final String json = Json.text(new ComparisonJson(study, ofGroup, ofScore).of(followUp.time(), followUp.event(), group,
            patients));
        if (figures != null) {
            write(new RiskGroupFigures(study, unit, title, ofGroup, ofScore));
            console.message("Figures: " + figures);
        }
        result.write(json);
        return 0;
    }

    private RiskGroupInput input(final FollowUp patients, final int groupColumn) {
        final PatientTable table = patients.table();
        final List<String> used = Stream.of(followUp.time(), followUp.event(), group, score).filter(name -> name != null).toList();
        final List<String> names = table.columns();
        return new RiskGroupInput(patients.time(), patients.event(), patients.texts(groupColumn),
            score == null ? null : numbers(patients, numericScore(table)),
            read(patients, factors == null ? FactorNames.factors(names, used) : factors, used, "--factors"),
            read(patients, strata == null ? FactorNames.strata(names, used) : strata, used, "--strata"),
            read(patients, base == null ? FactorNames.base(names, used) : base, used, "--base"));
    }

    private int numericScore(final PatientTable table) {
        final int column = table.column(score, "--score");
        if (!table.isNumeric(column)) {
            throw new InputException("A score is a column of numbers", "'" + score + "', which holds text or nothing",
                "Choose another column.");
        }
        return column;
    }

    private static double[] numbers(final FollowUp patients, final int column) {
        return Arrays.stream(patients.rows()).mapToDouble(row -> patients.table().number(row, column)).toArray();
    }

    private List<Factor> read(final FollowUp patients, final List<String> names, final List<String> used, final String option) {
        final List<Factor> found = new ArrayList<>();
        for (final String name : names.stream().map(String::strip).filter(name -> !name.isEmpty()).distinct().toList()) {
            final int column = patients.table().column(name, option);
            if (used.contains(name)) {
                throw new InputException(option + " names columns that are neither time, event, group nor score", name,
                    "Remove it.");
            }
            found.add(patients.table().isNumeric(column) && !categorical.contains(name)
                ? Factor.ofNumbers(name, numbers(patients, column)) : Factor.ofTexts(name, Arrays.stream(patients.rows())
                    .mapToObj(row -> patients.table().text(row, column).orElse(null)).toArray(String[]::new)));
        }
        return found;
    }

    /** As the node: an out-of-fold column has a mark column of its own. */
    private static boolean marked(final FollowUp patients, final String column) {
        final int mark = patients.table().columns().indexOf(column.contains("_oof_") ? "spca_oof_evaluated_on" : "evaluated_on");
        return mark >= 0
            && Arrays.stream(patients.rows()).anyMatch(row -> patients.table().text(row, mark).orElse("").contains(RESUBSTITUTION));
    }

    private void write(final RiskGroupFigures drawn) throws IOException {
        final Map<String, Figure> all = new LinkedHashMap<>();
        all.put("factors", drawn.factors());
        all.put("strata", drawn.strata());
        all.put("roc", drawn.roc());
        all.put("calibration", drawn.calibration());
        all.put("decision", drawn.decision());
        Files.createDirectories(figures);
        for (final Map.Entry<String, Figure> entry : all.entrySet()) {
            final FigureFormat format = entry.getValue().fitted(FigureFormat.pixels(width, height, DOTS_PER_INCH));
            WholeFile.write(figures.resolve(entry.getKey() + "." + figureType), "svg".equals(figureType)
                ? entry.getValue().svg(format).getBytes(StandardCharsets.UTF_8) : entry.getValue().png(format));
        }
    }
}
