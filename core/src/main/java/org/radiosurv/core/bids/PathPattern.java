// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.bids;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.radiosurv.core.InputException;

/**
 * Where files lie below a root: folder and file names separated by {@code /}, with placeholders {@code {patient}}
 * (needed), {@code {session}}, {@code {sequence}} and {@code {voi}} (one of these two or both needed) and {@code *} for
 * anything within one name.
 *
 * <p>A placeholder stands for one or more characters of one name, as few as fit ({@code {patient}_{sequence}} takes
 * {@code p1_T2_FLAIR} as p1 and T2_FLAIR); used twice, it stands for the same text both times. A file that fits a
 * pattern with {@code {voi}} is a mask; with {@code {sequence}} as well, it was drawn on that image. A pattern without
 * ending takes {@code .nii.gz}, {@code .nii} and {@code .hdr}.
 */
public final class PathPattern {

    private static final Set<String> PLACEHOLDERS = Set.of("patient", "session", "sequence", "voi");

    private static final Pattern TOKEN = Pattern.compile("\\{[^{}]*\\}|\\*|[^{}*]+|[{}]");

    private static final Pattern ENDING = Pattern.compile(".*\\.(nii|hdr|img)(\\.gz)?");

    private static final String REMEDY = "Write for example {patient}/{sequence}.nii.gz.";

    private final String text;

    /** The tokens of each name of the path. */
    private final List<List<String>> levels = new ArrayList<>();

    private final Set<String> placeholders = new LinkedHashSet<>();

    private PathPattern(final String text) {
        this.text = text;
        for (final String name : text.split("/", -1)) {
            if (name.isBlank() || name.equals(".") || name.equals("..")) {
                throw new InputException("A pattern stays below the data folder: no '..', '.' or empty names in it",
                    "'" + text + "'", REMEDY);
            }
            levels.add(tokens(name));
        }
        if (!placeholders.contains("patient") || !placeholders.contains("sequence") && !isVoi()) {
            throw new InputException("A pattern has {patient} and {sequence} or {voi}", "'" + text + "'", REMEDY);
        }
    }

    /**
     * @param text a pattern
     * @return that pattern
     * @throws InputException if it is absolute, has {@code ..}, an unknown placeholder, or lacks a needed one
     */
    public static PathPattern parse(final String text) {
        final String path = text.trim().replace('\\', '/');
        if (path.isEmpty() || path.startsWith("/") || path.startsWith("~") || path.matches("[A-Za-z]+:.*")) {
            throw new InputException("A pattern is a path below the data folder", "'" + text + "'", REMEDY);
        }
        return new PathPattern(path);
    }

    /**
     * @param text patterns separated by semicolons or line breaks
     * @return them, at least one
     */
    static List<PathPattern> parseAll(final String text) {
        final List<PathPattern> patterns = Arrays.stream(text.split("[;\\r\\n]+")).filter(part -> !part.isBlank())
            .map(PathPattern::parse).toList();
        if (patterns.isEmpty()) {
            throw new InputException("A layout by pattern has a pattern", "none", REMEDY);
        }
        return patterns;
    }

    private List<String> tokens(final String name) {
        final List<String> tokens = new ArrayList<>();
        final Matcher matcher = TOKEN.matcher(name);
        while (matcher.find()) {
            final String token = matcher.group();
            if (token.equals("{") || token.equals("}")) {
                throw new InputException("Braces in a pattern come in pairs around a placeholder", "'" + text + "'",
                    REMEDY);
            }
            if (isPlaceholder(token)) {
                placeholders.add(nameOf(token));
            }
            tokens.add(token);
        }
        return tokens;
    }

    private boolean isPlaceholder(final String token) {
        if (!token.startsWith("{")) {
            return false;
        }
        if (!PLACEHOLDERS.contains(nameOf(token))) {
            throw new InputException("Placeholders are {patient}, {session}, {sequence} and {voi}",
                token + " in '" + text + "'", REMEDY);
        }
        return true;
    }

    private static String nameOf(final String token) {
        return token.substring(1, token.length() - 1);
    }

    /** @return how many names a path has */
    int depth() {
        return levels.size();
    }

    /** @return whether files are masks */
    boolean isVoi() {
        return placeholders.contains("voi");
    }

    /**
     * @param level which name of the path, from 0
     * @param known what the folders above say about placeholders
     * @return gives for a file or folder name all placeholders known with it; empty when the name does not fit
     */
    Function<String, Optional<Map<String, String>>> matcher(final int level, final Map<String, String> known) {
        final Set<String> captured = new LinkedHashSet<>();
        final StringBuilder regex = new StringBuilder();
        levels.get(level).forEach(token -> regex.append(regex(token, known, captured)));
        if (level == levels.size() - 1 && !ENDING.matcher(String.join("", levels.get(level))).matches()) {
            regex.append("\\.(?:nii|nii\\.gz|hdr)");
        }
        final Pattern pattern = Pattern.compile(regex.toString());
        return name -> {
            final Matcher matcher = pattern.matcher(name);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            final Map<String, String> all = new HashMap<>(known);
            captured.forEach(placeholder -> all.put(placeholder, matcher.group(placeholder)));
            return Optional.of(all);
        };
    }

    private static String regex(final String token, final Map<String, String> known, final Set<String> captured) {
        if (token.equals("*")) {
            return ".*?";
        }
        if (!token.startsWith("{")) {
            return Pattern.quote(token);
        }
        final String name = nameOf(token);
        if (known.containsKey(name)) {
            return Pattern.quote(known.get(name));
        }
        return captured.add(name) ? "(?<" + name + ">.+?)" : "\\k<" + name + ">";
    }

    @Override
    public String toString() {
        return text;
    }
}
