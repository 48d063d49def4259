// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.radiosurv.standin.spi.PortStreamHook;

/** Writes and reads the folder of a port, {@code spec/spec.zip} and {@code object/portobject.zip}, as KNIME lays it out. */
final class PortFiles implements PortStreamHook {

    private static final String SPEC_MARKER = "portSpec.file";

    private static final String OBJECT_MARKER = "portObject.file";

    @Override
    public void save(final PortObject object, final Path portDirectory, final ExecutionMonitor monitor)
        throws IOException, CanceledExecutionException {
        saveSpec(object.getSpec(), portDirectory);
        final Path file = object(portDirectory);
        Files.createDirectories(file.getParent());
        try (PortObjectZipOutputStream out =
            new PortObjectZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.putNextEntry(new ZipEntry(OBJECT_MARKER));
            out.closeEntry();
            saveWith(object, out, monitor);
        }
    }

    @SuppressWarnings("unchecked")
    private static void saveWith(final PortObject object, final PortObjectZipOutputStream out,
        final ExecutionMonitor monitor) throws IOException, CanceledExecutionException {
        PortUtil.getPortObjectSerializer((Class<PortObject>)object.getClass()).savePortObject(object, out, monitor);
    }

    @SuppressWarnings("unchecked")
    private static void saveSpec(final PortObjectSpec spec, final Path portDirectory) throws IOException {
        final Path file = spec(portDirectory);
        Files.createDirectories(file.getParent());
        try (PortObjectSpecZipOutputStream out =
            new PortObjectSpecZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.putNextEntry(new ZipEntry(SPEC_MARKER));
            out.closeEntry();
            PortUtil.getPortObjectSpecSerializer((Class<PortObjectSpec>)spec.getClass()).savePortObjectSpec(spec, out);
        }
    }

    @Override
    public PortObjectSpec loadSpec(final Class<? extends PortObjectSpec> specClass, final Path portDirectory)
        throws IOException {
        try (PortObjectSpecZipInputStream in =
            new PortObjectSpecZipInputStream(new BufferedInputStream(Files.newInputStream(spec(portDirectory))))) {
            TextEntry.expect(in, SPEC_MARKER);
            return PortUtil.getPortObjectSpecSerializer(specClass).loadPortObjectSpec(in);
        }
    }

    @Override
    public PortObject load(final Class<? extends PortObject> objectClass, final PortObjectSpec spec,
        final Path portDirectory, final ExecutionMonitor monitor) throws IOException, CanceledExecutionException {
        try (PortObjectZipInputStream in =
            new PortObjectZipInputStream(new BufferedInputStream(Files.newInputStream(object(portDirectory))))) {
            TextEntry.expect(in, OBJECT_MARKER);
            return PortUtil.getPortObjectSerializer(objectClass).loadPortObject(in, spec, monitor);
        }
    }

    private static Path spec(final Path portDirectory) {
        return portDirectory.resolve("spec").resolve("spec.zip");
    }

    private static Path object(final Path portDirectory) {
        return portDirectory.resolve("object").resolve("portobject.zip");
    }
}
