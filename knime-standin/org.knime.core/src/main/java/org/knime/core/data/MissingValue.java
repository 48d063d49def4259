// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

/** The value of a missing cell. */
public interface MissingValue extends DataValue {

    /** Why the value is missing, null when no reason was given. */
    String getError();
}
