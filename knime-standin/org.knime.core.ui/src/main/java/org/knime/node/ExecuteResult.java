// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node;

import java.util.function.Consumer;

import org.knime.core.node.port.PortObject;

/** What execute writes. */
record ExecuteResult(PortObject[] objects, Consumer<PortObject[]> internal, Consumer<String> warning)
    implements DefaultModel.ExecuteOutput {

    @Override
    public <D extends PortObject> void setOutData(final int index, final D data) {
        objects[index] = data;
    }

    @Override
    @SafeVarargs
    public final <D extends PortObject> void setOutData(final D... data) {
        System.arraycopy(data, 0, objects, 0, data.length);
    }

    @Override
    @SafeVarargs
    public final <D extends PortObject> void setInternalData(final D... data) {
        internal.accept(data);
    }

    @Override
    public void setWarningMessage(final String message) {
        warning.accept(message);
    }
}
