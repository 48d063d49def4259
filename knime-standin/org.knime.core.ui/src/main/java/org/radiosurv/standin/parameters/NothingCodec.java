// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** A field of type Void, which only places a message in the dialog. */
final class NothingCodec implements Codec {

    @Override
    public void save(final Object value, final NodeSettingsWO settings) {
        // there is no value
    }

    @Override
    public Object load(final NodeSettingsRO settings) {
        return null;
    }

    @Override
    public void inspect(final KeyInspection keys) {
        // there is no key
    }
}
