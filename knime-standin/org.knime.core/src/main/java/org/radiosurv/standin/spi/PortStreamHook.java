// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.spi;

import java.io.IOException;
import java.nio.file.Path;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;

/**
 * Writes and reads port objects and their specs as KNIME lays them out in a port folder: {@code spec/spec.zip} holding
 * {@code portSpec.file} and {@code object/portobject.zip} holding {@code portObject.file}. Not for tables.
 */
public interface PortStreamHook {

    /** Writes spec and object below an existing folder, with the serializers that their port type is registered with. */
    void save(PortObject object, Path portDirectory, ExecutionMonitor monitor)
        throws IOException, CanceledExecutionException;

    /** Reads a spec. */
    PortObjectSpec loadSpec(Class<? extends PortObjectSpec> specClass, Path portDirectory) throws IOException;

    /** Reads an object. */
    PortObject load(Class<? extends PortObject> objectClass, PortObjectSpec spec, Path portDirectory,
        ExecutionMonitor monitor) throws IOException, CanceledExecutionException;
}
