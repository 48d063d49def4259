// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;
import org.knime.node.impl.description.PortDescription;

/** A described group of inputs or outputs. */
final class PortGroup {

    enum Mode {
        FIXED, OPTIONAL, EXTENDABLE, EXCHANGEABLE
    }

    enum Side {
        INPUT, OUTPUT
    }

    final String m_id;

    private final Side m_side;

    private final String m_name;

    private final String m_description;

    Mode m_mode;

    /** the type of a fixed port, the initial type of an exchangeable one, the default of an optional one or null */
    PortType m_type;

    /** ports of an extendable group that are always there */
    PortType[] m_fixedTypes = {};

    /** ports of an extendable group that are there until the user removes them */
    PortType[] m_defaultTypes = {};

    private Supplier<PortType[]> m_supported = () -> new PortType[0];

    PortGroup(final String id, final Side side, final String name, final String description) {
        if (id == null || id.isBlank() || name == null || name.isBlank()) {
            throw new IllegalArgumentException(
                "A port group needs an id and a name; received '" + id + "' and '" + name + "'.");
        }
        m_id = id;
        m_side = side;
        m_name = name;
        m_description = description;
    }

    /** The user can choose one of these types. */
    void support(final PortType... types) {
        final PortType[] copy = types.clone();
        m_supported = () -> copy;
    }

    /** The user can choose those of all types that are known when the ports are built. */
    void support(final Predicate<PortType> types) {
        m_supported = () -> PortTypeRegistry.getInstance().availablePortTypes().stream().filter(types)
            .toArray(PortType[]::new);
    }

    PortType[] supported() {
        return m_supported.get();
    }

    boolean isInput() {
        return m_side == Side.INPUT;
    }

    Optional<PortDescription> description(final Side side) {
        return side == m_side
            ? Optional.of(new PortDescription(m_id, m_name, m_description, m_mode != Mode.FIXED)) : Optional.empty();
    }
}
