// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

/** Marks values of which tables compute lower and upper bound. */
public interface BoundedValue extends DataValue {
}
