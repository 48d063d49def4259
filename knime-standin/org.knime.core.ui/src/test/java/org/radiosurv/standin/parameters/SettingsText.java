// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.swing.tree.TreeNode;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.config.base.AbstractConfigEntry;

/** Writes settings as lines that tests can compare: path, type, value. */
final class SettingsText {

    private SettingsText() {
    }

    static List<String> lines(final TreeNode settings) {
        final List<String> lines = new ArrayList<>();
        collect(settings, "", lines);
        return lines;
    }

    private static void collect(final TreeNode node, final String path, final List<String> lines) {
        for (int i = 0; i < node.getChildCount(); i++) {
            final AbstractConfigEntry child = (AbstractConfigEntry)node.getChildAt(i);
            final String childPath = path + child.getKey();
            if (child.isLeaf()) {
                lines.add(childPath + " " + child.getType() + " " + child.toStringValue());
            } else {
                lines.add(childPath + " config");
                collect(child, childPath + "/", lines);
            }
        }
    }

    static NodeSettingsRO model(final Path settingsXml) throws IOException, InvalidSettingsException {
        try (InputStream in = Files.newInputStream(settingsXml)) {
            return NodeSettings.loadFromXML(in).getNodeSettings("model");
        }
    }
}
