// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

/** A node model that keeps tables for its view; they are saved with the workflow. */
public interface BufferedDataTableHolder {

    /** The tables. */
    BufferedDataTable[] getInternalTables();

    /** Takes back the tables of a loaded workflow. */
    void setInternalTables(BufferedDataTable[] tables);
}
