// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node;

import java.util.Optional;
import java.util.function.Predicate;

import org.knime.core.node.port.PortType;
import org.knime.node.impl.description.PortDescription;

/** A described group of ports: an input, an output or a pair of both. */
final class PortGroup {

    enum Mode {
        FIXED, OPTIONAL, EXTENDABLE, BOUND, EXCHANGEABLE
    }

    /** Name and description of one end of the group. */
    record End(String name, String description) {

        End {
            if (name == null || name.isBlank()) {
                throw new IllegalArgumentException("A port needs a name; received '" + name + "'.");
            }
        }
    }

    final String m_id;

    final End m_input;

    final End m_output;

    Mode m_mode;

    /** the type of a fixed port, the initial type of an exchangeable one, the default of an optional one or null */
    PortType m_type;

    /** accepts the types that the user can choose */
    private Predicate<PortType> m_supported = type -> false;

    PortType[] m_fixedTypes = {};

    PortType[] m_defaultTypes = {};

    String m_boundTo;

    int m_fixedCount;

    int m_defaultCount;

    PortGroup(final String id, final End input, final End output) {
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException("A port group needs an id; received '" + id + "'.");
        }
        m_id = id;
        m_input = input;
        m_output = output;
    }

    void support(final Predicate<PortType> types) {
        m_supported = types;
    }

    Predicate<PortType> supported() {
        return m_supported;
    }

    boolean isInput() {
        return m_input != null;
    }

    boolean isOutput() {
        return m_output != null;
    }

    Optional<PortDescription> inputDescription() {
        return Optional.ofNullable(m_input).map(this::describe);
    }

    Optional<PortDescription> outputDescription() {
        return Optional.ofNullable(m_output).map(this::describe);
    }

    private PortDescription describe(final End end) {
        return new PortDescription(m_id, end.name(), end.description(), m_mode != Mode.FIXED);
    }
}
