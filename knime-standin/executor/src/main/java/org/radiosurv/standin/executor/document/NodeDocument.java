// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.document;

import java.util.Optional;

import org.knime.core.node.NodeSettings;

/**
 * A native node as its {@code settings.xml} and its entry in {@code workflow.knime} describe it.
 *
 * @param id unique in the workflow
 * @param settingsFile path of settings.xml relative to the workflow directory, with forward slashes
 * @param factory class name of the node factory
 * @param name display name
 * @param state IDLE, CONFIGURED or EXECUTED
 * @param bounds place on the canvas, if stored
 * @param entry the node's config of workflow.knime, as read
 * @param settings the whole settings.xml, as read
 */
public record NodeDocument(int id, String settingsFile, String factory, String name, String state, Optional<Bounds> bounds,
    NodeSettings entry, NodeSettings settings) {

    /** "node 'Name' #id", the form in which messages name a node. */
    public String label() {
        return label(name, id);
    }

    static String label(final String name, final int id) {
        return "node '" + name + "' #" + id;
    }

    /** The node's directory relative to the workflow directory. */
    public String directory() {
        return settingsFile.substring(0, settingsFile.lastIndexOf('/'));
    }

    /** A sub-config of settings.xml such as {@code model}, {@code view} or {@code variables}. */
    public Optional<NodeSettings> part(final String key) {
        return Settings.config(settings, key);
    }
}
