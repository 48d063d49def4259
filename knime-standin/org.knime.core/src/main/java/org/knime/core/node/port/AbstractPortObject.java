// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

import java.io.IOException;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.radiosurv.standin.spi.PluginRegistry;

/** A port object that writes itself into zip entries of its own. Needs a public constructor without arguments. */
public abstract class AbstractPortObject implements PortObject {

    /** For subclasses. */
    public AbstractPortObject() {
    }

    /** Writes everything but the spec. */
    protected abstract void save(PortObjectZipOutputStream out, ExecutionMonitor exec)
        throws IOException, CanceledExecutionException;

    /** Reads what {@link #save} wrote, and takes the spec. */
    protected abstract void load(PortObjectZipInputStream in, PortObjectSpec spec, ExecutionMonitor exec)
        throws IOException, CanceledExecutionException;

    /** Writes the class name and what the object writes. */
    public abstract static class AbstractPortObjectSerializer<T extends AbstractPortObject>
        extends PortObjectSerializer<T> {

        private static final String CLASS_ENTRY = "objectClassName";

        /** For subclasses. */
        public AbstractPortObjectSerializer() {
        }

        @Override
        public void savePortObject(final T portObject, final PortObjectZipOutputStream out, final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
            TextEntry.write(out, CLASS_ENTRY, portObject.getClass().getName());
            portObject.save(out, exec);
        }

        @Override
        @SuppressWarnings("unchecked")
        public T loadPortObject(final PortObjectZipInputStream in, final PortObjectSpec spec,
            final ExecutionMonitor exec) throws IOException, CanceledExecutionException {
            final String name = TextEntry.read(in, CLASS_ENTRY);
            final AbstractPortObject loaded = NewInstance.of(PluginRegistry.findClass(name), name, AbstractPortObject.class);
            loaded.load(in, spec, exec);
            return (T)loaded;
        }
    }
}
