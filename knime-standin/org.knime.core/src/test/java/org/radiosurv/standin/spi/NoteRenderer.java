// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.spi;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.renderer.AbstractDataValueRendererFactory;
import org.knime.core.data.renderer.DataValueRenderer;
import org.knime.core.data.renderer.DefaultDataValueRenderer;

/** Shows the text of a note, for tests. */
public final class NoteRenderer extends DefaultDataValueRenderer {

    NoteRenderer() {
        super("Note text");
    }

    @Override
    protected void setValue(final Object value) {
        super.setValue(value instanceof NoteValue note ? "note: " + note.note() : value);
    }

    /** Makes it. */
    public static final class Factory extends AbstractDataValueRendererFactory {

        @Override
        public String getDescription() {
            return "Note text";
        }

        @Override
        public DataValueRenderer createRenderer(final DataColumnSpec colSpec) {
            return new NoteRenderer();
        }
    }
}
