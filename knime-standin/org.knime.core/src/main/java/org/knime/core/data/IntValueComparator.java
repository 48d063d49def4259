// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

/** Orders integers. */
public class IntValueComparator extends DataValueComparator {

    /** Has no state. */
    public IntValueComparator() {
    }

    @Override
    public int compareDataValues(final DataValue v1, final DataValue v2) {
        return Integer.compare(((IntValue)v1).getIntValue(), ((IntValue)v2).getIntValue());
    }
}
