// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Entry point of the command line; without a subcommand it is wrong usage (exit code 2). */
@Command(name = "radiosurv", mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
    description = "Radiomics and survival analysis of brain tumour MRI.")
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    public static void main(final String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a subcommand is required");
    }

    /** Reads the version that the build wrote into the jar's manifest. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            final String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"radiosurv " + (version == null ? "(not packaged)" : version)};
        }
    }
}
