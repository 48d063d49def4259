// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.document;

/**
 * One reason why a workflow is refused.
 *
 * @param where file, node, key: as much as is known of the place, e.g. {@code node 'VOI Calculator' #4, model/unit}
 * @param rule what must hold
 * @param received the value found, as text
 * @param remedy what the author of the workflow should do
 */
public record Problem(String where, String rule, String received, String remedy) {

    /** With a value that is not text yet. */
    public Problem(final String where, final String rule, final Object received, final String remedy) {
        this(where, rule, String.valueOf(received), remedy);
    }

    /** "where: rule; received value. Remedy". */
    public String text() {
        return where + ": " + rule + "; received " + received + ". " + remedy;
    }

    @Override
    public String toString() {
        return text();
    }
}
