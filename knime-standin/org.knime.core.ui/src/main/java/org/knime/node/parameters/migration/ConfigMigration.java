// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.migration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import org.knime.core.node.NodeSettingsRO;
import org.knime.core.webui.node.dialog.configmapping.ConfigPath;
import org.radiosurv.standin.parameters.SettingsPaths;

/**
 * One older form of the settings: how to recognise it and how to read it.
 *
 * @param <T> type of the field or class
 */
public final class ConfigMigration<T> {

    private final ParametersLoader<T> m_loader;

    private final Predicate<NodeSettingsRO> m_matcher;

    private final Collection<ConfigPath> m_deprecatedPaths;

    private ConfigMigration(final ParametersLoader<T> loader, final Predicate<NodeSettingsRO> matcher,
        final Collection<ConfigPath> deprecatedPaths) {
        m_loader = loader;
        m_matcher = matcher;
        m_deprecatedPaths = deprecatedPaths;
    }

    /** @return the reader of the older form */
    public ParametersLoader<T> getLoader() {
        return m_loader;
    }

    /** @return accepts settings that are in the older form */
    public Predicate<NodeSettingsRO> getMatcher() {
        return m_matcher;
    }

    /** @return the keys that only the older form has */
    public Collection<ConfigPath> getDeprecatedConfigPaths() {
        return m_deprecatedPaths;
    }

    /**
     * @param loader the reader of the older form
     * @param <T> type of the field or class
     * @return a builder
     */
    public static <T> Builder<T> builder(final ParametersLoader<T> loader) {
        return new Builder<>(loader);
    }

    /**
     * Collects what a migration needs.
     *
     * @param <T> type of the field or class
     */
    public static final class Builder<T> {

        private final ParametersLoader<T> m_loader;

        private final List<ConfigPath> m_deprecatedPaths = new ArrayList<>();

        private Predicate<NodeSettingsRO> m_matcher;

        /** @param loader the reader of the older form */
        public Builder(final ParametersLoader<T> loader) {
            m_loader = Objects.requireNonNull(loader);
        }

        /**
         * @param configKeys a path that only the older form has
         * @return this
         */
        public Builder<T> withDeprecatedConfigPath(final String... configKeys) {
            m_deprecatedPaths.add(new ConfigPath(List.of(configKeys)));
            return this;
        }

        /**
         * @param matcher accepts the older form; the default accepts settings that have all deprecated paths, or, when
         *            there is none, settings that have no path of the present form
         * @return this
         */
        public Builder<T> withMatcher(final Predicate<NodeSettingsRO> matcher) {
            m_matcher = matcher;
            return this;
        }

        /** @return the migration */
        public ConfigMigration<T> build() {
            final List<ConfigPath> paths = List.copyOf(m_deprecatedPaths);
            return new ConfigMigration<>(m_loader, m_matcher == null ? defaultMatcher(paths) : m_matcher, paths);
        }

        private static Predicate<NodeSettingsRO> defaultMatcher(final List<ConfigPath> paths) {
            if (paths.isEmpty()) {
                return SettingsPaths.NO_PRESENT_PATH;
            }
            return settings -> paths.stream().allMatch(path -> SettingsPaths.contains(settings, path.path()));
        }
    }
}
