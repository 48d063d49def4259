// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.updates;

/**
 * Marks a field, through {@link ValueReference}, so that providers and effects can refer to its value.
 *
 * @param <V> type of the field
 */
public interface ParameterReference<V> {
}
