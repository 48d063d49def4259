// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.spi;

import org.knime.core.node.ExecutionContext;
import org.knime.core.node.NodeProgressMonitor;

/** Creates the execution context that a node's execute receives. */
public interface ExecutionHook {

    /**
     * A progress monitor that tells a listener.
     *
     * @param listener told on every change, from the thread that changed it; never null
     */
    NodeProgressMonitor createMonitor(ProgressListener listener);

    /**
     * The context of one execution of one node.
     *
     * @param monitor progress and cancellation
     * @param fileStores where {@code createFileStore} puts its files; each execution needs its own
     */
    ExecutionContext createContext(NodeProgressMonitor monitor, FileStores fileStores);
}
