// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.layout;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Names the layout part that a field, or every field of a class, belongs to. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Layout {

    /** @return the part */
    Class<?> value();
}
