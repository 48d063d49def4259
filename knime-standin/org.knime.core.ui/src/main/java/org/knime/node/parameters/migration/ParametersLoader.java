// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.migration;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;

/**
 * Reads a value from settings.
 *
 * @param <T> type of the value
 */
public interface ParametersLoader<T> {

    /**
     * @param settings where to read
     * @return the value
     * @throws InvalidSettingsException if the settings do not hold it
     */
    T load(NodeSettingsRO settings) throws InvalidSettingsException;
}
