// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The load table of the facts on KNIME 5.8.2: what KNIME answers with an error, and then runs with defaults, is refused here;
 * what it ignores is refused too.
 */
class LoadBehaviourTest {

    @TempDir
    private Path m_temporary;

    private Path m_workflow;

    private Path m_settings;

    @BeforeEach
    void write() {
        m_workflow = Probe.write(Probe.cohort(), m_temporary.resolve("flow"));
        m_settings = m_workflow.resolve("Probe Source (#1)/settings.xml");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<entry key=\"dbl\" type=\"xdouble\" value=\"0.1\"/> | '' | Loading model settings failed: Double for key \"dbl\" not found.",
        "<entry key=\"int\" type=\"xint\" value=\"3\"/> | <entry key=\"int\" type=\"xstring\" value=\"3\"/> | model/int",
        "<entry key=\"dbl\" type=\"xdouble\" value=\"0.1\"/> | <entry key=\"dbl\" type=\"xint\" value=\"1\"/> | model/dbl",
        "value=\"BETA_TWO\" | value=\"GAMMA\" | Invalid value 'GAMMA'. Possible values: ALPHA, BETA_TWO; received xstring 'GAMMA'",
        "value=\"BETA_TWO\" | value=\"GAMMA\" | model/enum",
        "key=\"int\" type=\"xint\" value=\"3\" | key=\"int\" type=\"xint\" value=\"-1\" | int must be >= 0 but is -1; received xint '-1'",
        "<entry key=\"str\" | <entry key=\"extra\" type=\"xint\" value=\"1\"/><entry key=\"str\" | model/extra: the node has no such setting; received xint '1'",
        "<entry key=\"inner\" | <entry key=\"m_inner\" type=\"xint\" value=\"1\"/><entry key=\"inner\" | model/group/m_inner: the node has no such setting",
        "key=\"rows_key\" | key=\"rows\" | rows_key"})
    void refuses(final String old, final String replacement, final String problem) throws IOException {
        for (final String state : new String[]{"CONFIGURED", "IDLE", "EXECUTED"}) {
            Probe.write(Probe.cohort(), m_workflow);
            Probe.edit(m_settings, "key=\"state\" type=\"xstring\" value=\"CONFIGURED\"",
                "key=\"state\" type=\"xstring\" value=\"" + state + "\"");
            Probe.edit(m_settings, old, replacement);
            final String problems = Probe.problems(m_workflow);
            assertTrue(problems.contains(problem), problems);
            assertTrue(problems.contains("node 'Probe Source' #1"), problems);
        }
    }

    @Test
    void takesTheDefaultOfAMigratedKey() throws IOException {
        Probe.edit(m_settings, "<entry key=\"migrated\" type=\"xint\" value=\"42\"/>", "");
        assertEquals("", Probe.problems(m_workflow));
    }

    @Test
    void takesDefaultsOfAClassThatDeclaresThem() throws IOException {
        Probe.edit(m_workflow.resolve("Probe Fit (#3)/settings.xml"),
            "<entry key=\"chars\" type=\"xint\" value=\"10\"/>", "");
        assertEquals("", Probe.problems(m_workflow));
    }

    @Test
    void takesAPresentValueWithoutItsMark() throws IOException {
        Probe.edit(m_settings, "<entry key=\"optD_is_present\" type=\"xboolean\" value=\"true\"/>", "");
        assertEquals("", Probe.problems(m_workflow));
    }

    @Test
    void refusesAnEmptyModel() throws Exception {
        final String text = Files.readString(m_settings);
        final int start = text.indexOf("<config key=\"model\">");
        final int end = text.indexOf("    </config>\n    <entry key=\"customDescription\"");
        Files.writeString(m_settings,
            text.substring(0, start) + "<config key=\"model\"/>" + text.substring(end + "    </config>".length()));
        final String problems = Probe.problems(m_workflow);
        assertTrue(problems.contains("Loading model settings failed"), problems);
    }

    @Test
    void aNodeWithoutModelNeverHadSettings() throws Exception {
        final String text = Files.readString(m_settings);
        final int start = text.indexOf("<config key=\"model\">");
        final int end = text.indexOf("    </config>\n    <entry key=\"customDescription\"");
        Files.writeString(m_settings,
            text.substring(0, start) + text.substring(end + "    </config>".length()));
        assertTrue(Probe.run(m_workflow).success());
    }

    @Test
    void runsTheFileSettingsNotTheDefaults() throws Exception {
        Probe.edit(m_settings, "key=\"rows_key\" type=\"xint\" value=\"6\"", "key=\"rows_key\" type=\"xint\" value=\"4\"");
        assertEquals("Rows: 4, Cols: 3", Probe.run(m_workflow).node(1).outputs().get(0).getSummary());
    }
}
