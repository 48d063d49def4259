// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.choices.util;

import java.util.Collection;
import java.util.List;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataValue;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.StringValue;

/** The columns of an input table whose type is compatible with one of some value classes. */
public class CompatibleColumnsProvider implements FilteredInputTableColumnsProvider {

    private final Collection<Class<? extends DataValue>> m_valueClasses;

    /** @param valueClass the value class */
    protected CompatibleColumnsProvider(final Class<? extends DataValue> valueClass) {
        this(List.of(valueClass));
    }

    /** @param valueClasses the value classes; one of them suffices */
    protected CompatibleColumnsProvider(final Collection<Class<? extends DataValue>> valueClasses) {
        m_valueClasses = List.copyOf(valueClasses);
    }

    @Override
    public boolean isIncluded(final DataColumnSpec col) {
        return m_valueClasses.stream().anyMatch(col.getType()::isCompatible);
    }

    /** The columns that hold texts. */
    public static class StringColumnsProvider extends CompatibleColumnsProvider {

        /** Looks at the first input table. */
        protected StringColumnsProvider() {
            super(StringValue.class);
        }
    }

    /** The columns that hold numbers. */
    public static class DoubleColumnsProvider extends CompatibleColumnsProvider {

        /** Looks at the first input table. */
        protected DoubleColumnsProvider() {
            super(DoubleValue.class);
        }
    }
}
