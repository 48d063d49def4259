// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

/** Marks the classes of the fluent node API. */
public interface FluentNodeAPI {
}
