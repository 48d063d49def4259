// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import org.knime.core.node.config.ConfigWO;

/** Content of a model that can be written. */
public interface ModelContentWO extends ConfigWO {

    /** Adds empty content below. */
    ModelContentWO addModelContent(String key);

    /** Adds content under its own key. */
    void addModelContent(ModelContent modelContent);
}
