// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.updates;

import java.util.function.Supplier;

import org.knime.core.webui.node.dialog.defaultdialog.util.updates.StateComputationFailureException;
import org.knime.node.parameters.NodeParametersInput;

/**
 * Computes a part of the dialog's state (choices, values, messages, limits); needs a no-argument constructor.
 *
 * @param <S> type of the state
 */
public interface StateProvider<S> {

    /** @param initializer takes down what triggers the computation and what it depends on */
    void init(StateProviderInitializer initializer);

    /**
     * @param parametersInput the input
     * @return the state
     * @throws StateComputationFailureException if the state must stay as it is
     */
    S computeState(NodeParametersInput parametersInput) throws StateComputationFailureException;

    /** Takes down triggers and dependencies of a provider. */
    interface StateProviderInitializer {

        /** @return the input; its values must not be kept beyond the call */
        NodeParametersInput getNodeParametersInput();

        /**
         * @param ref of a field of the dialog; a change of it triggers the computation
         * @param <T> its type
         * @return its value, available in computeState
         */
        <T> Supplier<T> computeFromValueSupplier(Class<? extends ParameterReference<T>> ref);

        /**
         * @param ref of a field of the dialog; no trigger
         * @param <T> its type
         * @return its value, available in computeState
         */
        <T> Supplier<T> getValueSupplier(Class<? extends ParameterReference<T>> ref);

        /**
         * @param ref of a field of the dialog; no trigger
         * @param typeRef its generic type
         * @param <T> its type
         * @return its value, available in computeState
         */
        default <T> Supplier<T> getValueSupplier(final Class<? extends ParameterReference<?>> ref,
            final TypeReference<T> typeRef) {
            throw new IllegalStateException("No value of " + ref.getName() + " as " + typeRef.getClass().getName()
                + " is known here. Use getValueSupplier(ref).");
        }

        /**
         * @param id of a field of the dialog whose change triggers the computation
         * @param <T> its type
         */
        <T> void computeOnValueChange(Class<? extends ParameterReference<T>> id);

        /**
         * @param stateProviderClass another provider; whenever it is computed, this one is
         * @param <T> type of its state
         * @return its state, available in computeState
         */
        <T> Supplier<T> computeFromProvidedState(Class<? extends StateProvider<T>> stateProviderClass);

        /** @param ref of a button that triggers the computation */
        void computeOnButtonClick(Class<? extends ButtonReference> ref);

        /** The state is needed for the first picture of the dialog. */
        void computeBeforeOpenDialog();

        /** The state is computed once, after the dialog has opened. */
        void computeAfterOpenDialog();
    }

    /**
     * Holds a generic type.
     *
     * @param <T> the type
     */
    interface TypeReference<T> {
    }
}
