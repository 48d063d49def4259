// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

/** Orders long integers. */
public class LongValueComparator extends DataValueComparator {

    /** Has no state. */
    public LongValueComparator() {
    }

    @Override
    protected int compareDataValues(final DataValue v1, final DataValue v2) {
        return Long.compare(((LongValue)v1).getLongValue(), ((LongValue)v2).getLongValue());
    }
}
