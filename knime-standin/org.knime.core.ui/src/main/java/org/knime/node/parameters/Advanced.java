// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Shows the field, group or section only when the user asks for advanced settings. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Advanced {
}
