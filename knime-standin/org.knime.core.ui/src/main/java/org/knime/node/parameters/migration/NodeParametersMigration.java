// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.migration;

import java.util.List;

/**
 * Tells how settings of older versions are read; needs a no-argument constructor.
 *
 * @param <T> type of the field or class
 */
public interface NodeParametersMigration<T> {

    /** @return the older forms; the first one whose matcher accepts the settings is used */
    List<ConfigMigration<T>> getConfigMigrations();
}
