// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.migration;

import java.util.List;

/**
 * A migration that gives a value to a field which older settings do not have.
 *
 * @param <T> type of the field
 */
public interface DefaultProvider<T> extends NodeParametersMigration<T> {

    /** @return the value for older settings */
    T getDefault();

    @Override
    default List<ConfigMigration<T>> getConfigMigrations() {
        return List.of(ConfigMigration.builder(settings -> getDefault()).build());
    }
}
