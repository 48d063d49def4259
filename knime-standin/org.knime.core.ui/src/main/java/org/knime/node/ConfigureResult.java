// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node;

import java.util.function.Consumer;

import org.knime.core.node.port.PortObjectSpec;

/** What configure writes. */
record ConfigureResult(PortObjectSpec[] specs, Consumer<String> warning) implements DefaultModel.ConfigureOutput {

    @Override
    public <S extends PortObjectSpec> void setOutSpec(final int index, final S spec) {
        specs[index] = spec;
    }

    @Override
    @SafeVarargs
    public final <S extends PortObjectSpec> void setOutSpecs(final S... outSpecs) {
        System.arraycopy(outSpecs, 0, specs, 0, outSpecs.length);
    }

    @Override
    public void setWarningMessage(final String message) {
        warning.accept(message);
    }
}
