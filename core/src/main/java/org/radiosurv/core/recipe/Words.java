// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.radiosurv.core.InputException;

/** The words that stand for the constants of an enum in JSON and on the command line: their names in lower case. */
final class Words {

    private Words() {
    }

    static String of(final Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E parse(final Class<E> type, final String what, final String word) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> of(constant).equals(word)).findFirst()
            .orElseThrow(() -> new InputException(what + " is one of " + Arrays.stream(type.getEnumConstants())
                .map(Words::of).collect(Collectors.joining(", ")), word, "Correct the word."));
    }
}
