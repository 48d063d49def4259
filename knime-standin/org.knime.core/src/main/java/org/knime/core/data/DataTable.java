// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

/** Rows with a spec. */
public interface DataTable extends Iterable<DataRow> {

    /** Names, types and domains of the columns. */
    DataTableSpec getDataTableSpec();

    @Override
    RowIterator iterator();
}
