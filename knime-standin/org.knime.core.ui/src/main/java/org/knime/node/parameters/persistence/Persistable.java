// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.persistence;

/** A class whose non-private fields are written into a node's settings. */
public interface Persistable {
}
