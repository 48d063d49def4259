// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.Optional;

/** A missing value was met where a value is needed. */
public class MissingValueException extends RuntimeException {

    private final transient MissingValue m_value;

    /** With a message. */
    public MissingValueException(final String message) {
        super(message);
        m_value = null;
    }

    /** For a missing value; the message is its reason. */
    public MissingValueException(final MissingValue value) {
        super(value.getError());
        m_value = value;
    }

    /** For a missing value, with a message. */
    public MissingValueException(final MissingValue value, final String message) {
        super(message);
        m_value = value;
    }

    /** For a missing value, with a message and a cause. */
    public MissingValueException(final MissingValue value, final String message, final Throwable cause) {
        super(message, cause);
        m_value = value;
    }

    /** For a missing value, with a cause. */
    public MissingValueException(final MissingValue value, final Throwable cause) {
        super(value.getError(), cause);
        m_value = value;
    }

    /** The reason of the missing value. */
    public Optional<String> getError() {
        return Optional.ofNullable(m_value).map(MissingValue::getError);
    }
}
