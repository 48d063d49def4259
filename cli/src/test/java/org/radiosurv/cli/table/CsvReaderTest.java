// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.radiosurv.core.InputException;

class CsvReaderTest {

    @TempDir
    private Path folder;

    private PatientTable read(final String text) throws Exception {
        return CsvReader.read(Files.writeString(folder.resolve("d.csv"), text), null);
    }

    private String refused(final String text) {
        return assertThrows(InputException.class, () -> read(text)).getMessage();
    }

    @Test
    void readsQuotesBlanksMarksAndWindowsLines() throws Exception {
        final PatientTable table = read("\uFEFF id ,\"a, b\",c\r\n\r\nP1,\"say \"\"x\"\"\",1\r\n\"P\n2\", NA ,-1.5e-3\r\nP3,x,");
        assertEquals(List.of("id", "a, b", "c"), table.columns());
        assertEquals(3, table.rows());
        assertEquals("say \"x\"", table.text(0, 1).orElseThrow());
        assertTrue(table.text(1, 1).isEmpty());
        assertEquals(-0.0015, table.number(1, 2));
        assertTrue(Double.isNaN(table.number(2, 2)));
        assertEquals("'x' in column 'c', line 2 (id P1) of d.csv", read("id,c\nP1,x").quoted(0, 1));
    }

    @Test
    void namesTheLineOfAMistake() throws Exception {
        final PatientTable table = read("id,v\nP1,1\n\n\"P\n2\",2\nP3,bad");
        final String message = assertThrows(InputException.class, () -> table.number(2, 1)).getMessage();
        assertTrue(message.contains("'bad' in column 'v', line 6 (id P3) of d.csv"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1d", "0x10", "1e999", "Infinity", "-Inf", "1,5", "1 2", "+-1", "."})
    void refusesWhatIsNoFiniteDecimalNumber(final String cell) throws Exception {
        final PatientTable table = read("id,v\nP1,\"" + cell + "\"\n");
        assertThrows(InputException.class, () -> table.number(0, 1));
    }

    @Test
    void tellsNumericColumns() throws Exception {
        final PatientTable table = read("a,b,c,d\n1,x,,true\n,2,NA,false\n-.5,3,,true\n");
        assertTrue(table.isNumeric(0));
        assertFalse(table.isNumeric(1) || table.isNumeric(2) || table.isNumeric(3));
    }

    @Test
    void refusesFilesThatAreNoTables() throws Exception {
        assertTrue(refused("").contains("which is empty"));
        assertTrue(refused("a,b\n").contains("header line only"));
        assertTrue(refused("a,b\n1,2\n3\n").contains("1 cells in line 3"));
        assertTrue(refused("a,b,a\n1,2,3\n").contains("'a' twice"));
        assertTrue(refused("a,b\n\"1,2\n3,4\n").contains("d.csv"));
        final Path latin = Files.write(folder.resolve("l.csv"), "a\n\u00e4\n".getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(assertThrows(InputException.class, () -> CsvReader.read(latin, null)).getMessage().contains("UTF-8"));
        assertTrue(assertThrows(InputException.class, () -> CsvReader.read(folder, null)).getMessage().contains("folder"));
    }

    @Test
    void writesWhatItReads() throws Exception {
        final CsvText csv = new CsvText("id", "x");
        csv.row("say \"a, b\"", 0.1 + 0.2);
        csv.row("line\nfeed", Double.NaN);
        csv.row("third", null);
        assertEquals("id,x\n\"say \"\"a, b\"\"\",0.30000000000000004\n\"line\nfeed\",\nthird,\n", csv.toString());
        assertEquals("line\nfeed", read(csv.toString()).id(1));
    }
}
