// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.knime.core.data.DataTableSpec;
import org.knime.node.parameters.NodeParameters;

/** Expects that a dialog does not open. */
final class ClosedDialog {

    private ClosedDialog() {
    }

    static void fails(final String expected, final Class<? extends NodeParameters> type) {
        final String message = assertThrows(RuntimeException.class,
            () -> DialogDescription.of(type, ParametersInput.ofTables((DataTableSpec)null))).getMessage();
        assertTrue(message.contains(expected), message);
    }
}
