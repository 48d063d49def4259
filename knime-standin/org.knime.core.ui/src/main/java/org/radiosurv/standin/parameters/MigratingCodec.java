// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import java.util.List;
import java.util.function.Predicate;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.node.parameters.migration.ConfigMigration;

/** A part that is also read from older forms. */
record MigratingCodec(Codec present, List<ConfigMigration<Object>> migrations, List<List<String>> presentPaths)
    implements Codec {

    @Override
    public void save(final Object value, final NodeSettingsWO settings) {
        present.save(value, settings);
    }

    @Override
    public Object load(final NodeSettingsRO settings) throws InvalidSettingsException {
        for (final ConfigMigration<Object> migration : migrations) {
            if (matcher(migration).test(settings)) {
                return migration.getLoader().load(settings);
            }
        }
        return present.load(settings);
    }

    @Override
    public void inspect(final KeyInspection keys) {
        for (final ConfigMigration<Object> migration : migrations) {
            if (matcher(migration).test(keys.settings())) {
                inspectOlderForm(migration, keys);
                return;
            }
        }
        present.inspect(keys);
    }

    private void inspectOlderForm(final ConfigMigration<Object> migration, final KeyInspection keys) {
        presentPaths.stream().filter(path -> !path.isEmpty()).forEach(path -> keys.know(path.get(0)));
        presentPaths.stream().filter(path -> !keys.contains(path))
            .forEach(path -> keys.defaulted(String.join("/", path)));
        migration.getDeprecatedConfigPaths().forEach(path -> {
            keys.know(path.path().get(0));
            keys.deprecated(path.toString());
        });
    }

    private Predicate<NodeSettingsRO> matcher(final ConfigMigration<Object> migration) {
        if (migration.getMatcher() != SettingsPaths.NO_PRESENT_PATH) {
            return migration.getMatcher();
        }
        if (presentPaths.isEmpty()) {
            throw new IllegalStateException("A migration without matcher and deprecated config paths needs a persistor "
                + "that names its config paths. Use withMatcher, withDeprecatedConfigPath or getConfigPaths.");
        }
        return settings -> presentPaths.stream().noneMatch(path -> SettingsPaths.contains(settings, path));
    }
}
