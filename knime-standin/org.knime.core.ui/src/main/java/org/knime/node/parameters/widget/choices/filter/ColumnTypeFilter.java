// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.choices.filter;

import java.util.Optional;
import java.util.function.Predicate;

import org.knime.core.data.DataColumnSpec;
import org.knime.node.parameters.widget.choices.TypedStringChoice.PossibleTypeValue;

/** Selection of columns by the name of their type's preferred value class. */
final class ColumnTypeFilter extends TypeFilter {

    @Override
    protected Optional<PossibleTypeValue> fromTypeId(final String typeId) {
        final String simpleName = typeId.substring(typeId.lastIndexOf('.') + 1);
        return Optional.of(new PossibleTypeValue(typeId, simpleName));
    }

    Predicate<DataColumnSpec> columnPredicate() {
        final Predicate<String> selected = getIsSelectedPredicate();
        return column -> selected.test(column.getType().getPreferredValueClass().getName());
    }
}
