// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.knime.core.node.InvalidSettingsException;
import org.radiosurv.cli.console.Console;
import org.radiosurv.cli.demo.DemoCohort;
import org.radiosurv.cli.demo.DemoOptions;
import org.radiosurv.core.InputException;
import org.radiosurv.standin.executor.document.WorkflowLoadException;
import org.radiosurv.standin.executor.plugin.ExtensionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demo}: makes a synthetic cohort and runs the example workflow on it. */
@Command(name = "demo", description = "Make a synthetic cohort, run the example workflow on it, and say where the figures are.")
public final class DemoCommand implements Callable<Integer> {

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "radiosurv-demo",
        description = "A new folder, default radiosurv-demo: data below data, results below results.")
    private Path out;

    @Option(names = "--patients", paramLabel = "N", defaultValue = "24", description = "Number of patients, 4 to 999, default 24.")
    private int patients;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Seed of the cohort, default 1.")
    private long seed;

    @Option(names = "--grids", paramLabel = "GRIDS", defaultValue = "different",
        description = "different (default): each image of a patient on a voxel grid and in a position of its own, with the true "
            + "matrices beside it; same: all on one grid.")
    private DemoOptions.Grids grids;

    @Option(names = "--voxel", paramLabel = "MM", defaultValue = "4", description = "Size of a voxel in mm, 1 to 8, default 4.")
    private double voxel;

    @Mixin
    private Console console;

    @Override
    public Integer call() throws IOException, WorkflowLoadException, ExtensionException, InvalidSettingsException {
        final DemoOptions options = new DemoOptions(patients, seed, grids, voxel);
        requireNew(out);
        final Path workflow = ExampleWorkflow.locate();
        final Path data = out.resolve("data");
        console.message("Making " + patients + " synthetic patients in " + data + " ...");
        DemoCohort.write(data, options, console.progress());
        final RunReport report = new WorkflowRun(console,
            Map.of(VariableChoice.DATA_ROOT, data.toAbsolutePath().normalize().toString())).run(workflow, out.resolve("results"));
        report.print(console.out());
        console.out().println("Cohort: " + data);
        DemoFinding.of(report.files()).ifPresent(console.out()::println);
        console.out().flush();
        return report.success() ? 0 : 1;
    }

    private static void requireNew(final Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (Files.isDirectory(folder)) {
            try (Stream<Path> entries = Files.list(folder)) {
                if (entries.findAny().isEmpty()) {
                    return;
                }
            }
        }
        throw new InputException("The demo goes into a new or empty folder", folder + ", which exists",
            "Choose another folder with --out; nothing was changed.");
    }
}
