// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import java.util.Locale;

/** Whether a registration can be relied upon. */
public enum Verdict {

    /** Nothing speaks against it. */
    GOOD,
    /** Something is unusual: look at it before using it. */
    CHECK,
    /** It did not work; the matrix must not be used. */
    FAILED;

    /** @return the word of tables and messages */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
