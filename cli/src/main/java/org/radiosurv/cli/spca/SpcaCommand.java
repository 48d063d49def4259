// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.spca;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code spca}: supervised principal components; the work is in the subcommands. */
@Command(name = "spca", description = "Supervised principal components (Bair and Tibshirani): prognosis from many features.",
    subcommands = {ScoresCommand.class, CvCommand.class, TrainCommand.class, PredictCommand.class, ImportanceCommand.class,
        HonestCommand.class})
public final class SpcaCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing: one of "
            + String.join(", ", spec.subcommands().keySet()));
    }
}
