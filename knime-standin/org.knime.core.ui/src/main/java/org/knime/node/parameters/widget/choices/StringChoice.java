// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.choices;

/**
 * A choice that is saved as a text.
 *
 * @param id what is saved
 * @param text what the user sees
 */
public record StringChoice(String id, String text) {

    /**
     * @param id what is saved and shown
     * @return the choice
     */
    public static StringChoice fromId(final String id) {
        return new StringChoice(id, id);
    }
}
