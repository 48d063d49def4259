// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.choices.filter;

import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.node.parameters.persistence.NodeParametersPersistor;

/** Keeps what only the open dialog needs out of the settings. */
final class NotPersisted implements NodeParametersPersistor<String[]> {

    @Override
    public String[] load(final NodeSettingsRO settings) {
        return null; // null says "not resolved yet"; an empty array would say "nothing is selected"
    }

    @Override
    public void save(final String[] param, final NodeSettingsWO settings) {
        // nothing belongs into the settings
    }

    @Override
    public String[][] getConfigPaths() {
        return new String[0][];
    }
}
