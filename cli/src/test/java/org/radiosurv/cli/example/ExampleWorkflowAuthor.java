// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.example;

import java.nio.file.Path;

/**
 * Writes the workflows below {@code example-workflows} (without their data). Run it after a change of a node's settings:
 * {@link ExampleWorkflowTest} fails while a committed workflow differs from what this writes.
 */
public final class ExampleWorkflowAuthor {

    private ExampleWorkflowAuthor() {
    }

    /**
     * @param arguments the folder of the workflows
     * @throws Exception if a node's settings cannot be made or writing fails
     */
    public static void main(final String... arguments) throws Exception {
        for (ExampleWorkflow workflow : ExampleWorkflow.values()) {
            workflow.write(Path.of(arguments[0]).resolve(workflow.folder()));
        }
    }
}
