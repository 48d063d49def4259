// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.spca;

import java.io.IOException;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.radiosurv.cli.console.Console;
import org.radiosurv.cli.console.Json;
import org.radiosurv.cli.console.ResultFile;
import org.radiosurv.cli.table.FollowUp;
import org.radiosurv.cli.table.PatientTable;
import org.radiosurv.core.spca.CrossValidationSettings;
import org.radiosurv.core.spca.HonestEstimate;
import org.radiosurv.core.spca.HonestSettings;
import org.radiosurv.core.spca.OutOfFold;
import org.radiosurv.core.spca.TrainingSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code spca honest}: nested cross-validation with a permutation p. */
@Command(name = "honest", description = "What the method would tell about new patients: nested cross-validation with a "
    + "permutation p, as JSON.")
public final class HonestCommand implements Callable<Integer> {

    private static final HonestSettings DEFAULT = HonestSettings.DEFAULT;

    @Mixin
    private TrainingOptions training;

    @Option(names = "--outer", paramLabel = "K", defaultValue = "10", description = "Outer folds, default 10.")
    private int outer;

    @Option(names = "--inner", paramLabel = "K", defaultValue = "10",
        description = "Inner folds that choose the threshold, default 10.")
    private int inner;

    @Option(names = "--permutations", paramLabel = "B", defaultValue = "200",
        description = "Permutations behind the p value, default 200.")
    private int permutations;

    @Option(names = "--group-column", paramLabel = "SITE",
        description = "Column of groups that are left out as a whole; with up to --outer groups each by itself.")
    private String group;

    @Option(names = "--components", paramLabel = "K", defaultValue = "1",
        description = "Principal components, 1 to 3, default 1.")
    private int components;

    @Option(names = "--n-threshold", paramLabel = "N", defaultValue = "20",
        description = "Thresholds that are tried, default 20.")
    private int thresholds;

    @Option(names = "--threshold", paramLabel = "X", description = "Score threshold of every fold's model; by default the inner "
        + "cross-validation chooses it.")
    private Double threshold;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Seed of all random numbers, default 1.")
    private long seed;

    @Mixin
    private ResultFile result;

    @Mixin
    private Console console;

    @Override
    public Integer call() throws IOException {
        final HonestSettings honest = new HonestSettings(outer, inner, DEFAULT.innerRepeats(), permutations,
            DEFAULT.bootstraps(), threshold == null ? Double.NaN : threshold, seed);
        final CrossValidationSettings grid =
            new CrossValidationSettings(components, thresholds, CrossValidationSettings.DEFAULT.minimumFeatures());
        final FollowUp patients = group == null ? training.read() : training.read(group, "--group-column");
        final PatientTable table = patients.table();
        final String[] groups = group == null ? null : patients.texts(table.column(group, "--group-column"));
        final TrainingSet data = training.trainingSet(patients, group);
        Notes.patients(console, patients);
        final HonestEstimate estimate =
            HonestEstimate.compute(data, groups, training.settings(), grid, honest, console.progress());
        result.write(Json.text(json(estimate, data).put("n_missing", patients.missing())));
        return 0;
    }

    private static ObjectNode json(final HonestEstimate estimate, final TrainingSet data) {
        final ObjectNode json = Json.object().put("p_permutation", estimate.permutationP());
        json.set("statistic_signed", Json.number(estimate.statistic()));
        json.set("hr", Json.number(estimate.hazardRatio().estimate()));
        json.set("hr_lower", Json.number(estimate.hazardRatio().lower()));
        json.set("hr_upper", Json.number(estimate.hazardRatio().upper()));
        json.set("c_index", Json.number(estimate.concordance().estimate()));
        json.set("c_lower", Json.number(estimate.concordance().lower()));
        json.set("c_upper", Json.number(estimate.concordance().upper()));
        json.set("p_naive_pooled", Json.number(estimate.pooledP()));
        json.set("p_resubstitution", Json.number(estimate.resubstitutionP()));
        final ArrayNode scores = json.putArray("scores");
        final OutOfFold predictions = estimate.outOfFold();
        for (int i = 0; i < data.n(); i++) {
            final ObjectNode row =
                scores.addObject().put("id", data.ids().get(i)).put("fold", predictions.fold()[i]);
            row.set("score", Json.number(predictions.score()[i]));
            if (predictions.group()[i] > 0) {
                row.put("group", predictions.group()[i]);
            } else {
                row.putNull("group");
            }
        }
        return json;
    }
}
