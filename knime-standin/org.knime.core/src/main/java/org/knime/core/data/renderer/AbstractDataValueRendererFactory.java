// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.renderer;

/** Base of renderer factories: its identity is the class name. */
public abstract class AbstractDataValueRendererFactory implements DataValueRendererFactory {

    /** For subclasses. */
    public AbstractDataValueRendererFactory() {
    }

    @Override
    public final String getId() {
        return getClass().getName();
    }

    @Override
    public boolean equals(final Object obj) {
        return obj != null && getClass() == obj.getClass();
    }

    @Override
    public int hashCode() {
        return getId().hashCode();
    }
}
