// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.util;

/** A key that must be unique is not. */
public class DuplicateKeyException extends RuntimeException {

    private final String m_key;

    /** With a message only. */
    public DuplicateKeyException(final String msg) {
        this(msg, null);
    }

    /** With a message and the key. */
    public DuplicateKeyException(final String msg, final String key) {
        super(msg);
        m_key = key;
    }

    /** The same again, with the other as cause. */
    public DuplicateKeyException(final DuplicateKeyException original) {
        super(original.getMessage(), original);
        m_key = original.m_key;
    }

    /** The key, null when unknown. */
    public String getKey() {
        return m_key;
    }
}
