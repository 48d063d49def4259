// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.node.dialog.defaultdialog.setting.filter.util;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.knime.node.parameters.persistence.Persistable;

/** Selection by a pattern. */
public class PatternFilter implements Persistable {

    /** the regular expression or wildcard pattern */
    public String m_pattern = "";

    /** whether upper and lower case differ */
    public boolean m_isCaseSensitive;

    /** whether the names that do not match are included */
    public boolean m_isInverted;

    /** What the pattern is. */
    public enum PatternMode {
        /** regular expression */
        REGEX,
        /** text in which * stands for any characters and ? for one */
        WILDCARD
    }

    /**
     * KNIME's reading, with its corners: a regular expression stands between ^ and $ without brackets, so the branches
     * of an alternative are anchored at one side only; without case sensitivity the pattern itself becomes lower case.
     *
     * @param mode what the pattern is
     * @return accepts the included names; an empty regular expression matches none
     */
    public Predicate<String> getIsSelectedPredicate(final PatternMode mode) {
        final Predicate<String> matches = mode == PatternMode.REGEX ? regex(cased(m_pattern)) : wildcard(cased(m_pattern));
        final Predicate<String> included = m_isInverted ? matches.negate() : matches;
        return name -> included.test(cased(name));
    }

    private String cased(final String text) {
        return m_isCaseSensitive ? text : text.toLowerCase(Locale.getDefault());
    }

    private static Predicate<String> regex(final String pattern) {
        return pattern.isEmpty() ? name -> false : Pattern.compile("^" + pattern + "$").asPredicate();
    }

    private static Predicate<String> wildcard(final String pattern) {
        final StringBuilder regex = new StringBuilder();
        for (final char c : pattern.toCharArray()) {
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL).asMatchPredicate();
    }
}
