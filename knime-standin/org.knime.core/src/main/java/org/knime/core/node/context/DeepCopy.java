// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.context;

/** Can be copied so that changes of the copy leave the original alone. */
public interface DeepCopy<T> {

    /** The copy. */
    T copy();
}
