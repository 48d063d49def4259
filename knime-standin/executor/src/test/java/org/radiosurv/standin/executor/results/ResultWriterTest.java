// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.results;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.example.probe.FilesNodeFactory;
import org.example.probe.StrangeOutputNodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.radiosurv.standin.executor.Probe;
import org.radiosurv.standin.executor.author.NodeDraft;
import org.radiosurv.standin.executor.author.WorkflowAuthor;

class ResultWriterTest {

    @TempDir
    private Path m_temporary;

    @Test
    void writesTablesAndModels() throws Exception {
        final Path out = m_temporary.resolve("out");
        final List<Path> files =
            new ResultWriter(out).write(Probe.run(Probe.write(Probe.cohort(), m_temporary.resolve("flow"))));
        assertEquals(List.of("1_Probe_Source/port_1.csv", "2_Probe_Rearrange/port_1.csv", "3_Probe_Fit/port_1.json",
            "4_Probe_Apply/port_1.csv"), files.stream().map(f -> out.relativize(f).toString()).toList());
        assertEquals("{\"mean\":0.25}", Files.readString(files.get(2)));
        final String[] lines = Files.readString(files.get(0)).split("\r\n");
        assertEquals("RowID,id,val,vol", lines[0]);
        assertEquals("Row0,0,0.0,\"{\"\"row\"\":0}\"", lines[1]);
        assertEquals("Row2,2,0.2,", lines[3]);
        assertEquals("Row3,3,0.30000000000000004,\"{\"\"row\"\":3}\"", lines[4]);
    }

    @Test
    void writesImagesAndNothingForFailedNodes() throws Exception {
        final WorkflowAuthor author = new WorkflowAuthor(Probe.repository());
        author.add(NodeDraft.of(FilesNodeFactory.class));
        author.add(NodeDraft.of(StrangeOutputNodeFactory.class));
        final Path workflow = Probe.write(author, m_temporary.resolve("flow"));
        Files.createDirectories(workflow.resolve("data"));
        Files.writeString(workflow.resolve("data/in.csv"), "x");
        final Path out = m_temporary.resolve("out");
        final List<Path> files = new ResultWriter(out).write(Probe.run(workflow));
        assertEquals(List.of(out.resolve("1_Probe_Files/port_1.png")), files);
        assertArrayEquals(new byte[]{(byte)0x89, 'P', 'N', 'G'}, Arrays.copyOf(Files.readAllBytes(files.get(0)), 4));
        assertFalse(Files.exists(out.resolve("2_Probe_Strange__Output_")));
    }

    @Test
    void namesDirectoriesByIdAndName() {
        assertEquals("8_Kaplan_Meier_Plotter", ResultWriter.directoryName(8, "Kaplan-Meier Plotter"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {"a | a", "a,b | \"a,b\"", "a\"b | \"a\"\"b\"",
        "'' | \"\"", "' a' | \" a\"", "'a\nb' | '\"a\nb\"'"})
    void quotes(final String text, final String field) {
        assertEquals(field, CsvTable.quoted(text));
    }

    @Test
    void writesValuesInFull() {
        assertEquals("0.1", CsvTable.text(new DoubleCell(0.1)));
        assertEquals("1.0E-300", CsvTable.text(new DoubleCell(1e-300)));
        assertEquals("NaN", CsvTable.text(new DoubleCell(Double.NaN)));
        assertEquals("7", CsvTable.text(new IntCell(7)));
        assertEquals("9007199254740993", CsvTable.text(new LongCell(9007199254740993L)));
        assertEquals("true", CsvTable.text(BooleanCell.TRUE));
        assertEquals("ü", CsvTable.text(new StringCell("ü")));
    }
}
