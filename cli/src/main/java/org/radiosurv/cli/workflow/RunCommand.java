// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.knime.core.node.InvalidSettingsException;
import org.radiosurv.cli.console.Console;
import org.radiosurv.core.InputException;
import org.radiosurv.standin.executor.document.WorkflowLoadException;
import org.radiosurv.standin.executor.plugin.ExtensionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code run}: executes a KNIME workflow without a window. */
@Command(name = "run", description = "Run a KNIME workflow: tables as CSV, figures as PNG, models as JSON.",
    footer = {"", "Results: OUT/<node id>_<node name>/port_<i>.csv, .png or .json. A failed node does not stop other branches; the",
        "exit code is then 1. With --knime the executed workflow is OUT/workflow."})
public final class RunCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "WORKFLOW", description = "A workflow folder or a .knwf file.")
    private Path workflow;

    @Mixin
    private VariableChoice variables;

    @Option(names = "--out", paramLabel = "DIR", description = "Where results go; default radiosurv-results.",
        defaultValue = "radiosurv-results")
    private Path out;

    @Option(names = "--knime", paramLabel = "KNIME_HOME",
        description = "Run in the KNIME Analytics Platform of this folder instead of the built-in executor.")
    private Path knime;

    @Mixin
    private Console console;

    @Override
    public Integer call() throws IOException, WorkflowLoadException, ExtensionException, InvalidSettingsException {
        if (!Files.exists(workflow)) {
            throw new InputException("WORKFLOW is a workflow folder or a .knwf file", workflow + ", which does not exist",
                "Check the path.");
        }
        if (knime != null) {
            return new KnimeRun(knime, console).run(workflow, variables.byName(), out);
        }
        final RunReport report = new WorkflowRun(console, variables.byName()).run(workflow, out);
        report.print(console.out());
        return report.success() ? 0 : 1;
    }
}
