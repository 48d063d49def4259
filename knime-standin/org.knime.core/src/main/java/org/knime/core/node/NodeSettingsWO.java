// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import org.knime.core.node.config.ConfigWO;

/** Node settings that can be written. */
public interface NodeSettingsWO extends ConfigWO {

    /** Adds empty sub-settings. */
    NodeSettingsWO addNodeSettings(String key);

    /** Adds settings under their own key. */
    void addNodeSettings(NodeSettings settings);

    @Override
    void addPassword(String key, String encryptionKey, String value);
}
