// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Guesses known prognostic factors from the names of columns; of several of one kind the first. */
public final class FactorNames {

    private static final Pattern AGE = Pattern.compile("age|age_years|age_at_.*|.*_age");

    private static final Pattern PERFORMANCE = Pattern.compile("(.*_)?(ecog|kps|ps|karnofsky|who_ps)(_.*)?|.*performance.*");

    private static final Pattern MGMT = Pattern.compile(".*mgmt.*");

    private static final Pattern IDH = Pattern.compile("(.*_)?idh[12]?(_.*)?");

    private static final Pattern RESECTION = Pattern.compile("(.*_)?eor(_.*)?|.*resection.*");

    private static final Pattern SEX = Pattern.compile("sex|gender");

    private FactorNames() {
    }

    /**
     * @param columns names of the columns of a table
     * @param used columns that have another role
     * @return age, performance status, MGMT, IDH and extent of resection, as far as there is a column of such a name
     */
    public static List<String> base(final List<String> columns, final Collection<String> used) {
        return first(columns, used, AGE, PERFORMANCE, MGMT, IDH, RESECTION);
    }

    /**
     * @param columns names of the columns of a table
     * @param used columns that have another role
     * @return as {@link #base}, and sex
     */
    public static List<String> factors(final List<String> columns, final Collection<String> used) {
        return first(columns, used, AGE, SEX, PERFORMANCE, MGMT, IDH, RESECTION);
    }

    /**
     * @param columns names of the columns of a table
     * @param used columns that have another role
     * @return MGMT and IDH
     */
    public static List<String> strata(final List<String> columns, final Collection<String> used) {
        return first(columns, used, MGMT, IDH);
    }

    private static List<String> first(final List<String> columns, final Collection<String> used, final Pattern... kinds) {
        final List<String> found = new ArrayList<>();
        for (final Pattern kind : kinds) {
            columns.stream().filter(name -> !used.contains(name) && !found.contains(name)
                && kind.matcher(plain(name)).matches()).findFirst()
                .ifPresent(found::add);
        }
        return found;
    }

    private static String plain(final String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
    }
}
