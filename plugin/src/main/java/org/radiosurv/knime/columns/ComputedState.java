// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.columns;

import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.StateProvider;

/**
 * A dialog's computed state. A class that implements {@link StateProvider} itself gets a bridge method from the compiler, which
 * names an internal exception of KNIME; this class has the erased signature already, so that none of ours refers to KNIME's
 * internals.
 *
 * @param <S> what is computed
 */
public abstract class ComputedState<S> implements StateProvider<S> {

    @Override
    public final S computeState(final NodeParametersInput input) {
        return compute(input);
    }

    /**
     * @param input what the dialog knows of its node's inputs
     * @return the state
     */
    protected abstract S compute(NodeParametersInput input);
}
