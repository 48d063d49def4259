// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** Node settings that can be read. */
public interface NodeSettingsRO extends ConfigRO {

    /** Sub-settings; fails when the key is missing or a plain entry. */
    NodeSettingsRO getNodeSettings(String key) throws InvalidSettingsException;

    /** Adds all entries to other settings. */
    void copyTo(ConfigWO dest);
}
