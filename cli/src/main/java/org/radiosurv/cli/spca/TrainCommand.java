// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.spca;

import java.io.IOException;
import java.util.concurrent.Callable;

import org.radiosurv.cli.console.Console;
import org.radiosurv.cli.console.ResultFile;
import org.radiosurv.cli.table.FollowUp;
import org.radiosurv.core.spca.SpcaLearner;
import org.radiosurv.core.spca.SpcaModel;
import org.radiosurv.core.spca.SpcaModelJson;
import org.radiosurv.core.spca.TrainingFindings;
import org.radiosurv.core.spca.TrainingSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code spca train}: learns a model. */
@Command(name = "train", description = "Train a model; it holds no patients. JSON.")
public final class TrainCommand implements Callable<Integer> {

    private static final String BEST = "best";

    @Spec
    private CommandSpec spec;

    @Mixin
    private TrainingOptions training;

    @Option(names = "--threshold", required = true, paramLabel = "X",
        description = "Features whose absolute score is at least X are used; best: the maximum of the cross-validation curve.")
    private String threshold;

    @Option(names = "--components", paramLabel = "K", defaultValue = "1", description = "Principal components, 1 to 3, default 1.")
    private int components;

    @Mixin
    private FoldOptions folds;

    @Mixin
    private ResultFile result;

    @Mixin
    private Console console;

    @Override
    public Integer call() throws IOException {
        final Double given = BEST.equals(threshold) ? null : number();
        final FollowUp patients = training.read();
        final TrainingSet data = training.trainingSet(patients);
        final double chosen = given != null ? given
            : folds.run(data, training.settings(), components, console.progress()).bestThreshold();
        final SpcaModel model = SpcaLearner.train(data, training.settings(), chosen, components);
        Notes.patients(console, patients);
        Notes.omitted(console, model.omitted());
        TrainingFindings.of(model).forEach(console::warning);
        console.message("Threshold " + model.threshold() + ": " + model.selected().size() + " of " + model.features().size()
            + " features, " + data.n() + " patients, " + model.training().events() + " events.");
        result.write(SpcaModelJson.write(model).stripTrailing() + "\n");
        return 0;
    }

    private double number() {
        try {
            return Double.parseDouble(threshold);
        } catch (final NumberFormatException e) {
            throw new ParameterException(spec.commandLine(), "--threshold is a number or " + BEST + ", not '" + threshold + "'", e);
        }
    }
}
