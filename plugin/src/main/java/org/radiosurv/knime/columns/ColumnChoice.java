// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.columns;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;

/**
 * Turns what is stored in a node's settings into column names. An empty choice is "not chosen" and stands for a guess or a
 * default made from the input, since defaults derived from an input do not survive saving an unconfigured node.
 */
public final class ColumnChoice {

    /** More names than this are counted, not listed: a learner may have thousands of features. */
    private static final int LISTED = 5;

    private ColumnChoice() {
    }

    /**
     * Resolves the choice of one column: "" stands for the guess, which has to fit like a chosen column.
     *
     * @param chosen the name that the user chose, or ""
     * @param guess what "" stands for
     * @param spec the table
     * @param fits whether a column may be chosen
     * @param what the column's role in messages, as "time"
     * @return the column's name
     * @throws InvalidSettingsException if the column is missing or of another type, or nothing was chosen and nothing guessed
     */
    public static String one(final String chosen, final Optional<String> guess, final DataTableSpec spec,
        final Predicate<DataColumnSpec> fits, final String what) throws InvalidSettingsException {
        final String name = chosen != null && !chosen.isEmpty() ? chosen
            : guess.orElseThrow(() -> new InvalidSettingsException("The " + what + " column must be chosen; none was, and no "
                + "column has a name that speaks for itself. Choose it in the dialog."));
        final DataColumnSpec column = spec.getColumnSpec(name);
        if (column == null) {
            throw new InvalidSettingsException("The " + what + " column must be in the input table; received '" + name
                + "', which is missing. Choose another column in the dialog.");
        }
        if (!fits.test(column)) {
            throw new InvalidSettingsException("The " + what + " column cannot be of type " + column.getType().getName()
                + "; received '" + name + "'. Correct its values, or choose another column in the dialog.");
        }
        return name;
    }

    /**
     * Resolves a choice of several columns: an empty choice stands for the default.
     *
     * @param filter what the user chose
     * @param candidates the columns that may be chosen
     * @param whenEmpty what an empty choice stands for
     * @param what the word for such a column in messages, as "image" or "VOI"
     * @return the chosen names, in table order
     * @throws InvalidSettingsException if a chosen column is missing or nothing is left
     */
    public static List<String> several(final ColumnFilter filter, final List<DataColumnSpec> candidates,
        final List<String> whenEmpty, final String what) throws InvalidSettingsException {
        final String[] missing = filter.getMissingSelected(candidates);
        if (missing.length > 0) {
            throw new InvalidSettingsException("The chosen " + what + " columns must be in the input table; missing: "
                + listed(missing) + ". Connect the table that has them, or choose other columns in the dialog.");
        }
        final String[] chosen = filter.filter(candidates);
        final List<String> names = chosen.length == 0 ? whenEmpty : Arrays.asList(chosen);
        if (names.isEmpty()) {
            throw new InvalidSettingsException("At least one " + what + " column is needed; the input table has none. "
                + "Connect a table that has one, such as the output of a NIfTI Reader.");
        }
        return names;
    }

    private static String listed(final String... names) {
        return Arrays.stream(names).limit(LISTED).map(name -> "'" + name + "'").collect(Collectors.joining(", "))
            + (names.length > LISTED ? " and " + (names.length - LISTED) + " more" : "");
    }
}
