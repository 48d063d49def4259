// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

/** Orders false before true. */
final class BooleanComparator extends DataValueComparator {

    @Override
    protected int compareDataValues(final DataValue v1, final DataValue v2) {
        return Boolean.compare(((BooleanValue)v1).getBooleanValue(), ((BooleanValue)v2).getBooleanValue());
    }
}
