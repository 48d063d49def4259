// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters;

/** A class whose fields are dialog elements of their own. */
public interface WidgetGroup {
}
