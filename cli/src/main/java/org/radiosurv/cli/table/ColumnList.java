// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.table;

import java.util.List;

/** Names of columns in a message. */
final class ColumnList {

    private static final int MOST = 30;

    private ColumnList() {
    }

    /**
     * @param names of columns
     * @return the names separated by commas, no more than thirty
     */
    static String text(final List<String> names) {
        final String shown = String.join(", ", names.subList(0, Math.min(MOST, names.size())));
        return names.size() > MOST ? shown + ", ... (" + names.size() + " in all)" : shown;
    }
}
