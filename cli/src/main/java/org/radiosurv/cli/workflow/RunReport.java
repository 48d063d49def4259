// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.workflow;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

import org.radiosurv.standin.executor.NodeResult;
import org.radiosurv.standin.executor.NodeState;
import org.radiosurv.standin.executor.WorkflowResult;

/**
 * What a run left behind.
 *
 * @param result states and messages of the nodes
 * @param files tables, figures and models that were written
 * @param directory the folder they are in
 */
record RunReport(WorkflowResult result, List<Path> files, Path directory) {

    /** @return whether every node was executed */
    boolean success() {
        return result.success();
    }

    /** @return the figures */
    List<Path> figures() {
        return files.stream().filter(file -> file.toString().endsWith(".png")).toList();
    }

    /** @param out where to say how it went and where the results are */
    void print(final PrintWriter out) {
        final long executed = result.nodes().stream().filter(node -> node.state() == NodeState.EXECUTED).count();
        out.println(executed + " of " + result.nodes().size() + " nodes executed" + (result.canceled() ? ", then canceled." : "."));
        result.nodes().stream().filter(node -> node.state() != NodeState.EXECUTED)
            .forEach(node -> out.println("  not executed: " + node.name() + " #" + node.id() + reason(node)));
        figures().forEach(figure -> out.println("Figure: " + figure));
        final long tables = files.stream().filter(file -> file.toString().endsWith(".csv")).count();
        if (!files.isEmpty()) {
            out.println("Results: " + directory + " (tables: " + tables + ", figures: " + figures().size() + ")");
        }
        out.flush();
    }

    private static String reason(final NodeResult node) {
        return node.failed() || node.warned() ? ": " + node.message().getMessage() : ", because a node before it was not";
    }
}
