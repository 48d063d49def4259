// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

/** Orders texts by UTF-16 code units. */
public class StringValueComparator extends DataValueComparator {

    /** Has no state. */
    public StringValueComparator() {
    }

    @Override
    public int compareDataValues(final DataValue v1, final DataValue v2) {
        return ((StringValue)v1).getStringValue().compareTo(((StringValue)v2).getStringValue());
    }
}
