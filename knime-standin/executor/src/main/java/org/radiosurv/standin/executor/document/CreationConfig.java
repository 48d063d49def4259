// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.document;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.context.ModifiableNodeCreationConfiguration;

/** The config {@code node_creation_config} of settings.xml: the ports that the user added. */
public final class CreationConfig {

    /** Key in settings.xml; the API class adds and looks up this level itself. */
    public static final String KEY = "node_creation_config";

    private CreationConfig() {
    }

    /** The config with one sub-config per port group; empty without groups. */
    public static NodeSettings save(final ModifiableNodeCreationConfiguration configuration) {
        final NodeSettings parent = new NodeSettings("settings.xml");
        configuration.saveSettingsTo(parent);
        return Settings.config(parent, KEY).orElseGet(() -> new NodeSettings(KEY));
    }

    /** Takes over the ports of a config with that key. */
    public static void load(final ModifiableNodeCreationConfiguration configuration, final NodeSettings config)
        throws InvalidSettingsException {
        final NodeSettings parent = new NodeSettings("settings.xml");
        parent.addNodeSettings(config);
        configuration.loadSettingsFrom(parent);
    }
}
