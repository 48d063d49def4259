// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import java.util.List;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.node.parameters.persistence.NodeParametersPersistor;

/** A part that a persistor of the plug-in writes and reads. */
record PersistorCodec(NodeParametersPersistor<Object> persistor) implements Codec {

    @Override
    public void save(final Object value, final NodeSettingsWO settings) {
        persistor.save(value, settings);
    }

    @Override
    public Object load(final NodeSettingsRO settings) throws InvalidSettingsException {
        return persistor.load(settings);
    }

    @Override
    public void inspect(final KeyInspection keys) {
        for (final String[] path : persistor.getConfigPaths()) {
            if (path.length > 0) {
                keys.know(path[0]);
            }
            if (!keys.contains(List.of(path))) {
                keys.missing(String.join("/", path));
            }
        }
    }
}
