// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.workflow.contextv2;

import org.knime.core.node.workflow.contextv2.WorkflowContextV2.LocationType;

/** Where a workflow comes from. */
public abstract class LocationInfo {

    private final LocationType m_type;

    LocationInfo(final LocationType type) {
        m_type = type;
    }

    /** Kind of place. */
    public LocationType getType() {
        return m_type;
    }

    @Override
    public abstract boolean equals(Object obj);

    @Override
    public abstract int hashCode();

    @Override
    public String toString() {
        return m_type.name();
    }
}
