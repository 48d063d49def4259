// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.choices.filter;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.knime.node.parameters.persistence.Persistable;
import org.knime.node.parameters.widget.choices.TypedStringChoice.PossibleTypeValue;

/** Selection by type. */
public abstract class TypeFilter implements Persistable {

    /** ids of the types that are included */
    public String[] m_selectedTypes;

    /** No type is included. */
    protected TypeFilter() {
        this(new String[0]);
    }

    /** @param selectedTypes ids of the types that are included */
    protected TypeFilter(final String[] selectedTypes) {
        m_selectedTypes = selectedTypes;
    }

    /**
     * @param typeId id of a type
     * @return the type, empty if it is not installed
     */
    protected abstract Optional<PossibleTypeValue> fromTypeId(String typeId);

    /** @return accepts the ids of included types */
    protected Predicate<String> getIsSelectedPredicate() {
        return Set.of(m_selectedTypes)::contains;
    }
}
