// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.example.probe;

import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** A node that no plugin.xml declares. */
public final class UnlistedNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Probe Unlisted").icon("icon.png")
        .shortDescription("Unknown to KNIME").fullDescription("Unknown to KNIME.").sinceVersion(1, 0, 0)
        .ports(p -> p.addOutputTable("Out", "Nothing"))
        .model(m -> m.withoutParameters().configure((in, out) -> { }).execute((in, out) -> { }));

    public UnlistedNodeFactory() {
        super(NODE);
    }
}
