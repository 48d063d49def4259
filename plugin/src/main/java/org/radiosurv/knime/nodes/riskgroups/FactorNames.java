// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.riskgroups;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.radiosurv.knime.columns.ClinicalColumns;

/** Guesses known prognostic factors from the names of columns. */
final class FactorNames {

    private static final Pattern AGE = Pattern.compile("age|age_years|age_at_.*|.*_age");

    private static final Pattern PERFORMANCE = Pattern.compile("(.*_)?(ecog|kps|ps|karnofsky|who)(_.*)?|.*performance.*");

    private static final Pattern MGMT = Pattern.compile(".*mgmt.*");

    private static final Pattern IDH = Pattern.compile("(.*_)?idh[12]?(_.*)?");

    private static final Pattern RESECTION = Pattern.compile("(.*_)?eor(_.*)?|.*resection.*");

    private static final Pattern SEX = Pattern.compile("sex|gender");

    private FactorNames() {
    }

    /**
     * @param spec a table
     * @param used columns that have another role
     * @return age, performance status, MGMT, IDH and extent of resection, as far as there is a column of such a name
     */
    static List<String> base(final DataTableSpec spec, final Collection<String> used) {
        return first(spec, used, AGE, PERFORMANCE, MGMT, IDH, RESECTION);
    }

    /** @return as {@link #base}, and sex */
    static List<String> factors(final DataTableSpec spec, final Collection<String> used) {
        return first(spec, used, AGE, SEX, PERFORMANCE, MGMT, IDH, RESECTION);
    }

    /** @return MGMT and IDH */
    static List<String> strata(final DataTableSpec spec, final Collection<String> used) {
        return first(spec, used, MGMT, IDH);
    }

    /** The first column of each kind: a table may have the extent of resection of several lesions. */
    private static List<String> first(final DataTableSpec spec, final Collection<String> used, final Pattern... kinds) {
        final List<String> found = new ArrayList<>();
        for (final Pattern kind : kinds) {
            spec.stream().filter(FactorNames::fits).map(DataColumnSpec::getName)
                .filter(name -> !used.contains(name) && !found.contains(name) && kind.matcher(plain(name)).matches()).findFirst()
                .ifPresent(found::add);
        }
        return found;
    }

    private static String plain(final String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
    }

    /**
     * @param column a column
     * @return whether it can be a factor: a number, text or a boolean
     */
    static boolean fits(final DataColumnSpec column) {
        return ClinicalColumns.isGroup(column);
    }
}
