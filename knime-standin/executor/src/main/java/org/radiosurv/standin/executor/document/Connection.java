// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.document;

/**
 * A connection between two ports. Port 0 of every node is the flow variable port, data ports count from 1.
 *
 * @param sourceId id of the node that produces
 * @param sourcePort its output port
 * @param destId id of the node that consumes
 * @param destPort its input port
 */
public record Connection(int sourceId, int sourcePort, int destId, int destPort) {

    @Override
    public String toString() {
        return "#" + sourceId + ":" + sourcePort + " -> #" + destId + ":" + destPort;
    }
}
