// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.columns;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import org.knime.core.data.BooleanValue;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.StringValue;
import org.knime.node.parameters.widget.choices.util.CompatibleColumnsProvider;

/** The columns of follow-up time, event and group, and guesses of them from column names. */
public final class ClinicalColumns {

    private static final List<String> TIME_NAMES =
        List.of("os_days", "os_time", "os", "overall_survival", "survival_days", "survival", "time", "days", "pfs_days", "pfs_time",
            "pfs");

    private static final List<String> EVENT_NAMES =
        List.of("os_event", "os_status", "event", "status", "death", "dead", "died", "deceased", "pfs_event",
            "pfs_status", "progression");

    /** Out-of-fold predictions come first: they say something of new patients, those of training patients do not. */
    private static final List<String> GROUP_NAMES =
        List.of("spca_oof_risk", "spca_oof_group", "spca_risk", "risk", "risk_group", "spca_group", "group");

    private static final List<String> SCORE_NAMES = List.of("spca_oof_score", "spca_score", "risk_score", "score");

    private ClinicalColumns() {
    }

    /**
     * @param spec a table
     * @return the column that most probably holds the follow-up time
     */
    public static Optional<String> guessTime(final DataTableSpec spec) {
        return guess(spec, TIME_NAMES, ClinicalColumns::isTime);
    }

    /**
     * @param spec a table
     * @return the column that most probably says whether the event happened
     */
    public static Optional<String> guessEvent(final DataTableSpec spec) {
        return guess(spec, EVENT_NAMES, ClinicalColumns::isEvent);
    }

    /**
     * @param spec a table
     * @return the column that most probably holds the risk group; an out-of-fold group is preferred
     */
    public static Optional<String> guessGroup(final DataTableSpec spec) {
        return guess(spec, GROUP_NAMES, ClinicalColumns::isGroup);
    }

    /**
     * @param spec a table
     * @return the column that most probably holds a prognostic score; an out-of-fold score is preferred
     */
    public static Optional<String> guessScore(final DataTableSpec spec) {
        return guess(spec, SCORE_NAMES, ClinicalColumns::isTime);
    }

    /**
     * @param column a column
     * @return whether its name says that it holds an outcome (a time or an event of any endpoint), which is never a feature
     */
    public static boolean isOutcomeName(final DataColumnSpec column) {
        final String name = column.getName().toLowerCase(Locale.ROOT);
        return TIME_NAMES.contains(name) || EVENT_NAMES.contains(name);
    }

    /** A column of a telling name that does not fit is guessed last, so that the message speaks of its type. */
    private static Optional<String> guess(final DataTableSpec spec, final List<String> names,
        final Predicate<DataColumnSpec> fits) {
        return named(spec, names, fits).or(() -> named(spec, names, column -> true));
    }

    private static Optional<String> named(final DataTableSpec spec, final List<String> names,
        final Predicate<DataColumnSpec> fits) {
        return names.stream().flatMap(name -> spec.stream().filter(fits).map(DataColumnSpec::getName)
            .filter(column -> column.toLowerCase(Locale.ROOT).equals(name))).findFirst();
    }

    /**
     * @param column a column
     * @return whether it can hold a time: a number, but no boolean
     */
    public static boolean isTime(final DataColumnSpec column) {
        return column.getType().isCompatible(DoubleValue.class) && !column.getType().isCompatible(BooleanValue.class);
    }

    /**
     * @param column a column
     * @return whether it can say that an event happened: a number (1, 0), a boolean, or text (1, 0, true, false)
     */
    public static boolean isEvent(final DataColumnSpec column) {
        return column.getType().isCompatible(DoubleValue.class) || column.getType().isCompatible(BooleanValue.class)
            || column.getType().isCompatible(StringValue.class);
    }

    /**
     * @param column a column
     * @return whether it can name a group: text, a number or a boolean; too many different numbers are refused at execute
     */
    public static boolean isGroup(final DataColumnSpec column) {
        return isEvent(column);
    }

    /** Offers columns that can hold a time. */
    public static final class TimeChoices extends CompatibleColumnsProvider {
        /** Called by KNIME. */
        public TimeChoices() {
            super(DoubleValue.class);
        }

        @Override
        public boolean isIncluded(final DataColumnSpec column) {
            return isTime(column);
        }
    }

    /** Offers columns that can say whether an event happened. */
    public static final class EventChoices extends CompatibleColumnsProvider {
        /** Called by KNIME. */
        public EventChoices() {
            super(List.of(DoubleValue.class, BooleanValue.class, StringValue.class));
        }

        @Override
        public boolean isIncluded(final DataColumnSpec column) {
            return isEvent(column);
        }
    }

    /** Offers columns that can name a group. */
    public static final class GroupChoices extends CompatibleColumnsProvider {
        /** Called by KNIME. */
        public GroupChoices() {
            super(List.of(DoubleValue.class, BooleanValue.class, StringValue.class));
        }

        @Override
        public boolean isIncluded(final DataColumnSpec column) {
            return isGroup(column);
        }
    }

    /** Offers numeric columns. */
    public static final class NumberChoices extends CompatibleColumnsProvider {
        /** Called by KNIME. */
        public NumberChoices() {
            super(DoubleValue.class);
        }
    }
}
