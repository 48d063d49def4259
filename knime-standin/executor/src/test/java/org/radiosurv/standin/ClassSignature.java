// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The parts of a class's generic signature.
 *
 * @param parameters the type parameters with their bounds, empty when there are none
 * @param superTypes generic form of the super class and each super interface, by internal name
 */
record ClassSignature(String parameters, Map<String, String> superTypes) {

    static ClassSignature of(final ApiClass type) {
        final Map<String, String> plain = new LinkedHashMap<>();
        plain.put(type.superclass(), "L" + type.superclass() + ";");
        type.interfaces().forEach(i -> plain.put(i, "L" + i + ";"));
        final String signature = type.signature();
        if (signature.isEmpty()) {
            return new ClassSignature("", plain);
        }
        final int start = signature.charAt(0) == '<' ? closing(signature, 0) + 1 : 0;
        final Map<String, String> generic = new LinkedHashMap<>();
        int from = start;
        while (from < signature.length()) {
            final int end = end(signature, from);
            final String superType = signature.substring(from, end);
            generic.put(superType.substring(1).replaceAll("[<;].*", ""), superType);
            from = end;
        }
        return new ClassSignature(signature.substring(0, start), generic);
    }

    private static int closing(final String text, final int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '<' ? 1 : text.charAt(i) == '>' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("Unbalanced signature: " + text);
    }

    /** Position behind the class type that starts at a position. */
    private static int end(final String text, final int from) {
        int i = from;
        while (text.charAt(i) != ';') {
            i = text.charAt(i) == '<' ? closing(text, i) + 1 : i + 1;
        }
        return i + 1;
    }
}
