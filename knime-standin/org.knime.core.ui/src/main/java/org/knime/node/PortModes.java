// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node;

import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.knime.core.node.port.PortType;
import org.knime.node.PortGroup.Mode;
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
            m_group.support(portTypes);
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
}
