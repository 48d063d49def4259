// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.workflow;

import java.nio.file.Files;
import java.nio.file.Path;

import org.radiosurv.core.InputException;

/** Finds the example workflow that comes with the program. */
final class ExampleWorkflow {

    /** System property that the launcher sets to the program's folder. */
    static final String HOME = "radiosurv.home";

    private static final String WORKFLOW = "example-workflows/glioblastoma-prognosis";

    private ExampleWorkflow() {
    }

    /**
     * @return the workflow's folder
     * @throws InputException if it is not there
     */
    static Path locate() {
        final Path home = Path.of(System.getProperty(HOME, ""));
        final Path workflow = home.resolve(WORKFLOW).toAbsolutePath().normalize();
        if (!Files.isRegularFile(workflow.resolve("workflow.knime"))) {
            throw new InputException("The program's folder holds " + WORKFLOW, home.toAbsolutePath() + ", which does not",
                "Start the program as ./radiosurv from a complete copy of Radiosurv.");
        }
        return workflow;
    }
}
