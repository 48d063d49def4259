// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.spi;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.Config;
import org.knime.core.node.workflow.FlowVariable;

/** Overwrites settings by flow variables and reads settings as flow variables. */
public interface FlowVariableHook {

    /**
     * Replaces one setting by a variable's value, keeping the setting's type (int to int or double, text to text or enum name, ...).
     *
     * @throws InvalidSettingsException when the setting does not exist or the types do not fit
     */
    void overwrite(FlowVariable variable, Config settings, String key) throws InvalidSettingsException;

    /**
     * The value of a setting as a variable of the matching type.
     *
     * @throws InvalidSettingsException when the setting does not exist or is not a plain value
     */
    FlowVariable expose(String variableName, Config settings, String key) throws InvalidSettingsException;

    /**
     * A variable from its text, as on KNIME's command line.
     *
     * @param type one of String, int, double, long, boolean (also in the capital form that workflow.knime uses: STRING, INTEGER, ...)
     * @throws InvalidSettingsException for another type or a text that is no value of it
     */
    FlowVariable parse(String name, String value, String type) throws InvalidSettingsException;
}
