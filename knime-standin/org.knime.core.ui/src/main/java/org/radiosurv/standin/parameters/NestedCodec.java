// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** A part that stands in a config of its own. */
record NestedCodec(String key, Codec content) implements Codec {

    @Override
    public void save(final Object value, final NodeSettingsWO settings) {
        content.save(value, settings.addNodeSettings(key));
    }

    @Override
    public Object load(final NodeSettingsRO settings) throws InvalidSettingsException {
        return content.load(settings.getNodeSettings(key));
    }

    @Override
    public void inspect(final KeyInspection keys) {
        keys.expectNested(key, content::inspect);
    }
}
