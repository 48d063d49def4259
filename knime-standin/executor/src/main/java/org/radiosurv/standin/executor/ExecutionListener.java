// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor;

/** Hears how a run goes on; called from the thread that runs the nodes, progress also from worker threads. */
public interface ExecutionListener {

    /** Hears nothing. */
    ExecutionListener NONE = new ExecutionListener() { };

    /**
     * A node begins to execute.
     *
     * @param node the node
     * @param index position in the order of execution, from 0
     * @param count number of nodes in the workflow
     */
    default void started(final LoadedNode node, final int index, final int count) {
    }

    /**
     * A node reports progress.
     *
     * @param node the node
     * @param fraction 0..1, or NaN if the node has not told
     * @param message what it is doing, or null
     */
    default void progress(final LoadedNode node, final double fraction, final String message) {
    }

    /** A node is done: executed, failed, or passed over because it could not be executed. */
    default void finished(final LoadedNode node, final NodeResult result) {
    }
}
