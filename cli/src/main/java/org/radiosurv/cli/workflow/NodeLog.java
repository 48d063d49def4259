// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.radiosurv.cli.console.Console;
import org.radiosurv.standin.executor.ExecutionListener;
import org.radiosurv.standin.executor.LoadedNode;
import org.radiosurv.standin.executor.NodeResult;
import org.radiosurv.standin.executor.NodeState;

/** One line per node on standard error, with state and time; on a terminal also how far the running node is. */
final class NodeLog implements ExecutionListener {

    private static final double NANOSECONDS = 1e9;

    private static final int PERCENT = 100;

    private static final String CLEAR = "\r\u001B[K";

    private final Console console;

    private final NodeResults results;

    private final List<Path> files = new ArrayList<>();

    private long start;

    private int shown;

    private boolean running;

    NodeLog(final Console console, final NodeResults results) {
        this.console = console;
        this.results = results;
    }

    /** @return all files that were written */
    List<Path> files() {
        return List.copyOf(files);
    }

    @Override
    public void started(final LoadedNode node, final int index, final int count) {
        start = System.nanoTime();
        running = true;
        shown = -1;
        progress(node, 0, null);
    }

    @Override
    public synchronized void progress(final LoadedNode node, final double fraction, final String message) {
        final int percent = Double.isNaN(fraction) ? Math.max(0, shown) : (int)(PERCENT * fraction);
        if (Console.isTerminal() && percent > shown) {
            shown = percent;
            console.err().print(CLEAR + label(node.name(), node.id()) + " " + percent + " %");
            console.err().flush();
        }
    }

    @Override
    public void finished(final LoadedNode node, final NodeResult result) {
        final String time = running ? String.format(Locale.ROOT, " in %.1f s", (System.nanoTime() - start) / NANOSECONDS) : "";
        running = false;
        final String state = result.state() == NodeState.EXECUTED ? "executed" + time
            : result.failed() ? "FAILED" + time : "not executed";
        console.message((Console.isTerminal() ? CLEAR : "") + label(result.name(), result.id()) + " " + state);
        if (result.failed() || result.warned()) {
            final String kind = result.failed() ? "error" : "warning";
            console.message("    " + kind + ": " + result.message().getMessage().replace("\n", "\n    "));
        }
        try {
            files.addAll(results.write(result));
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String label(final String name, final int id) {
        return name + " #" + id;
    }
}
