// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.knime.core.node.port.PortType;
import org.knime.node.PortGroup.Mode;
import org.knime.node.RequirePorts.ConfigurablePort.BoundExtendableConfigurablePort;
import org.knime.node.RequirePorts.ConfigurablePort.ExtendableConfigurablePort;
import org.knime.node.RequirePorts.ConfigurablePort.FinalConfigurablePort;
import org.knime.node.RequirePorts.ConfigurablePort.OptionalConfigurablePort;
import org.knime.node.RequirePorts.RequireConfigurablePortMode;
import org.knime.node.RequirePorts.RequireSupportedTypes;

/** The last stages of a port group. */
final class PortModes implements RequireConfigurablePortMode {

    private final PortGroup m_group;

    private final Consumer<PortGroup> m_add;

    PortModes(final PortGroup group, final Consumer<PortGroup> add) {
        m_group = group;
        m_add = add;
    }

    @Override
    public FinalConfigurablePort fixed(final PortType portType) {
        m_group.m_type = portType;
        add(Mode.FIXED);
        return new FinalConfigurablePort();
    }

    @Override
    public RequireSupportedTypes<OptionalConfigurablePort> optional() {
        return new Types<>(Mode.OPTIONAL, () -> defaultType -> {
            m_group.m_type = defaultType;
            return new FinalConfigurablePort();
        });
    }

    @Override
    public RequireSupportedTypes<ExtendableConfigurablePort> extendable() {
        return new Types<>(Mode.EXTENDABLE, Extendable::new);
    }

    @Override
    public BoundExtendableConfigurablePort boundExtendable(final String boundGrpId) {
        m_group.m_boundTo = boundGrpId;
        add(Mode.BOUND);
        return new Bound();
    }

    @Override
    public RequireSupportedTypes<FinalConfigurablePort> exchangable(final PortType defaultType) {
        m_group.m_type = defaultType;
        return new Types<>(Mode.EXCHANGEABLE, FinalConfigurablePort::new);
    }

    private void add(final Mode mode) {
        m_group.m_mode = mode;
        m_add.accept(m_group);
    }

    private final class Types<T> implements RequireSupportedTypes<T> {

        private final Mode m_mode;

        private final Supplier<T> m_next;

        Types(final Mode mode, final Supplier<T> next) {
            m_mode = mode;
            m_next = next;
        }

        @Override
        public T supportedTypes(final PortType... portTypes) {
            m_group.support(List.of(portTypes)::contains);
            add(m_mode);
            return m_next.get();
        }

        @Override
        public T supportedTypes(final Predicate<PortType> portTypePredicate) {
            m_group.support(portTypePredicate);
            add(m_mode);
            return m_next.get();
        }
    }

    private final class Extendable implements ExtendableConfigurablePort {

        @Override
        public ExtendableConfigurablePort fixedTypes(final PortType... portTypes) {
            m_group.m_fixedTypes = atLeastOne("fixed", portTypes);
            return this;
        }

        @Override
        public ExtendableConfigurablePort defaultNonFixedTypes(final PortType... portTypes) {
            m_group.m_defaultTypes = atLeastOne("default non-fixed", portTypes);
            return this;
        }

        private static PortType[] atLeastOne(final String what, final PortType... types) {
            if (types == null || types.length == 0) {
                throw new IllegalArgumentException("At least one " + what + " port type must be specified.");
            }
            return types.clone();
        }
    }

    private final class Bound implements BoundExtendableConfigurablePort {

        @Override
        public BoundExtendableConfigurablePort fixedNumPorts(final int numPorts) {
            m_group.m_fixedCount = onceAndPositive("fixed", m_group.m_fixedCount, numPorts);
            return this;
        }

        @Override
        public BoundExtendableConfigurablePort defaultNumPorts(final int numPorts) {
            m_group.m_defaultCount = onceAndPositive("default", m_group.m_defaultCount, numPorts);
            return this;
        }

        private static int onceAndPositive(final String what, final int former, final int number) {
            if (number <= 0) {
                throw new IllegalArgumentException("Number of " + what + " ports must be positive; received " + number
                    + ".");
            }
            if (former > 0) {
                throw new IllegalStateException("The " + what + " number of ports is already set.");
            }
            return number;
        }
    }
}
