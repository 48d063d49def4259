// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.node.dialog.defaultdialog.widget.updates;

import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.StateProvider;

/**
 * Stands for "no provider" in annotation defaults; it is never asked.
 *
 * @param <T> type of the state
 */
class NoopProvider<T> implements StateProvider<T> {

    @Override
    public void init(final StateProviderInitializer initializer) {
        throw new IllegalStateException(getClass().getSimpleName() + " only marks the absence of a provider.");
    }

    @Override
    public T computeState(final NodeParametersInput parametersInput) {
        throw new IllegalStateException(getClass().getSimpleName() + " only marks the absence of a provider.");
    }
}
