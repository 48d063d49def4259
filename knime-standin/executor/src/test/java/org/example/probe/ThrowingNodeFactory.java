// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.example.probe;

import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** A node whose static initialiser throws; only this node may be unavailable, the others load. */
public final class ThrowingNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = fail();

    public ThrowingNodeFactory() {
        super(NODE);
    }

    private static DefaultNode fail() {
        throw new IllegalStateException("static initialiser failed");
    }
}
