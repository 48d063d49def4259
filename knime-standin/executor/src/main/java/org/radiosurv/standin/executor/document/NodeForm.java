// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.knime.core.node.NodeSettings;
import org.knime.core.node.workflow.NodeMessage;
import org.radiosurv.standin.executor.plugin.BundleInfo;

/**
 * Writes the settings.xml of a native node with the keys, and in the order, that KNIME 5.8.2 uses.
 */
public final class NodeForm {

    /** What settings.xml tells about an output port. */
    public interface PortForm {

        /** Fills the port's config below the entry {@code index}. */
        void save(NodeSettings port);

        /** A port without data. */
        PortForm EMPTY = port -> port.addString("port_dir_location", null);
    }

    private final String m_factory;

    private final String m_name;

    private final BundleInfo m_bundle;

    private final List<NodeSettings> m_parts = new ArrayList<>();

    private final List<PortForm> m_ports = new ArrayList<>();

    private Optional<NodeSettings> m_annotation = Optional.empty();

    private Optional<NodeSettings> m_creationConfig = Optional.empty();

    private String m_description;

    private String m_state = "CONFIGURED";

    private NodeMessage m_message = NodeMessage.NONE;

    private String m_fileStoreLocation;

    private String m_fileStoreId;

    public NodeForm(final String factory, final String name, final BundleInfo bundle) {
        m_factory = factory;
        m_name = name;
        m_bundle = bundle;
    }

    /** A config of settings: model, variables, view or view_variables, in this order; the key is that of the config. */
    public NodeForm part(final NodeSettings settings) {
        m_parts.add(settings);
        return this;
    }

    public NodeForm creationConfig(final NodeSettings config) {
        m_creationConfig = Optional.of(config);
        return this;
    }

    public NodeForm annotation(final NodeSettings annotation) {
        m_annotation = Optional.of(annotation);
        return this;
    }

    public NodeForm description(final String description) {
        m_description = description;
        return this;
    }

    public NodeForm state(final String state, final NodeMessage message) {
        m_state = state;
        m_message = message;
        return this;
    }

    /** The next output port. */
    public NodeForm port(final PortForm port) {
        m_ports.add(port);
        return this;
    }

    /** Where the files of its cells are, relative to the node's directory, and their identity; null if there are none. */
    public NodeForm fileStores(final String location, final String id) {
        m_fileStoreLocation = location;
        m_fileStoreId = id;
        return this;
    }

    public NodeSettings toSettings() {
        final NodeSettings settings = new NodeSettings("settings.xml");
        settings.addString("node_file", "settings.xml");
        settings.addNodeSettings("flow_stack");
        settings.addNodeSettings("internal_node_subsettings").addString("memory_policy", "CacheSmallInMemory");
        m_parts.forEach(settings::addNodeSettings);
        settings.addString("customDescription", m_description);
        m_annotation.ifPresent(settings::addNodeSettings);
        settings.addString("state", m_state);
        MessageForm.save(m_message, settings);
        saveFactory(settings);
        settings.addString("name", m_name);
        settings.addBoolean("hasContent", m_state.equals("EXECUTED"));
        settings.addBoolean("isInactive", false);
        savePorts(settings);
        return settings;
    }

    private void saveFactory(final NodeSettings settings) {
        settings.addString("factory", m_factory);
        settings.addString("node-name", m_name);
        settings.addString("node-bundle-name", m_bundle.name());
        settings.addString("node-bundle-symbolic-name", m_bundle.symbolicName());
        settings.addString("node-bundle-vendor", m_bundle.vendor());
        settings.addString("node-bundle-version", m_bundle.version());
        settings.addString("node-feature-name", null);
        settings.addString("node-feature-symbolic-name", null);
        settings.addString("node-feature-vendor", null);
        settings.addString("node-feature-version", "0.0.0");
        settings.addNodeSettings("factory_settings");
        m_creationConfig.ifPresent(settings::addNodeSettings);
    }

    private void savePorts(final NodeSettings settings) {
        final NodeSettings ports = new NodeSettings("ports");
        for (int i = 1; i <= m_ports.size(); i++) {
            final NodeSettings port = new NodeSettings("port_" + i);
            port.addInt("index", i);
            m_ports.get(i - 1).save(port);
            ports.addNodeSettings(port);
        }
        settings.addNodeSettings(ports);
        final NodeSettings fileStores = new NodeSettings("filestores");
        fileStores.addString("file_store_location", m_fileStoreLocation);
        fileStores.addString("file_store_id", m_fileStoreId);
        settings.addNodeSettings(fileStores);
    }
}
