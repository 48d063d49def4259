// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import org.knime.node.parameters.layout.Section;

/** A layout part outside of any other. */
@Section(title = "Apart")
interface Apart {
}
