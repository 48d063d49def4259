// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.columns;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;

/** Checks at configure that new columns get names of their own; KNIME would fail with an exception instead. */
public final class FreeNames {

    private FreeNames() {
    }

    /**
     * @param spec the input
     * @param replaced columns of the input that the node removes
     * @param added the node's new columns
     * @param remedy what the user can do, a sentence
     * @throws InvalidSettingsException if a new column has the name of another column; names it
     */
    public static void check(final DataTableSpec spec, final List<String> replaced, final DataColumnSpec[] added,
        final String remedy) throws InvalidSettingsException {
        final Set<String> taken = new HashSet<>(Arrays.asList(spec.getColumnNames()));
        replaced.forEach(taken::remove);
        for (DataColumnSpec column : added) {
            if (!taken.add(column.getName())) {
                throw new InvalidSettingsException("Every column has a name of its own; a new column '" + column.getName()
                    + "' would be there twice. " + remedy);
            }
        }
    }
}
