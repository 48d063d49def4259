// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.spca;

import java.io.IOException;
import java.util.concurrent.Callable;

import org.radiosurv.cli.console.Console;
import org.radiosurv.cli.console.ResultFile;
import org.radiosurv.cli.table.CsvText;
import org.radiosurv.cli.table.FollowUp;
import org.radiosurv.core.spca.SpcaScores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code spca scores}: how strongly each feature is related to survival. */
@Command(name = "scores", description = "Modified univariable Cox scores of the features, as CSV.")
public final class ScoresCommand implements Callable<Integer> {

    @Mixin
    private TrainingOptions training;

    @Mixin
    private ResultFile result;

    @Mixin
    private Console console;

    @Override
    public Integer call() throws IOException {
        final FollowUp patients = training.read();
        final SpcaScores scores = SpcaScores.compute(training.trainingSet(patients), training.settings());
        final CsvText csv = new CsvText("feature", "U", "sd", "score");
        for (int j = 0; j < scores.featureNames().size(); j++) {
            csv.row(scores.featureNames().get(j), scores.numerator()[j], scores.standardDeviation()[j], scores.score()[j]);
        }
        Notes.patients(console, patients);
        Notes.omitted(console, scores.omitted());
        result.write(csv.toString());
        return 0;
    }
}
