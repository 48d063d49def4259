// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.util;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;

/** Makes names that no column has, and that it has not made before, by adding " (#1)", " (#2)", ... */
public final class UniqueNameGenerator {

    private static final Pattern NUMBERED = Pattern.compile("(^.*) \\(#(\\d+)\\)");

    private final Set<String> m_names = new HashSet<>();

    /** The columns of a table are taken; null for none. */
    public UniqueNameGenerator(final DataTableSpec spec) {
        if (spec != null) {
            spec.forEach(column -> m_names.add(column.getName()));
        }
    }

    /** Names are taken; null for none. */
    public UniqueNameGenerator(final Set<String> names) {
        if (names != null) {
            m_names.addAll(names);
        }
    }

    /** The wanted name without blanks around it, with a number when it is taken; a number that it has already is counted up. */
    public String newName(final String suggested) {
        final String wanted = suggested.trim();
        if (m_names.add(wanted)) {
            return wanted;
        }
        final Matcher numbered = NUMBERED.matcher(wanted);
        final boolean counts = numbered.matches() && numbered.group(2).length() < 9;
        final String base = counts ? numbered.group(1) : wanted;
        int number = counts ? Integer.parseInt(numbered.group(2)) + 1 : 1;
        while (!m_names.add(base + " (#" + number + ")")) {
            number++;
        }
        return base + " (#" + number + ")";
    }

    /** A column creator with a unique name. */
    public DataColumnSpecCreator newCreator(final String suggested, final DataType type) {
        return new DataColumnSpecCreator(newName(suggested), type);
    }

    /** A column creator that starts from a column, with a unique name. */
    public DataColumnSpecCreator newCreator(final DataColumnSpec column) {
        final DataColumnSpecCreator creator = new DataColumnSpecCreator(column);
        creator.setName(newName(column.getName()));
        return creator;
    }

    /** A column with a unique name. */
    public DataColumnSpec newColumn(final String suggested, final DataType type) {
        return newCreator(suggested, type).createSpec();
    }
}
