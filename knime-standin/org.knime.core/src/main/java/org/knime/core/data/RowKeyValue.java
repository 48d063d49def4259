// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

/** The text of a row key. */
public interface RowKeyValue {

    /** The key text. */
    String getString();

    /** The key as an object of its own. */
    default RowKey materializeRowKey() {
        return new RowKey(getString());
    }
}
