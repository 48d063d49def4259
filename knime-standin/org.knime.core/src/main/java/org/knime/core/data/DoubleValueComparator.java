// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

/** Orders numbers as {@link Double#compare}: NaN is the largest. */
public class DoubleValueComparator extends DataValueComparator {

    /** Has no state. */
    public DoubleValueComparator() {
    }

    @Override
    public int compareDataValues(final DataValue v1, final DataValue v2) {
        return Double.compare(((DoubleValue)v1).getDoubleValue(), ((DoubleValue)v2).getDoubleValue());
    }
}
