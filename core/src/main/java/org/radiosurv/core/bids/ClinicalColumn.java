// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.bids;

/**
 * A column of {@code participants.tsv}.
 *
 * @param name its header
 * @param type what all its values can be read as
 */
public record ClinicalColumn(String name, Type type) {

    /** Types of clinical columns, the narrowest that fits every value. */
    public enum Type {
        /** Whole numbers of 32 bits. */
        INTEGER,
        /** Numbers. */
        NUMBER,
        /** Anything, and columns without any value. */
        TEXT
    }
}
