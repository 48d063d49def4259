// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * Order of group names in tables and legends: numbers by value before other names, other names by Unicode. It depends on
 * neither the rows' order nor the machine's language.
 */
public final class GroupOrder implements Comparator<String> {

    /** The one instance. */
    public static final GroupOrder INSTANCE = new GroupOrder();

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

    private GroupOrder() {
    }

    @Override
    public int compare(final String a, final String b) {
        final boolean numberA = NUMBER.matcher(a).matches();
        final boolean numberB = NUMBER.matcher(b).matches();
        if (numberA != numberB) {
            return numberA ? -1 : 1;
        }
        final int byValue = numberA ? Double.compare(Double.parseDouble(a), Double.parseDouble(b)) : 0;
        return byValue != 0 ? byValue : a.compareTo(b);
    }
}
