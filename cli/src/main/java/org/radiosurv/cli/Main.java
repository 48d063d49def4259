// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import org.radiosurv.cli.console.PlainErrors;
import org.radiosurv.cli.console.UsageErrors;
import org.radiosurv.cli.image.EdgeCommand;
import org.radiosurv.cli.image.FeaturesCommand;
import org.radiosurv.cli.image.GdzCommand;
import org.radiosurv.cli.image.InfoCommand;
import org.radiosurv.cli.image.NormalizeCommand;
import org.radiosurv.cli.image.RegisterCommand;
import org.radiosurv.cli.image.ResampleCommand;
import org.radiosurv.cli.image.VoiCommand;
import org.radiosurv.cli.spca.SpcaCommand;
import org.radiosurv.cli.survival.CompareGroupsCommand;
import org.radiosurv.cli.survival.CorrelateCommand;
import org.radiosurv.cli.survival.CoxCommand;
import org.radiosurv.cli.survival.CoxPredictCommand;
import org.radiosurv.cli.survival.EndpointsCommand;
import org.radiosurv.cli.survival.HazardCurveCommand;
import org.radiosurv.cli.survival.KmCommand;
import org.radiosurv.cli.survival.LogrankCommand;
import org.radiosurv.cli.workflow.DemoCommand;
import org.radiosurv.cli.workflow.RunCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The command line. Exit code 0: done; 1: bad input, with one message on standard error; 2: wrong usage. Results go to
 * {@code --out} or standard output, messages and progress to standard error.
 */
@Command(name = "radiosurv", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT, versionProvider = Main.Version.class,
    usageHelpAutoWidth = true, sortOptions = false,
    description = "Radiomics and survival analysis of brain tumour MRI.",
    footer = {"", "Exit code: 0 done, 1 bad input, 2 wrong usage."},
    subcommands = {DemoCommand.class, RunCommand.class, InfoCommand.class, NormalizeCommand.class, EdgeCommand.class,
        GdzCommand.class, VoiCommand.class, FeaturesCommand.class, KmCommand.class, LogrankCommand.class,
        CoxCommand.class, CoxPredictCommand.class, HazardCurveCommand.class, CorrelateCommand.class, CompareGroupsCommand.class, EndpointsCommand.class,
        SpcaCommand.class, RegisterCommand.class, ResampleCommand.class})
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show where in the program an error arose.")
    private boolean verbose;

    /** @param args command, options and files */
    public static void main(final String[] args) {
        final PrintWriter out = writer(FileDescriptor.out);
        final PrintWriter err = writer(FileDescriptor.err);
        int code;
        try {
            code = execute(out, err, args);
        } catch (final OutOfMemoryError e) {
            err.println("radiosurv: The memory of " + (Runtime.getRuntime().maxMemory() >> 20)
                + " MiB does not suffice. Give more, for example RADIOSURV_JAVA_OPTIONS=-Xmx8g.");
            code = PlainErrors.BAD_INPUT;
        }
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static PrintWriter writer(final FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }

    /**
     * Runs one command line.
     *
     * @param out standard output
     * @param err standard error
     * @param args command, options and files
     * @return the exit code
     */
    public static int execute(final PrintWriter out, final PrintWriter err, final String... args) {
        return commandLine().setOut(out).setErr(err).execute(args);
    }

    /** @return the parser with all commands */
    static CommandLine commandLine() {
        final Main main = new Main();
        final CommandLine line = new CommandLine(main);
        OptionWords.register(line);
        return line.setExecutionExceptionHandler(new PlainErrors(() -> main.verbose))
            .setParameterExceptionHandler(new UsageErrors());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
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
