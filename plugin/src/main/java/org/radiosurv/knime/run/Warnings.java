// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.run;

import java.util.ArrayList;
import java.util.List;

import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteOutput;

/** The one warning of a run: a line for each kind of problem. KNIME keeps the last message only, so it is set once. */
public final class Warnings {

    private final List<String> lines = new ArrayList<>();

    /**
     * @param lines one per kind of problem; empty ones are left out
     * @return the warning
     */
    public static Warnings of(final String... lines) {
        final Warnings warnings = new Warnings();
        for (String line : lines) {
            warnings.add(line);
        }
        return warnings;
    }

    /**
     * @param line a sentence, or "" for none
     * @return this
     */
    public Warnings add(final String line) {
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return this;
    }

    /** @return the lines */
    public String text() {
        return String.join("\n", lines);
    }

    /** @param output where to show them; nothing happens when there are none */
    public void show(final ExecuteOutput output) {
        if (!lines.isEmpty()) {
            output.setWarningMessage(text());
        }
    }

    /** @param output where to show them; nothing happens when there are none */
    public void show(final ConfigureOutput output) {
        if (!lines.isEmpty()) {
            output.setWarningMessage(text());
        }
    }
}
