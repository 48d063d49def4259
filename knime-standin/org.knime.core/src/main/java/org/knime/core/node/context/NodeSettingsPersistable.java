// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.context;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** Can be written into settings. */
public interface NodeSettingsPersistable {

    /** Writes. */
    void saveSettingsTo(NodeSettingsWO settings);

    /** Reads. */
    void loadSettingsFrom(NodeSettingsRO settings) throws InvalidSettingsException;
}
