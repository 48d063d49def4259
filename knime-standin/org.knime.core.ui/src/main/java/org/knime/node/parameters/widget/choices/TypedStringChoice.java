// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.choices;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataType;

/**
 * A choice that has a type, such as a column.
 *
 * @param id what is saved
 * @param text what the user sees
 * @param type the type
 */
public record TypedStringChoice(String id, String text, PossibleTypeValue type) {

    /**
     * A type by which choices can be filtered.
     *
     * @param id for columns the name of the preferred value class
     * @param text what the user sees
     */
    public record PossibleTypeValue(String id, String text) {
    }

    /**
     * @param colSpec a column
     * @return the choice of its name and type
     */
    public static TypedStringChoice fromColSpec(final DataColumnSpec colSpec) {
        final DataType type = colSpec.getType();
        return new TypedStringChoice(colSpec.getName(), colSpec.getName(),
            new PossibleTypeValue(type.getPreferredValueClass().getName(), type.getName()));
    }
}
