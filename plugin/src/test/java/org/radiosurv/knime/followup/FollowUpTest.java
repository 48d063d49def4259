// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.followup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.KNIMEException;
import org.radiosurv.knime.bench.Bench;

class FollowUpTest {

    private static final DataTableSpec SPEC = new DataTableSpec(new String[]{"time", "event", "volume", "group", "site"},
        new DataType[]{DoubleCell.TYPE, StringCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, StringCell.TYPE});

    private static final FollowUpColumns COLUMNS =
        new FollowUpColumns("time", "event", Optional.of("group")).withStrata("site").withNumbers(List.of("volume"));

    @TempDir
    private Path temporary;

    private Bench bench;

    @BeforeEach
    void open() throws Exception {
        bench = new Bench(temporary);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static DataCell[] patient(final double time, final String event, final double volume) {
        return new DataCell[]{new DoubleCell(time), new StringCell(event), new DoubleCell(volume), new DoubleCell(2),
            new StringCell("Osaka")};
    }

    private FollowUp read(final InvalidRows invalid, final List<String> used, final DataCell[]... rows) throws Exception {
        final BufferedDataTable table = bench.table(SPEC, rows);
        return FollowUp.read(table, COLUMNS, invalid, row -> used.add(row.getKey().getString()), bench.context());
    }

    private KNIMEException refused(final InvalidRows invalid, final DataCell[]... rows) {
        return assertThrows(KNIMEException.class, () -> read(invalid, new ArrayList<>(), rows));
    }

    @Test
    void readsWhatWasAskedFor() throws Exception {
        final List<String> used = new ArrayList<>();
        final FollowUp followUp = read(InvalidRows.FAIL, used, patient(0, "TRUE", 7.5), patient(12.5, " 0 ", -1));
        assertArrayEquals(new double[]{0, 12.5}, followUp.times());
        assertArrayEquals(new boolean[]{true, false}, followUp.events());
        assertArrayEquals(new double[]{7.5, -1}, followUp.numbers(0));
        assertArrayEquals(new String[]{"2", "2"}, followUp.groups());
        assertArrayEquals(new String[]{"Osaka", "Osaka"}, followUp.strata());
        assertEquals(List.of("r1", "r2"), used);
        assertEquals("", followUp.leftOut());
    }

    /** One row of each kind of mistake among five good ones: the cohort goes on, and each kind is counted once. */
    @Test
    void leavesBadPatientsOutAndSaysWhy() throws Exception {
        final DataCell[] gap = patient(5, "1", 5);
        gap[4] = DataType.getMissingCell();
        final List<String> used = new ArrayList<>();
        final FollowUp followUp = read(InvalidRows.LEAVE_OUT, used, patient(1, "1", 1), patient(-3, "1", 2), patient(2, "0", 3),
            patient(Double.NaN, "1", 4), gap, patient(4, "dead", 4), patient(6, "1", Double.NaN), patient(7, "0", 7),
            patient(Double.POSITIVE_INFINITY, "1", 4), patient(8, "1", 7), patient(9, "1", 7));
        assertEquals(List.of("r1", "r3", "r8", "r10", "r11"), used);
        assertArrayEquals(new double[]{1, 2, 7, 8, 9}, followUp.times());
        assertEquals("1 row: left out, since a value is missing; first row 'r5': 'site' is missing.\n"
            + "5 rows: left out, since a value is not valid; first row 'r2': 'time' is '-3.0', but a follow-up time is a number of "
            + "days, 0 or more.", followUp.leftOut());
    }

    @Test
    void failsAtTheFirstBadPatientWhereTheUserWantsThat() {
        final String message = refused(InvalidRows.FAIL, patient(1, "1", 1), patient(2, "3", 2), patient(-1, "1", 1)).getMessage();
        assertTrue(message.startsWith("Row 'r2' is not valid: 'event' is '3', but an event is 1 or true"), message);
    }

    /** Leaving out every 2 would leave a cohort in which the censored have died. */
    @Test
    void refusesCodingByOneAndTwo() {
        final String message = refused(InvalidRows.LEAVE_OUT, patient(1, "1", 1), patient(2, "2", 2), patient(3, "1", 2),
            patient(4, "1.0", 1)).getMessage();
        assertTrue(message.contains("has 1 and 2 but no 0"), message);
    }

    @Test
    void refusesAColumnInWhichMostRowsAreBad() {
        final String message = refused(InvalidRows.LEAVE_OUT, patient(-1, "1", 1), patient(2, "0", 2), patient(-3, "1", 2)).getMessage();
        assertTrue(message.contains("received 2 rows that are not valid, and 1 that are; first row 'r1'"), message);
    }

    @Test
    void needsOneGoodRow() {
        final String message = refused(InvalidRows.LEAVE_OUT, patient(-1, "1", 1)).getMessage();
        assertTrue(message.contains("received 1 rows") && message.contains("'time' is '-1.0'"), message);
        assertTrue(refused(InvalidRows.LEAVE_OUT).getMessage().contains("received 0 rows"), "an empty table");
    }
}
