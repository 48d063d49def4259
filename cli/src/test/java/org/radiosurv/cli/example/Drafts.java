// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.example;

import java.util.function.Consumer;

import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeSettings;
import org.knime.node.parameters.NodeParameters;
import org.radiosurv.standin.executor.author.NodeDraft;
import org.radiosurv.standin.parameters.ParametersPersistence;

/** Nodes of an example workflow with a node's default settings and what is changed of them. */
final class Drafts {

    /** Which folder a workflow reads; overridden on the command line by --data. */
    static final String DATA_ROOT = "data_root";

    /** Colours of the boxes (Okabe and Ito): images. */
    static final int BLUE = 0x0072B2;

    /** Prognosis. */
    static final int ORANGE = 0xD55E00;

    /** Features. */
    static final int GREEN = 0x009E73;

    private Drafts() {
    }

    /**
     * @param factory the node
     * @param parameters its settings
     * @param changes changes settings by their keys
     * @param label below the node
     * @param x pixels from the left
     * @param y pixels from the top
     * @return the node
     */
    static NodeDraft node(final Class<? extends NodeFactory<?>> factory, final Class<? extends NodeParameters> parameters,
        final Consumer<NodeSettings> changes, final String label, final int x, final int y) throws Exception {
        final NodeSettings model = new NodeSettings("model");
        ParametersPersistence.save(ParametersPersistence.defaults(parameters), model);
        changes.accept(model);
        return NodeDraft.of(factory).settings(model).label(label).at(x, y);
    }

    /**
     * Chooses columns.
     *
     * @param model a node's settings
     * @param key of a column filter
     * @param columns the columns' names
     */
    static void choose(final NodeSettings model, final String key, final String... columns) {
        try {
            model.getNodeSettings(key).getNodeSettings("manualFilter").addStringArray("manuallySelected", columns);
        } catch (org.knime.core.node.InvalidSettingsException e) {
            throw new IllegalArgumentException(key, e);
        }
    }
}
