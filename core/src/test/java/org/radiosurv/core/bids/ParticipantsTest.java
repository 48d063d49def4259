// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.bids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radiosurv.core.InputException;

class ParticipantsTest {

    private static Participants parse(final String... lines) {
        return Participants.parse(Arrays.stream(lines).map(line -> line.replace('|', '\t')).collect(Collectors.toList()));
    }

    private static ClinicalColumn.Type typeOf(final String... values) {
        final StringBuilder lines = new StringBuilder("participant_id|x");
        for (int n = 0; n < values.length; n++) {
            lines.append("\np").append(n).append('|').append(values[n]);
        }
        return parse(lines.toString().split("\n")).columns().get(0).type();
    }

    @Test
    void takesTheNarrowestTypeOfAllValues() {
        assertEquals(ClinicalColumn.Type.INTEGER, typeOf("1", "-20", "n/a", "0"));
        assertEquals(ClinicalColumn.Type.INTEGER, typeOf("2147483647", ""));
        assertEquals(ClinicalColumn.Type.NUMBER, typeOf("2147483648"));
        assertEquals(ClinicalColumn.Type.NUMBER, typeOf("1", "2.5"));
        assertEquals(ClinicalColumn.Type.NUMBER, typeOf(".5", "1e-3", "+2", "7."));
        assertEquals(ClinicalColumn.Type.TEXT, typeOf("1", "x"));
        assertEquals(ClinicalColumn.Type.TEXT, typeOf("n/a", ""));
        assertEquals(ClinicalColumn.Type.TEXT, typeOf("Infinity"));
        assertEquals(ClinicalColumn.Type.TEXT, typeOf("0x1p3", "1d"));
    }

    @Test
    void leadingZerosAreACode() {
        assertEquals(ClinicalColumn.Type.TEXT, typeOf("007", "12"));
        assertEquals(ClinicalColumn.Type.NUMBER, typeOf("0.07", "12"));
    }

    @Test
    void missingValues() {
        final Participants table = parse("participant_id|days|site", "a|N/A|NA", "b|NA|x", "c|3|", "d|NaN|n/a");
        assertEquals(ClinicalColumn.Type.INTEGER, table.columns().get(0).type());
        assertEquals(List.of(Optional.empty(), Optional.of("NA")), table.values().get("a"));
        assertEquals(List.of(Optional.empty(), Optional.of("x")), table.values().get("b"));
        assertEquals(List.of(Optional.of("3"), Optional.empty()), table.values().get("c"));
        assertEquals(List.of(Optional.empty(), Optional.empty()), table.values().get("d"));
    }

    @Test
    void toleratesAByteOrderMarkBlankLinesAndAnyPlaceOfTheId() {
        final Participants table = parse("\uFEFFos_days|participant_id ", "400|sub-a", "", "500|b", "  ");
        assertEquals(List.of(Optional.of("400")), table.values().get("a"));
        assertEquals(2, table.values().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"id|x / a|1; participant_id", "participant_id|x|x / a|1|2; 'x' as column 3",
        "participant_id|x / a; 1 in line 2", "participant_id|x / a|1|2; 3 in line 2",
        "participant_id|x / sub-a|1 / a|2; 'a' in line 3", "participant_id|x / n/a|1; in line 2",
        "participant_id| / a|1; column 2"})
    void saysWhichLineIsWrong(final String text, final String word) {
        final String message =
            assertThrows(InputException.class, () -> parse(text.split(" / "))).getMessage();
        assertTrue(message.contains(word), message);
    }

    @Test
    void refusesOtherEncodingsAndAnEmptyFile(@TempDir final Path root) throws IOException {
        Files.write(root.resolve("participants.tsv"), new byte[]{'p', (byte)0xe9, '\n'});
        assertTrue(assertThrows(InputException.class, () -> Participants.read(root)).getMessage().contains("UTF-8"));
        Files.write(root.resolve("participants.tsv"), new byte[0]);
        assertTrue(assertThrows(InputException.class, () -> Participants.read(root)).getMessage().contains("empty"));
        Files.delete(root.resolve("participants.tsv"));
        assertEquals(List.of(), Participants.read(root).columns());
    }

    @Test
    void namesTheValueThatMakesANumericColumnText() {
        final Participants participants = parse("participant_id|os_days|sex", "sub-01|120|M", "sub-02|abc|F", "sub-03|88|M",
            "sub-04|n/a|F");
        assertEquals(List.of("Column 'os_days' of participants.tsv is read as text, because 'abc' of patient 02 is no number. "
            + "Write a number or n/a."), participants.nearlyNumeric());
        assertEquals(List.of(), parse("participant_id|grade", "01|II", "02|3", "03|IV").nearlyNumeric());
    }
}
