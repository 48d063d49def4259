// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

/** A classic Swing dialog of a node; never opened in the stand-in. */
public abstract class NodeDialogPane {

    /** For subclasses. */
    protected NodeDialogPane() {
    }

    /** Writes what the user has entered. */
    protected abstract void saveSettingsTo(NodeSettingsWO settings) throws InvalidSettingsException;
}
