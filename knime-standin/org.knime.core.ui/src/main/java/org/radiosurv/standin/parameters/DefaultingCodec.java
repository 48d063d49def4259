// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import java.util.List;
import java.util.function.Supplier;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** A part that takes its default where none of its paths is there. */
record DefaultingCodec(Codec present, Supplier<Object> defaultValue, List<List<String>> paths) implements Codec {

    @Override
    public void save(final Object value, final NodeSettingsWO settings) {
        present.save(value, settings);
    }

    @Override
    public Object load(final NodeSettingsRO settings) throws InvalidSettingsException {
        return isThere(settings) ? present.load(settings) : defaultValue.get();
    }

    @Override
    public void inspect(final KeyInspection keys) {
        if (isThere(keys.settings())) {
            present.inspect(keys);
        } else {
            paths.forEach(path -> keys.defaulted(String.join("/", path)));
        }
    }

    private boolean isThere(final NodeSettingsRO settings) {
        return paths.stream().anyMatch(path -> SettingsPaths.contains(settings, path));
    }
}
