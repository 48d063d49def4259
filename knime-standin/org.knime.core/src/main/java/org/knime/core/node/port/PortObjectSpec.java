// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

import java.io.IOException;

import javax.swing.JComponent;

/** What is known about a port object before it is there. */
public interface PortObjectSpec {

    /** Swing views, which may be null; unused in the stand-in. */
    JComponent[] getViews();

    /** Writes and reads specs of one class; registered in plugin.xml. */
    abstract class PortObjectSpecSerializer<T extends PortObjectSpec> {

        /** For subclasses. */
        public PortObjectSpecSerializer() {
        }

        /** Writes a spec. */
        public abstract void savePortObjectSpec(T portObjectSpec, PortObjectSpecZipOutputStream out) throws IOException;

        /** Reads a spec. */
        public abstract T loadPortObjectSpec(PortObjectSpecZipInputStream in) throws IOException;
    }
}
