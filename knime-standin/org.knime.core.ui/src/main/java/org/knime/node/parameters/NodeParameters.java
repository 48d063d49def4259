// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.persistence.Persistable;

/**
 * The settings of a node: a static class with a no-argument constructor and, optionally, one that takes a
 * {@link NodeParametersInput} for defaults guessed from the input.
 */
public interface NodeParameters extends Persistable, WidgetGroup {

    /**
     * Checks the values against each other; called on load, on apply and when flow variables are applied, never before
     * execute. It must be cheap and must not need the input.
     *
     * @throws InvalidSettingsException if the values do not fit
     */
    default void validate() throws InvalidSettingsException {
        // every combination is valid unless the settings class says otherwise
    }
}
