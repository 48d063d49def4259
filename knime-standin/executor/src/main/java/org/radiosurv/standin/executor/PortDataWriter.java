// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.radiosurv.standin.executor.document.NodeForm;
import org.radiosurv.standin.spi.FileStores;
import org.radiosurv.standin.spi.PortStreamHook;
import org.radiosurv.standin.spi.StandIn;
import org.radiosurv.standin.spi.TableHook;

/** Writes the output data of a node into its directory: port_1, port_2, ... and filestore. */
final class PortDataWriter {

    private final Path m_directory;

    PortDataWriter(final Path nodeDirectory) {
        m_directory = nodeDirectory;
    }

    /** Deletes the data of an earlier execution. */
    void deleteOld() throws IOException {
        if (!Files.isDirectory(m_directory)) {
            return;
        }
        final List<Path> old;
        try (Stream<Path> children = Files.list(m_directory)) {
            old = children.filter(p -> p.getFileName().toString().matches("port_[0-9]+|filestore")).toList();
        }
        for (final Path path : old) {
            TemporaryDirectory.deleteAll(path);
        }
    }

    /** Writes the data, if any is wanted, and tells the form about the ports. */
    void write(final NodeResult result, final boolean withData, final NodeForm form, final int portCount)
        throws IOException, CanceledExecutionException {
        for (int i = 1; i <= portCount; i++) {
            form.port(withData ? write(result.outputs().get(i - 1), "port_" + i) : NodeForm.PortForm.EMPTY);
        }
        final Optional<FileStores> stores = withData ? result.fileStores() : Optional.empty();
        if (stores.isPresent()) {
            final boolean empty = stores.get().isEmpty();
            form.fileStores(empty ? null : "filestore", stores.get().id().toString());
            WorkflowSaver.copy(stores.get().directory(), m_directory.resolve("filestore"));
        }
    }

    private NodeForm.PortForm write(final PortObject object, final String name)
        throws IOException, CanceledExecutionException {
        final Path directory = Files.createDirectories(m_directory.resolve(name));
        final boolean table = object instanceof BufferedDataTable;
        if (table) {
            StandIn.hook(TableHook.class).save((BufferedDataTable)object, directory, new ExecutionMonitor());
        } else {
            StandIn.hook(PortStreamHook.class).save(object, directory, new ExecutionMonitor());
        }
        return port -> describe(object, table, name, port);
    }

    private static void describe(final PortObject object, final boolean table, final String name,
        final NodeSettings port) {
        port.addString("port_spec_class", object.getSpec().getClass().getName());
        port.addString("port_object_class", object.getClass().getName());
        port.addString("port_object_summary", object.getSummary());
        if (!table) {
            port.addString("port_spec_location", "spec/spec.zip");
            port.addString("port_object_location", "object/portobject.zip");
        }
        port.addString("port_dir_location", name);
    }
}
