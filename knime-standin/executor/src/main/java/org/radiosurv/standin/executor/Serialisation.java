// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.radiosurv.standin.spi.FileStoreRepository;
import org.radiosurv.standin.spi.PortStreamHook;
import org.radiosurv.standin.spi.StandIn;
import org.radiosurv.standin.spi.TableHook;

/**
 * Writes everything that a node puts out and reads it back. KNIME does so only with large tables and saved workflows, so that a
 * broken or unregistered serializer hides until then; here it fails the node at once.
 */
final class Serialisation {

    private final FileStoreRepository m_fileStores;

    private final Path m_directory;

    private final ExecutionMonitor m_monitor;

    /**
     * @param fileStores of the workflow
     * @param directory of this execution, for port objects
     */
    Serialisation(final FileStoreRepository fileStores, final Path directory, final ExecutionMonitor monitor) {
        m_fileStores = fileStores;
        m_directory = directory;
        m_monitor = monitor;
    }

    /** The objects as they come back. */
    PortObject[] pass(final PortObject[] objects, final String what) throws IOException, CanceledExecutionException {
        final PortObject[] passed = new PortObject[objects.length];
        for (int i = 0; i < objects.length; i++) {
            try {
                passed[i] = pass(objects[i], m_directory.resolve(what.replace(' ', '_') + "_" + (i + 1)));
            } catch (final IOException | RuntimeException e) {
                throw new IOException("The " + what + " " + (i + 1) + " cannot be written and read back: "
                    + (e.getMessage() == null ? e.getClass().getSimpleName() + suspects(objects[i]) : e.getMessage()), e);
            }
        }
        return passed;
    }

    /** Where an exception says nothing, as an end of file does, the classes that are not KNIME's are to blame. */
    private static String suspects(final PortObject object) {
        if (!(object instanceof BufferedDataTable table)) {
            return " in " + object.getClass().getName();
        }
        return " in the serializer of one of " + table.getDataTableSpec().stream().map(c -> c.getType().getCellClass())
            .filter(c -> c != null && !c.getName().startsWith("org.knime.")).map(Class::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    }

    private PortObject pass(final PortObject object, final Path directory)
        throws IOException, CanceledExecutionException {
        if (object instanceof BufferedDataTable table) {
            return StandIn.hook(TableHook.class).roundTrip(table, m_fileStores);
        }
        Files.createDirectories(directory);
        final PortStreamHook streams = StandIn.hook(PortStreamHook.class);
        streams.save(object, directory, m_monitor);
        final PortObjectSpec spec = streams.loadSpec(object.getSpec().getClass(), directory);
        return streams.load(object.getClass(), spec, directory, m_monitor);
    }
}
