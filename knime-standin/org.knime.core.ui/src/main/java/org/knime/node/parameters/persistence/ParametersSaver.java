// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.persistence;

import org.knime.core.node.NodeSettingsWO;

/**
 * Writes a value into settings.
 *
 * @param <T> type of the value
 */
public interface ParametersSaver<T> {

    /**
     * @param param the value
     * @param settings where to write
     */
    void save(T param, NodeSettingsWO settings);
}
