// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core;

import java.io.Serial;

/**
 * Input that breaks a rule. Thrown by core for every bad input that is not a failure of reading or writing.
 *
 * <p>The message has the form {@code <rule>; received <received>. <remedy>}, so that whoever reads it learns what was
 * expected, what came, and what to do.
 */
public class InputException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String rule;

    private final String received;

    private final String remedy;

    /**
     * @param rule what holds for valid input, without a final full stop
     * @param received the value that broke the rule, with its place (file, row, column) where known; may be null
     * @param remedy what the user can do, one or more whole sentences
     */
    public InputException(final String rule, final Object received, final String remedy) {
        super(rule + "; received " + received + ". " + remedy);
        this.rule = rule;
        this.received = String.valueOf(received);
        this.remedy = remedy;
    }

    /**
     * @param rule what holds for valid input, without a final full stop
     * @param received the value that broke the rule, with its place where known; may be null
     * @param remedy what the user can do, one or more whole sentences
     * @param cause the failure that revealed the broken rule
     */
    public InputException(final String rule, final Object received, final String remedy, final Throwable cause) {
        this(rule, received, remedy);
        initCause(cause);
    }

    /** @return what holds for valid input */
    public String rule() {
        return rule;
    }

    /** @return text of the value that broke the rule */
    public String received() {
        return received;
    }

    /** @return what the user can do */
    public String remedy() {
        return remedy;
    }
}
