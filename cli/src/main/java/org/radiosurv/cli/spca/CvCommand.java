// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.spca;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.radiosurv.cli.console.Console;
import org.radiosurv.cli.console.Json;
import org.radiosurv.cli.console.ResultFile;
import org.radiosurv.cli.table.FollowUp;
import org.radiosurv.core.spca.CrossValidationCurve;
import org.radiosurv.core.spca.CrossValidationResult;
import org.radiosurv.core.spca.TrainingSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code spca cv}: cross-validation of the score threshold. */
@Command(name = "cv", description = "Cross-validation of the score threshold, as JSON.")
public final class CvCommand implements Callable<Integer> {

    @Mixin
    private TrainingOptions training;

    @Mixin
    private FoldOptions folds;

    @Option(names = "--components", paramLabel = "K", defaultValue = "1", description = "Principal components, 1 to 3, default 1.")
    private int components;

    @Mixin
    private ResultFile result;

    @Mixin
    private Console console;

    @Override
    public Integer call() throws IOException {
        final FollowUp patients = training.read();
        final TrainingSet data = training.trainingSet(patients);
        final CrossValidationResult cv = folds.run(data, training.settings(), components, console.progress());
        result.write(Json.text(json(cv, data.ids()).put("n_missing", patients.missing())));
        return 0;
    }

    private static ObjectNode json(final CrossValidationResult cv, final List<String> ids) {
        final ObjectNode json = Json.object();
        json.set("thresholds", Json.numbers(cv.thresholds()));
        json.set("nonzero", Json.numbers(cv.meanFeatures()));
        json.set("scor", curves(cv, CrossValidationCurve::value));
        json.set("lower", curves(cv, CrossValidationCurve::lower));
        json.set("upper", curves(cv, CrossValidationCurve::upper));
        final ArrayNode prevalidation = json.putArray("preval").add(Json.numbers(cv.prevalidation()));
        for (int k = 2; k <= cv.components(); k++) {
            prevalidation.addNull();
        }
        final ArrayNode ratios = json.putArray("fold_lr");
        for (int fold = 1; fold <= cv.folds().total(); fold++) {
            addFold(ratios, cv, fold);
        }
        final ObjectNode folds = json.putObject("folds");
        for (int i = 0; i < ids.size(); i++) {
            final ArrayNode labels = folds.putArray(ids.get(i));
            for (int repeat = 0; repeat < cv.folds().repeats(); repeat++) {
                labels.add(cv.folds().labels(repeat)[i]);
            }
        }
        final int best = cv.curve(1).best();
        json.set("best_threshold", Json.number(best < 0 ? Double.NaN : cv.thresholds()[best]));
        return json;
    }

    private static ArrayNode curves(final CrossValidationResult cv, final Function<CrossValidationCurve, double[]> part) {
        final ArrayNode curves = Json.numbers();
        for (int k = 1; k <= cv.components(); k++) {
            curves.add(Json.numbers(part.apply(cv.curve(k))));
        }
        return curves;
    }

    private static void addFold(final ArrayNode ratios, final CrossValidationResult cv, final int fold) {
        final int[] features = cv.foldFeatures(fold);
        final double[][] likelihoodRatios = cv.foldLikelihoodRatios(fold);
        for (int i = 0; i < features.length; i++) {
            ratios.addObject().put("fold", fold).put("threshold_index", i + 1).put("n_features", features[i])
                .set("lr", Json.numbers(likelihoodRatios[i]));
        }
    }
}
