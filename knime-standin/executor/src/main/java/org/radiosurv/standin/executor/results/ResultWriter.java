// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.image.png.PNGImageValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.image.ImagePortObject;
import org.radiosurv.standin.executor.NodeResult;
import org.radiosurv.standin.executor.WorkflowResult;

/**
 * Writes the outputs of executed nodes to {@code OUT/<node id>_<node name>/port_<i>.csv}, {@code .png} or {@code .json}; data
 * ports count from 1, characters of the name that are not alphanumeric become underscores.
 */
public final class ResultWriter {

    private final Path m_directory;

    public ResultWriter(final Path directory) {
        m_directory = directory;
    }

    /** Name of the directory of a node's results. */
    public static String directoryName(final int id, final String name) {
        return id + "_" + name.replaceAll("[^A-Za-z0-9]", "_");
    }

    /** Writes the results of all executed nodes; returns the files. */
    public List<Path> write(final WorkflowResult result) throws IOException {
        final List<Path> files = new ArrayList<>();
        for (final NodeResult node : result.nodes()) {
            files.addAll(write(node));
        }
        return files;
    }

    /** Writes the results of a node, e.g. as soon as it is finished; returns the files, none if it is not executed. */
    public List<Path> write(final NodeResult node) throws IOException {
        final List<Path> files = new ArrayList<>();
        for (int i = 0; i < node.outputs().size(); i++) {
            final Path directory = Files.createDirectories(m_directory.resolve(directoryName(node.id(), node.name())));
            files.add(write(node.outputs().get(i), directory, "port_" + (i + 1)));
        }
        return files;
    }

    private static Path write(final PortObject object, final Path directory, final String name) throws IOException {
        if (object instanceof BufferedDataTable table) {
            final Path file = directory.resolve(name + ".csv");
            new CsvTable(table).write(file);
            return file;
        }
        if (object instanceof ImagePortObject image) {
            return Files.write(directory.resolve(name + ".png"), png(image));
        }
        return Files.writeString(directory.resolve(name + ".json"), ReadableJson.of(object), StandardCharsets.UTF_8);
    }

    private static byte[] png(final ImagePortObject image) throws IOException {
        final DataCell cell = image.toDataCell();
        if (cell instanceof PNGImageValue value) {
            return value.getImageContent().getByteArray();
        }
        throw new IOException("An image of type " + cell.getType() + " is not a PNG");
    }
}
