// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import org.knime.core.node.config.ConfigRO;

/** Content of a model that can be read. */
public interface ModelContentRO extends ConfigRO {

    /** Content below; fails when the key is missing or a plain entry. */
    ModelContentRO getModelContent(String key) throws InvalidSettingsException;
}
