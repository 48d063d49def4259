// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

/** A node model that keeps objects for its view; they are saved with the workflow. */
public interface PortObjectHolder {

    /** The objects. */
    PortObject[] getInternalPortObjects();

    /** Takes back the objects of a loaded workflow. */
    void setInternalPortObjects(PortObject[] portObjects);
}
