// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.radiosurv.core.InputException;

/**
 * Times and events of the patients that have both, and whatever else a command needs of them.
 *
 * @param table where they came from
 * @param rows [n] places of the patients in the table
 * @param time [n] days
 * @param event [n] true where the event happened
 * @param missing number of patients left out because of a missing value
 */
public record FollowUp(PatientTable table, int[] rows, double[] time, boolean[] event, int missing) {

    /**
     * @param table the patients
     * @param timeColumn name of the column of times
     * @param eventColumn name of the column of events
     * @param needed further columns in which no cell may be missing
     * @return the patients without a missing value in one of these columns
     * @throws InputException if a column or value is wrong, or every patient lacks a value
     */
    public static FollowUp of(final PatientTable table, final String timeColumn, final String eventColumn,
        final int... needed) {
        final int time = table.column(timeColumn, "--time");
        final int event = table.column(eventColumn, "--event");
        final List<Integer> rows = new ArrayList<>();
        final double[] times = new double[table.rows()];
        final boolean[] events = new boolean[table.rows()];
        for (int row = 0; row < table.rows(); row++) {
            final int patient = row;
            final double days = time(table, row, time);
            final boolean happened = event(table, row, event);
            if (IntStream.concat(IntStream.of(time, event), IntStream.of(needed))
                .allMatch(column -> table.text(patient, column).isPresent())) {
                times[rows.size()] = days;
                events[rows.size()] = happened;
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            throw new InputException("At least one patient has time, event and the other columns in use",
                "a missing value in each of the " + table.rows() + " rows of " + table.name(), "Check the columns.");
        }
        return new FollowUp(table, rows.stream().mapToInt(Integer::intValue).toArray(), Arrays.copyOf(times, rows.size()),
            Arrays.copyOf(events, rows.size()), table.rows() - rows.size());
    }

    /**
     * @param table the patients
     * @param row place of the patient, from 0
     * @param column place of a column of times
     * @return the time in days; NaN if the cell is missing
     * @throws InputException if the cell is no time
     */
    public static double time(final PatientTable table, final int row, final int column) {
        final double days = table.number(row, column);
        if (days < 0) {
            throw new InputException("A time is a number of days, 0 or more", table.quoted(row, column),
                "Correct the cell or leave it empty.");
        }
        return days;
    }

    /**
     * @param table the patients
     * @param row place of the patient, from 0
     * @param column place of a column of events
     * @return whether the event happened; false if the cell is missing
     * @throws InputException if the cell is no event
     */
    public static boolean event(final PatientTable table, final int row, final int column) {
        return switch (table.text(row, column).orElse("0").toLowerCase(Locale.ROOT)) {
            case "1", "1.0", "true" -> true;
            case "0", "0.0", "false" -> false;
            default -> throw new InputException("An event is 1 or true (happened), 0 or false (censored)",
                table.quoted(row, column), "Correct the cell or leave it empty.");
        };
    }

    /** @return number of patients */
    public int n() {
        return rows.length;
    }

    /** @return number of events */
    public int events() {
        return (int)IntStream.range(0, n()).filter(i -> event[i]).count();
    }

    /**
     * @param column place of a column in which no cell is missing
     * @return [n] its texts
     */
    public String[] texts(final int column) {
        return Arrays.stream(rows).mapToObj(row -> table.text(row, column).orElseThrow()).toArray(String[]::new);
    }

    /**
     * @param column place of a column of numbers in which no cell is missing
     * @return [n] its numbers
     */
    public double[] numbers(final int column) {
        return Arrays.stream(rows).mapToDouble(row -> table.number(row, column)).toArray();
    }

    /**
     * @param kept which of the patients to keep, by their place here
     * @param shift days that are subtracted from every time
     * @return those patients
     */
    public FollowUp keep(final IntPredicate kept, final double shift) {
        final int[] chosen = IntStream.range(0, n()).filter(kept).toArray();
        final boolean[] happened = new boolean[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            happened[i] = event[chosen[i]];
        }
        return new FollowUp(table, Arrays.stream(chosen).map(i -> rows[i]).toArray(),
            Arrays.stream(chosen).mapToDouble(i -> time[i] - shift).toArray(), happened, missing);
    }
}
