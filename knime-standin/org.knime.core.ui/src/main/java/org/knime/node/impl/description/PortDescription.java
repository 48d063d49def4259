// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.impl.description;

/**
 * A port or port group of a node.
 *
 * @param id of the group
 * @param name of the port
 * @param description of the port, XHTML
 * @param configurable whether the user can change the group
 */
public record PortDescription(String id, String name, String description, boolean configurable) {

    /**
     * @param name of the port and id of its group
     * @param description of the port, XHTML
     * @return a port that is always there
     */
    public static PortDescription fixedPort(final String name, final String description) {
        return new PortDescription(name, name, description, false);
    }

    /**
     * @param id of the group
     * @param name of the port
     * @param description of the port, XHTML
     * @return a port that the user can change
     */
    public static PortDescription dynamicPort(final String id, final String name, final String description) {
        return new PortDescription(id, name, description, true);
    }
}
