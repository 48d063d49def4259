// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.choices.util;

/** Tells which input port a provider looks at. */
public interface InputTableIndexHolder {

    /** @return 0-based index of a table port */
    default int getInputTableIndex() {
        return 0;
    }
}
