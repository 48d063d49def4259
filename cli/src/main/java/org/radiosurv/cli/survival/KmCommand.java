// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.survival;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.radiosurv.cli.console.Console;
import org.radiosurv.cli.console.Json;
import org.radiosurv.cli.console.ResultFile;
import org.radiosurv.cli.table.FollowUp;
import org.radiosurv.cli.table.FollowUpOptions;
import org.radiosurv.cli.table.PatientTable;
import org.radiosurv.core.InputException;
import org.radiosurv.core.survival.ConfidenceType;
import org.radiosurv.core.survival.GroupCurve;
import org.radiosurv.core.survival.KaplanMeier;
import org.radiosurv.core.survival.LogRank;
import org.radiosurv.core.survival.LogRankResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code km}: Kaplan-Meier curves of one or more groups with median, table, test and figure. */
@Command(name = "km", description = "Kaplan-Meier curves with medians and log-rank test, as JSON and as a figure.")
public final class KmCommand implements Callable<Integer> {

    private static final String ALL = "all";

    @Mixin
    private FollowUpOptions followUp;

    @Option(names = "--group", paramLabel = "G", description = "Column of the groups; without it one curve of all.")
    private String group;

    @Option(names = "--quantiles", split = ",", paramLabel = "P",
        description = "Quantiles of the survival time, for example 0.25,0.5,0.75.")
    private double[] quantiles;

    @Option(names = "--rmst", paramLabel = "TAU", description = "Restricted mean survival time up to TAU days.")
    private Double tau;

    @Option(names = "--times", split = ",", paramLabel = "T", description = "Survival at these days, for example 365,730.")
    private double[] times;

    @Option(names = "--landmark", paramLabel = "L",
        description = "Keep only patients with a time above L days and count their time from L.")
    private Double landmark;

    @Option(names = "--conf-type", paramLabel = "TYPE", defaultValue = "log",
        description = "Confidence intervals: log (default), log-log, plain, logit, arcsin.")
    private ConfidenceType confidence;

    @Option(names = "--figure", paramLabel = "FILE", description = "Figure, .svg or .png.")
    private Path figure;

    @Mixin
    private FigureOptions look;

    @Mixin
    private ResultFile result;

    @Mixin
    private Console console;

    @Override
    public Integer call() throws IOException {
        final PatientTable table = followUp.read();
        table.requireDistinctPatients();
        final int[] groupColumn = group == null ? new int[0] : new int[]{table.column(group, "--group")};
        final FollowUp all = FollowUp.of(table, followUp.time(), followUp.event(), groupColumn);
        final FollowUp patients = landmark == null ? all : afterLandmark(all);
        final String[] groups = group == null ? allTogether(patients.n()) : patients.texts(groupColumn[0]);
        final List<GroupCurve> curves = KaplanMeier.fitGroups(patients.time(), patients.event(), groups, confidence);
        final Optional<LogRankResult> test = test(patients, groups, curves.size());
        final String json = Json.text(json(curves, test, all, patients));
        if (figure != null) {
            look.write(figure, curves, test, patients);
            console.message("Figure: " + figure);
        }
        result.write(json);
        return 0;
    }

    private FollowUp afterLandmark(final FollowUp all) {
        if (!(landmark >= 0 && landmark < Double.POSITIVE_INFINITY)) {
            throw new InputException("A landmark is a number of days, 0 or more", landmark, "Choose another --landmark.");
        }
        final FollowUp later = all.keep(i -> all.time()[i] > landmark, landmark);
        if (later.n() == 0) {
            throw new InputException("At least one patient is followed up beyond the landmark", "--landmark " + landmark
                + " and a longest time of " + Arrays.stream(all.time()).max().orElseThrow(), "Choose an earlier landmark.");
        }
        return later;
    }

    private static String[] allTogether(final int n) {
        final String[] groups = new String[n];
        Arrays.fill(groups, ALL);
        return groups;
    }

    private Optional<LogRankResult> test(final FollowUp patients, final String[] groups, final int count) {
        if (count < 2) {
            return Optional.empty();
        }
        if (patients.events() == 0) {
            console.message("No log-rank test: nobody had the event.");
            return Optional.empty();
        }
        return Optional.of(LogRank.test(patients.time(), patients.event(), groups, 0, null));
    }

    private ObjectNode json(final List<GroupCurve> curves, final Optional<LogRankResult> test, final FollowUp all,
        final FollowUp patients) {
        final ObjectNode json = Json.object().put("time", followUp.time()).put("event", followUp.event())
            .put("conf_type", confidence.label()).put("n_missing", all.missing());
        if (landmark != null) {
            json.put("landmark", landmark).put("n_before_landmark", all.n() - patients.n());
        }
        final ArrayNode groups = json.putArray("groups");
        for (final GroupCurve curve : curves) {
            final ObjectNode entry = SurvivalJson.curve(curve);
            if (quantiles != null) {
                SurvivalJson.addQuantiles(entry, curve.curve(), quantiles);
            }
            if (tau != null) {
                SurvivalJson.addRestrictedMean(entry, curve.curve(), tau);
            }
            if (times != null) {
                SurvivalJson.addTimes(entry, curve.curve(), times);
            }
            SurvivalJson.addTable(entry, curve.curve());
            groups.add(entry);
        }
        if (tau != null && curves.size() > 1) {
            json.set("rmst_differences", SurvivalJson.restrictedMeanDifferences(curves, tau));
        }
        test.ifPresentOrElse(found -> json.set("logrank", SurvivalJson.logRank(found)), () -> json.putNull("logrank"));
        return json;
    }
}
