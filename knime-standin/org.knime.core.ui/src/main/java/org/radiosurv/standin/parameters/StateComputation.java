// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.knime.core.webui.node.dialog.defaultdialog.util.updates.StateComputationFailureException;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.ButtonReference;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.StateProvider;

/** Computes the states of providers as an open dialog does: each once, after those that it depends on. */
final class StateComputation {

    /** A computed state; no value where the provider said that the state stays as it is. */
    record State(Optional<Object> value, boolean isComputed, boolean isBeforeOpening) {
    }

    private final NodeParametersInput m_input;

    private final ValueReferences m_references;

    private final Map<Class<?>, State> m_states = new HashMap<>();

    private final Set<Class<?>> m_running = new LinkedHashSet<>();

    StateComputation(final NodeParametersInput input, final ValueReferences references) {
        m_input = input;
        m_references = references;
    }

    /** The state of a provider, for the field that uses it. */
    State state(final Class<?> provider, final String user) {
        final State known = m_states.get(provider);
        if (known != null) {
            return known;
        }
        if (!m_running.add(provider)) {
            throw new DialogFailure("State providers depend on each other in a circle: "
                + m_running.stream().map(Class::getSimpleName).toList() + " (field " + user + ").");
        }
        final State state = compute(provider, user);
        m_running.remove(provider);
        m_states.put(provider, state);
        return state;
    }

    private State compute(final Class<?> type, final String user) {
        final StateProvider<?> provider;
        try {
            provider = (StateProvider<?>)ParameterInstances.create(type);
        } catch (IllegalStateException e) {
            throw new DialogFailure("Failed to instantiate state provider class " + type.getName() + " of the field "
                + user + ": " + e.getMessage(), e);
        }
        final Initializer initializer = new Initializer(type, user);
        try {
            provider.init(initializer);
            if (!initializer.m_triggered) {
                throw new DialogFailure("The state provider " + type.getSimpleName() + " of the field " + user
                    + " is never computed, since its init names no trigger. Call computeBeforeOpenDialog, "
                    + "computeFromValueSupplier or another trigger.");
            }
            return new State(Optional.ofNullable(provider.computeState(m_input)), true,
                initializer.m_beforeOpening);
        } catch (StateComputationFailureException e) {
            return new State(Optional.empty(), false, initializer.m_beforeOpening);
        } catch (DialogFailure e) {
            throw e;
        } catch (RuntimeException e) {
            throw new DialogFailure("The state provider " + type.getSimpleName() + " of the field " + user
                + " failed: " + e, e);
        }
    }

    private final class Initializer implements StateProvider.StateProviderInitializer {

        private final Class<?> m_provider;

        private final String m_user;

        private boolean m_triggered;

        private boolean m_beforeOpening;

        Initializer(final Class<?> provider, final String user) {
            m_provider = provider;
            m_user = user;
        }

        @Override
        public NodeParametersInput getNodeParametersInput() {
            return m_input;
        }

        @Override
        public <T> Supplier<T> computeFromValueSupplier(final Class<? extends ParameterReference<T>> ref) {
            m_triggered = true;
            return getValueSupplier(ref);
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> Supplier<T> getValueSupplier(final Class<? extends ParameterReference<T>> ref) {
            requireKnown(ref);
            return () -> (T)m_references.value(ref);
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> Supplier<T> getValueSupplier(final Class<? extends ParameterReference<?>> ref,
            final StateProvider.TypeReference<T> typeRef) {
            requireKnown(ref);
            return () -> (T)m_references.value(ref);
        }

        @Override
        public <T> void computeOnValueChange(final Class<? extends ParameterReference<T>> id) {
            m_triggered = true;
            requireKnown(id);
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> Supplier<T> computeFromProvidedState(final Class<? extends StateProvider<T>> stateProviderClass) {
            m_triggered = true;
            final State state = state(stateProviderClass, m_user);
            m_beforeOpening |= state.isBeforeOpening();
            return () -> (T)state.value().orElse(null);
        }

        @Override
        public void computeOnButtonClick(final Class<? extends ButtonReference> ref) {
            m_triggered = true;
        }

        @Override
        public void computeBeforeOpenDialog() {
            m_triggered = true;
            m_beforeOpening = true;
        }

        @Override
        public void computeAfterOpenDialog() {
            m_triggered = true;
        }

        private void requireKnown(final Class<?> reference) {
            if (!m_references.knows(reference)) {
                throw new DialogFailure("The value reference " + reference.getSimpleName()
                    + " is used in the state provider " + m_provider.getSimpleName()
                    + " but could not be found. It should be used as @ValueReference for some field.");
            }
        }
    }
}
