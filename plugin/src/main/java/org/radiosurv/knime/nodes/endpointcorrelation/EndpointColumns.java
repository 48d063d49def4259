// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.endpointcorrelation;

/**
 * Where an endpoint is.
 *
 * @param label its name in tables and figures
 * @param time column of the time
 * @param event column of the event
 */
record EndpointColumns(String label, String time, String event) {

    boolean uses(final String column) {
        return time.equals(column) || event.equals(column);
    }
}
