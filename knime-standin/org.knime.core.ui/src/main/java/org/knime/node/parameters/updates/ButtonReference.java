// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.updates;

/** Marks a button that state providers can refer to. */
public interface ButtonReference {
}
