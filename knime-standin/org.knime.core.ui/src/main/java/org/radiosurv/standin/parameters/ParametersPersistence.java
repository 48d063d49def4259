// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.swing.tree.TreeNode;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.config.base.AbstractConfigEntry;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;

/** Saves, loads and checks the settings of a node in the form that KNIME writes. */
public final class ParametersPersistence {

    private static final Map<Class<?>, Codec> CODECS = new ConcurrentHashMap<>();

    private ParametersPersistence() {
    }

    /**
     * @param type of the settings
     * @param <S> type of the settings
     * @return an object of the no-argument constructor
     */
    public static <S extends NodeParameters> S defaults(final Class<S> type) {
        return ParameterInstances.create(type);
    }

    /**
     * @param type of the settings
     * @param input of the node
     * @param <S> type of the settings
     * @return an object of the constructor that takes the input, or without such a constructor of the no-argument one
     */
    public static <S extends NodeParameters> S defaults(final Class<S> type, final NodeParametersInput input) {
        return ParameterInstances.create(type, input);
    }

    /**
     * @param parameters what to write
     * @param settings where to write, KNIME's config "model" or "view"
     */
    public static void save(final NodeParameters parameters, final NodeSettingsWO settings) {
        codec(parameters.getClass()).save(parameters, settings);
    }

    /**
     * Reads as KNIME does: unknown keys are ignored, validate() is not called.
     *
     * @param type of the settings
     * @param settings where to read
     * @param <S> type of the settings
     * @return the settings
     * @throws InvalidSettingsException if a key is missing or a value has the wrong type
     */
    public static <S extends NodeParameters> S load(final Class<S> type, final NodeSettingsRO settings)
        throws InvalidSettingsException {
        return type.cast(codec(type).load(settings));
    }

    /**
     * @param type of the settings
     * @param settings where to read
     * @return how the keys compare with those of the class
     */
    public static SettingsReport inspect(final Class<? extends NodeParameters> type, final NodeSettingsRO settings) {
        return KeyInspection.report(settings, codec(type));
    }

    /**
     * Reads and refuses what KNIME would swallow.
     *
     * @param type of the settings
     * @param settings where to read
     * @param <S> type of the settings
     * @return the settings, validated
     * @throws InvalidSettingsException as load and validate do, and if a key is unknown
     */
    public static <S extends NodeParameters> S loadStrictly(final Class<S> type, final NodeSettingsRO settings)
        throws InvalidSettingsException {
        final S loaded = load(type, settings);
        final SettingsReport report = inspect(type, settings);
        if (!report.isAcceptable()) {
            throw new InvalidSettingsException("Settings do not fit " + type.getName() + "; " + report.summary()
                + ". Correct the keys in the node's settings.xml.");
        }
        loaded.validate();
        return loaded;
    }

    /**
     * @param type of the settings
     * @return paths, written with /, of all entries that the defaults of the class save, in the order of saving
     */
    public static List<String> expectedKeys(final Class<? extends NodeParameters> type) {
        final NodeSettings saved = new NodeSettings("model");
        save(defaults(type), saved);
        final List<String> paths = new ArrayList<>();
        collect(saved, "", paths);
        return paths;
    }

    private static void collect(final TreeNode node, final String path, final List<String> paths) {
        for (int i = 0; i < node.getChildCount(); i++) {
            final AbstractConfigEntry child = (AbstractConfigEntry)node.getChildAt(i);
            if (child.isLeaf() || child.getChildCount() == 0) {
                paths.add(path + child.getKey());
            } else {
                collect(child, path + child.getKey() + "/", paths);
            }
        }
    }

    private static Codec codec(final Class<?> type) {
        return CODECS.computeIfAbsent(type, Codecs::ofClass);
    }
}
