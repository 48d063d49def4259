// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.message;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObject;

/**
 * What went wrong in particular.
 *
 * @param text description, in the node's words
 * @param port input port, not counting the flow variable port; -1 for an issue that concerns no row
 * @param row row number from 0
 * @param column column number from 0, -1 when the whole row is meant
 */
record Issue(String text, int port, long row, int column) {

    static Issue ofText(final String text) {
        return new Issue(text == null ? "" : text, -1, -1, -1);
    }

    static Issue ofRow(final int port, final int column, final long row, final String text) {
        if (port < 0 || row < 0 || column < -1) {
            throw new IllegalArgumentException("Port, row and column of an issue must not be negative; received port "
                + port + ", row " + row + ", column " + column);
        }
        return new Issue(text == null ? "" : text, port, row, column);
    }

    /** The text, with the rows around when the inputs are known. */
    Issue rendered(final PortObject[] inputs) {
        if (port < 0 || column < 0 || port >= inputs.length || !(inputs[port] instanceof BufferedDataTable table)
            || row >= table.size() || column >= table.getSpec().getNumColumns()) {
            return ofText(text);
        }
        return ofText(new RowExcerpt(table, row, column).text() + text);
    }
}
