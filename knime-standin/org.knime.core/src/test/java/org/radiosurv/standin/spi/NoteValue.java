// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.spi;

import java.io.IOException;

import org.knime.core.data.DataValue;
import org.knime.core.data.ExtensibleUtilityFactory;

/** A text with an optional attachment, for tests. */
public interface NoteValue extends DataValue {

    /** Name and renderers. */
    UtilityFactory UTILITY = new NoteUtilityFactory();

    /** The text. */
    String note();

    /** The attachment, null when there is none. */
    byte[] attachment() throws IOException;

    /** Name and renderers. */
    final class NoteUtilityFactory extends ExtensibleUtilityFactory {

        NoteUtilityFactory() {
            super(NoteValue.class);
        }

        @Override
        public String getName() {
            return "Note";
        }
    }
}
