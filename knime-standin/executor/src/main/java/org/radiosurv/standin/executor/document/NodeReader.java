// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.document;

import static org.knime.core.node.config.base.ConfigEntries.config;
import static org.knime.core.node.config.base.ConfigEntries.xboolean;
import static org.knime.core.node.config.base.ConfigEntries.xint;
import static org.knime.core.node.config.base.ConfigEntries.xstring;

import java.nio.file.Path;
import java.util.Optional;

import org.knime.core.node.NodeSettings;

/** The keys of a native node's settings.xml. */
final class NodeReader {

    private static final KeyRules KEYS = new KeyRules()
        .required(xstring, "factory", "node-name", "node-bundle-name", "node-bundle-symbolic-name", "node-bundle-vendor",
            "state")
        .required(config, "flow_stack", "internal_node_subsettings", "ports", "filestores")
        .required(xboolean, "hasContent")
        .optional(xstring, "node_file", "name", "customDescription", "node-bundle-version", "node-feature-name",
            "node-feature-symbolic-name", "node-feature-vendor", "node-feature-version")
        .optional(xboolean, "isInactive")
        .optional(config, "factory_settings", "node_creation_config", "model", "view", "variables", "view_variables",
            "nodeAnnotation", "nodecontainer_message", "internalTables", "internalObjects");

    private static final KeyRules MEMORY = new KeyRules().required(xstring, "memory_policy");

    private static final KeyRules FILE_STORES = new KeyRules().required(xstring, "file_store_location", "file_store_id");

    private static final KeyRules PORT = new KeyRules().required(xint, "index").required(xstring, "port_dir_location")
        .optional(xstring, "port_spec_class", "port_object_class", "port_object_summary", "port_spec_location",
            "port_object_location");

    private NodeReader() {
    }

    /** Whether the path is relative, has a directory part, ends in settings.xml and stays inside the workflow. */
    static boolean isSafe(final Path workflow, final String file) {
        return file.endsWith("/settings.xml") && !file.startsWith("/") && !file.contains("\\") && !file.contains(":")
            && file.indexOf('\0') < 0 && workflow.resolve(file).normalize().startsWith(workflow)
            && workflow.resolve(file).normalize().getNameCount() > workflow.getNameCount() + 1;
    }

    static NodeDocument node(final NodeSettings entry, final String file, final NodeSettings settings,
        final Problems problems) {
        final int id = Settings.integer(entry, "id").orElseThrow();
        final String name = Settings.string(settings, "node-name").orElse("?");
        final String where = NodeDocument.label(name, id);
        KEYS.check(settings, where, problems);
        checkPart(MEMORY, settings, "internal_node_subsettings", where, problems);
        checkPart(FILE_STORES, settings, "filestores", where, problems);
        checkPorts(settings, where, problems);
        Settings.config(settings, "nodeAnnotation")
            .ifPresent(a -> Annotations.checkOne(a, where + ", nodeAnnotation", problems));
        return new NodeDocument(id, file, Settings.string(settings, "factory").orElse(""), name,
            Settings.string(settings, "state").orElse("IDLE"), bounds(entry), entry, settings);
    }

    private static void checkPart(final KeyRules rules, final NodeSettings settings, final String key, final String where,
        final Problems problems) {
        Settings.config(settings, key).ifPresent(part -> rules.check(part, where + ", " + key, problems));
    }

    private static void checkPorts(final NodeSettings settings, final String where, final Problems problems) {
        Settings.config(settings, "ports").ifPresent(ports -> {
            for (final String key : ports.keySet()) {
                final Optional<NodeSettings> port = Settings.config(ports, key);
                final String place = where + ", ports/" + key;
                if (port.isEmpty() || !key.matches("port_[1-9][0-9]*")) {
                    problems.add(place, "ports holds configs port_1, port_2, ...", "'" + key + "'", "Remove it.");
                    continue;
                }
                PORT.check(port.get(), place, problems);
                Settings.integer(port.get(), "index").filter(i -> !key.equals("port_" + i)).ifPresent(
                    i -> problems.add(place, "index must be the number in the key", i, "Correct the index."));
            }
        });
    }

    private static Optional<Bounds> bounds(final NodeSettings entry) {
        return Settings.config(entry, "ui_settings").map(ui -> ui.getIntArray("extrainfo.node.bounds", new int[0]))
            .filter(b -> b.length == 4).map(b -> new Bounds(b[0], b[1], b[2], b[3]));
    }
}
