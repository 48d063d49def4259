// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

import java.io.IOException;

import javax.swing.JComponent;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

/** What passes from node to node. */
public interface PortObject {

    /** Any object. */
    PortType TYPE = PortTypeRegistry.getInstance().getPortType(PortObject.class);

    /** Any object; the port need not be connected. */
    PortType TYPE_OPTIONAL = PortTypeRegistry.getInstance().getPortType(PortObject.class, true);

    /** One line about the object. */
    String getSummary();

    /** The spec. */
    PortObjectSpec getSpec();

    /** Swing views, which may be null; unused in the stand-in. */
    JComponent[] getViews();

    /** Writes and reads objects of one class; registered in plugin.xml. */
    abstract class PortObjectSerializer<T extends PortObject> {

        /** For subclasses. */
        public PortObjectSerializer() {
        }

        /** Writes an object without its spec. */
        public abstract void savePortObject(T portObject, PortObjectZipOutputStream out, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException;

        /** Reads an object whose spec was read before. */
        public abstract T loadPortObject(PortObjectZipInputStream in, PortObjectSpec spec, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException;
    }
}
