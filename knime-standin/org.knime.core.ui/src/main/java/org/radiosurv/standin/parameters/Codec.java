// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** Writes and reads one part of a parameter class, relative to the settings of the class that holds it. */
interface Codec {

    /** Writes a value. */
    void save(Object value, NodeSettingsWO settings);

    /** Reads a value. */
    Object load(NodeSettingsRO settings) throws InvalidSettingsException;

    /** Marks the keys that belong to this part and notes what is missing. */
    void inspect(KeyInspection keys);
}
