// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.choices;

import java.util.Comparator;
import java.util.List;

import org.knime.core.data.DataType;
import org.knime.node.parameters.NodeParametersInput;

/** Provides the data types that can be chosen; one of the two methods must be overridden. */
public non-sealed interface DataTypeChoicesProvider extends ChoicesStateProvider<DataTypeChoice> {

    @Override
    default void init(final StateProviderInitializer initializer) {
        initializer.computeBeforeOpenDialog();
    }

    /**
     * @param context the input
     * @return the types
     */
    default List<DataType> choices(final NodeParametersInput context) {
        throw new IllegalStateException(getClass().getName()
            + ": one of the methods choices and computeState of a DataTypeChoicesProvider must be overridden.");
    }

    @Override
    default List<DataTypeChoice> computeState(final NodeParametersInput context) {
        return choices(context).stream().map(DataTypeChoice::fromDataType)
            .sorted(Comparator.comparing(DataTypeChoice::text)).toList();
    }
}
