// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the list of KNIME's signatures: {@code C} lines for classes, each followed by its {@code F} and {@code M} lines. */
final class ApiList {

    private static final Set<String> FLAGS =
        Set.of("public", "protected", "static", "final", "abstract", "default", "@Deprecated");

    private static final Pattern TYPE_NAME = Pattern.compile("org/knime/[\\w/$]+");

    private final Map<String, ApiClass> m_classes = new LinkedHashMap<>();

    private final Set<String> m_mentioned = new TreeSet<>();

    ApiList(final List<String> lines) {
        ApiClass current = null;
        for (String line : lines) {
            final Matcher names = TYPE_NAME.matcher(line);
            while (names.find()) {
                m_mentioned.add(names.group());
            }
            if (line.startsWith("C ")) {
                current = classOf(line.substring(2));
                m_classes.put(current.name(), current);
            } else if (line.startsWith("  F ") || line.startsWith("  M ")) {
                final ApiMember member = memberOf(line.substring(4));
                current.members().put(member.key(), member);
            } else if (!line.isBlank()) {
                throw new IllegalArgumentException("Not a line of a signature list: " + line);
            }
        }
    }

    /** The listed classes by internal name. */
    Map<String, ApiClass> classes() {
        return m_classes;
    }

    /** Every org.knime class that the list names, described or not. */
    Set<String> mentioned() {
        return m_mentioned;
    }

    private static ApiClass classOf(final String line) {
        final Deque<String> words = new ArrayDeque<>(Arrays.asList(line.trim().split(" ")));
        final Set<String> flags = new LinkedHashSet<>();
        while (!words.peek().contains("/")) {
            flags.add(words.poll());
        }
        flags.remove("@Deprecated");
        final String name = words.poll();
        String superclass = "java/lang/Object";
        List<String> interfaces = List.of();
        List<String> permitted = List.of();
        String signature = "";
        final Set<String> annotations = new TreeSet<>();
        while (!words.isEmpty()) {
            final String word = words.poll();
            switch (word.charAt(0)) {
                case 'e' -> superclass = words.poll();
                case 'i' -> interfaces = List.of(words.poll().split(","));
                case 'p' -> permitted = List.of(words.poll().split(","));
                case '@' -> annotations.add(annotation(word, words));
                default -> signature = word.substring(1, word.length() - 1);
            }
        }
        return new ApiClass(name, flags, superclass, interfaces, permitted, annotations, signature,
            new LinkedHashMap<>());
    }

    /** An annotation with several targets is written with blanks in it. */
    private static String annotation(final String first, final Deque<String> words) {
        final StringBuilder text = new StringBuilder(first);
        while (text.indexOf("(") >= 0 && text.charAt(text.length() - 1) != ')') {
            text.append(',').append(words.poll());
        }
        return text.toString();
    }

    private static ApiMember memberOf(final String line) {
        final Deque<String> words = new ArrayDeque<>(Arrays.asList(line.split(" ", -1)));
        final Set<String> flags = new TreeSet<>();
        while (FLAGS.contains(words.peek())) {
            flags.add(words.poll());
        }
        flags.remove("@Deprecated");
        final String name = words.poll();
        final String descriptor = words.poll();
        String signature = "";
        Set<String> thrown = Set.of();
        String value = null;
        while (!words.isEmpty()) {
            final String word = words.poll();
            if (word.equals("=") || word.equals("default")) {
                value = String.join(" ", words);
                words.clear();
            } else if (word.equals("throws")) {
                thrown = new TreeSet<>(List.of(words.poll().split(",")));
            } else if (word.startsWith("<")) {
                signature = word.substring(1, word.length() - 1);
            }
        }
        return new ApiMember(name, descriptor, Collections.unmodifiableSet(flags), signature, thrown, value);
    }
}
