// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.choices.util;

import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.choices.StringChoicesProvider;

/** The domain values of a column of the first input table. */
public interface DomainChoicesProvider extends StringChoicesProvider {

    /** @return name of the column */
    String getColumnName();

    @Override
    default List<String> choices(final NodeParametersInput context) {
        final DataTableSpec spec = context.getInTableSpec(0).orElse(null);
        final DataColumnSpec column = spec == null ? null : spec.getColumnSpec(getColumnName());
        if (column == null) {
            return List.of();
        }
        if (column.getDomain().getValues() == null) {
            throw new IllegalStateException("No column domain values present for column \"" + getColumnName()
                + "\". Consider using a Domain Calculator node.");
        }
        return column.getDomain().getValues().stream().map(DataCell::toString).toList();
    }
}
