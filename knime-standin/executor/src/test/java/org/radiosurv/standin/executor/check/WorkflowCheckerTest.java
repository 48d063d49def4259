// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.radiosurv.standin.executor.Probe;
import org.radiosurv.standin.executor.document.Annotation;
import org.radiosurv.standin.executor.document.Bounds;
import org.radiosurv.standin.executor.document.Problem;

class WorkflowCheckerTest {

    private static final CheckOptions OPTIONS =
        new CheckOptions(Set.of("org.example.probe"), "5.8.2", "data/SHA256SUMS");

    /** SHA-256 of "content". */
    private static final String HASH = "ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73";

    @TempDir
    private Path m_temporary;

    private Path m_workflow;

    @BeforeEach
    void write() throws IOException {
        m_workflow = Probe.write(Probe.cohort()
            .annotate(Annotation.box("<p><strong>Learn</strong> a model</p>", new Bounds(60, 150, 500, 300), 0)),
            m_temporary.resolve("flow"));
        Files.createDirectories(m_workflow.resolve("data/sub"));
        Files.writeString(m_workflow.resolve("data/sub/a.txt"), "content");
        Files.writeString(m_workflow.resolve("data/SHA256SUMS"), HASH + "  sub/a.txt\n");
    }

    @Test
    void acceptsACleanWorkflow() throws IOException {
        assertEquals("", problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {".savedWithData", ".knimeLock", "Probe Fit (#3)/port_1/spec.xml",
        "Probe Fit (#3)/filestore/000/000/x", "Probe Fit (#3)/internalTables/object_0/data.zip"})
    void refusesDataAndTracesOfSaving(final String name) throws IOException {
        final Path file = m_workflow.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
        assertProblem("must not hold data or traces of saving");
    }

    @Test
    void holdsTheDataAreaAgainstTheList() throws IOException {
        Files.writeString(m_workflow.resolve("data/sub/a.txt"), "changed");
        assertProblem("data/sub/a.txt: the file must have the SHA-256 that is listed");
        Files.move(m_workflow.resolve("data/sub/a.txt"), m_workflow.resolve("data/b.txt"));
        assertProblem("data/sub/a.txt: a listed file must exist");
        assertProblem("data/b.txt: a file of the data area must be in data/SHA256SUMS");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/home/anna/data/in.csv | an absolute path", "C:\\Users\\anna\\in.csv | a path with a drive letter",
        "D:/data/in.csv | a path with a drive letter", "file:///data/in.csv | a file URL",
        "knime://LOCAL/Lesson1/in.csv | a mount point", "knime://knime.mountpoint/in.csv | a mount point",
        "see knime-temp-space | a mount point id", "\\\\server\\share | a network path", "~/in.csv | a path of a home directory"})
    void refusesPlacesOfTheAuthor(final String text, final String what) throws IOException {
        setText(text);
        assertProblem("must not hold " + what);
    }

    @ParameterizedTest
    @ValueSource(strings = {"knime://knime.workflow/data/in.csv", "{patient}/{sequence}.nii.gz", "a/b", "mm/s",
        "see https://www.example.org/a", "data/in.csv", "1/2", "T1 / T2", "&lt;p&gt;a&lt;/p&gt;"})
    void acceptsOtherTexts(final String text) throws IOException {
        setText(text);
        assertEquals("", problems());
    }

    private void setText(final String text) throws IOException {
        Probe.edit(m_workflow.resolve("Probe Source (#1)/settings.xml"), "key=\"str\" type=\"xstring\" value=\"text\"",
            "key=\"str\" type=\"xstring\" value=\"" + text + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "value=\"5.8.2.v202511251200\" | value=\"5.10.0\" | the version must not be newer than 5.8.2",
        "value=\"5.8.2.v202511251200\" | value=\"soon\" | the version must not be newer than 5.8.2",
        "key=\"authored-by\" type=\"xstring\" value=\"\" | key=\"authored-by\" type=\"xstring\" value=\"anna\" | must not name its author; received 'anna'",
        "key=\"state\" type=\"xstring\" value=\"CONFIGURED\" | key=\"state\" type=\"xstring\" value=\"IDLE\" | workflow.knime, state: everything must be authored CONFIGURED",
        "key=\"width\" type=\"xint\" value=\"500\" | key=\"width\" type=\"xint\" value=\"50\" | must stand in an annotation"})
    void refusesInWorkflow(final String old, final String replacement, final String problem) throws IOException {
        Probe.edit(m_workflow.resolve("workflow.knime"), old, replacement);
        assertProblem(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<entry key=\"chars\" type=\"xint\" value=\"10\"/> | '' | model/chars: the keys must be exactly those that the node saves, here xint '10'; received nothing",
        "<entry key=\"chars\" | <entry key=\"pw\" type=\"xpassword\" value=\"x\"/><entry key=\"chars\" | must not hold a password",
        "\"hasContent\" type=\"xboolean\" value=\"false\" | \"hasContent\" type=\"xboolean\" value=\"true\" | must not hold data; received true",
        "key=\"state\" type=\"xstring\" value=\"CONFIGURED\" | key=\"state\" type=\"xstring\" value=\"IDLE\" | node 'Probe Fit' #3, state: everything must be authored CONFIGURED",
        "\"node-bundle-symbolic-name\" type=\"xstring\" value=\"org.example.probe\" | \"node-bundle-symbolic-name\" type=\"xstring\" value=\"org.other\" | nodes may come from [org.example.probe] only",
        "\"node-bundle-vendor\" type=\"xstring\" value=\"Example\" | \"node-bundle-vendor\" type=\"xstring\" value=\"\" | the key must have a value",
        "\"node-name\" type=\"xstring\" value=\"Probe Fit\" | \"node-name\" type=\"xstring\" value=\"Fit\" | the text must be 'Probe Fit'; received 'Fit'",
        "<config key=\"In\"/> | '' | node_creation_config/In: the keys must be exactly",
        "\"port_dir_location\" type=\"xstring\" isnull=\"true\" value=\"\" | \"port_dir_location\" type=\"xstring\" value=\"port_1\" | must not hold data; received port_dir_location"})
    void refusesInSettings(final String old, final String replacement, final String problem) throws IOException {
        Probe.edit(m_workflow.resolve("Probe Fit (#3)/settings.xml"), old, replacement);
        assertProblem(problem);
    }

    @Test
    void refusesAnUnconnectedInput() throws IOException {
        final Path file = m_workflow.resolve("workflow.knime");
        final String text = Files.readString(file);
        final int start = text.indexOf("        <config key=\"connection_3\">");
        final String end = "\n        </config>\n";
        Files.writeString(file, text.substring(0, start) + text.substring(text.indexOf(end, start) + end.length()));
        assertProblem("node 'Probe Apply' #4, input port 2: a node that is authored CONFIGURED must have its inputs");
    }

    private String problems() throws IOException {
        return new WorkflowChecker(Probe.repository(), OPTIONS).check(m_workflow).stream().map(Problem::text)
            .collect(Collectors.joining("\n"));
    }

    private void assertProblem(final String expected) throws IOException {
        final String problems = problems();
        assertTrue(problems.contains(expected), problems);
    }
}
