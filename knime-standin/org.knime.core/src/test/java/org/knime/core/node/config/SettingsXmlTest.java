// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.radiosurv.standin.spi.SharedFolder;

/** Settings are written exactly as KNIME 5.8.2 writes them, and nothing broken is read. */
class SettingsXmlTest {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<config xmlns=\"http://www.knime.org/2008/09/XMLConfig\""
        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
        + " xsi:schemaLocation=\"http://www.knime.org/2008/09/XMLConfig"
        + " http://www.knime.org/XMLConfig_2008_09.xsd\" key=\"settings.xml\">\n";

    private static byte[] write(final NodeSettingsRO settings) throws IOException {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        settings.saveToXML(out);
        return out.toByteArray();
    }

    private static NodeSettingsRO read(final String xml) throws IOException {
        return NodeSettings.loadFromXML(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    /** All files that the real engine has saved come out byte by byte as they were; the last line break is Java's XML writer's choice. */
    @Test
    void filesSavedByKnimeRoundTrip() throws IOException {
        final Path shared = SharedFolder.find();
        Assumptions.assumeTrue(shared != null, "SettingsXmlTest skipped: there is no folder ../shared with knime/samples");
        final Path samples = shared.resolve("knime").resolve("samples");
        final List<Path> files;
        try (Stream<Path> all = Files.walk(samples)) {
            files = all.filter(f -> f.toString().endsWith("settings.xml") || f.endsWith("workflow.knime")
                || f.endsWith("spec.xml") || f.endsWith("data.xml")).filter(f -> isSavedByKnime(samples, f)).toList();
        }
        assertTrue(files.size() >= 10, "found only " + files);
        for (Path file : files) {
            final byte[] bytes = Files.readAllBytes(file);
            final byte[] written = write(NodeSettings.loadFromXML(new ByteArrayInputStream(bytes)));
            assertEquals(new String(bytes, StandardCharsets.UTF_8), new String(written, StandardCharsets.UTF_8), file.toString());
        }
    }

    private static boolean isSavedByKnime(final Path samples, final Path file) {
        return file.getParent().equals(samples) || file.startsWith(samples.resolve("saved-by-knime-5.8.2"));
    }

    /** The hand-written sample workflows load and come out with the same content. */
    @Test
    void handWrittenFilesKeepTheirContent() throws IOException {
        final Path shared = SharedFolder.find();
        Assumptions.assumeTrue(shared != null, "SettingsXmlTest skipped: there is no folder ../shared with knime/samples");
        final List<Path> files;
        try (Stream<Path> all = Files.walk(shared.resolve("knime").resolve("samples"))) {
            files = all.filter(f -> f.endsWith("settings.xml") || f.endsWith("workflow.knime")).toList();
        }
        assertTrue(files.size() >= 10, "found only " + files);
        for (Path file : files) {
            final NodeSettingsRO first = NodeSettings.loadFromXML(Files.newInputStream(file));
            assertEquals(first, NodeSettings.loadFromXML(new ByteArrayInputStream(write(first))), file.toString());
        }
    }

    @Test
    void writesEveryEntryType() throws IOException {
        final NodeSettings settings = new NodeSettings("settings.xml");
        settings.addString("text", "a < b & \"c\"");
        settings.addString("none", null);
        settings.addInt("int", -3);
        settings.addLong("long", 4L);
        settings.addDouble("double", 0.1);
        settings.addBoolean("boolean", true);
        settings.addStringArray("texts", "x", null);
        settings.addDoubleArray("no doubles");
        settings.addIntArray("null", (int[])null);
        settings.addConfig("empty");
        settings.addTransientString("secret", "not saved");
        assertEquals(HEAD
            + "    <entry key=\"text\" type=\"xstring\" value=\"a &lt; b &amp; &quot;c&quot;\"/>\n"
            + "    <entry key=\"none\" type=\"xstring\" isnull=\"true\" value=\"\"/>\n"
            + "    <entry key=\"int\" type=\"xint\" value=\"-3\"/>\n"
            + "    <entry key=\"long\" type=\"xlong\" value=\"4\"/>\n"
            + "    <entry key=\"double\" type=\"xdouble\" value=\"0.1\"/>\n"
            + "    <entry key=\"boolean\" type=\"xboolean\" value=\"true\"/>\n"
            + "    <config key=\"texts\">\n"
            + "        <entry key=\"array-size\" type=\"xint\" value=\"2\"/>\n"
            + "        <entry key=\"0\" type=\"xstring\" value=\"x\"/>\n"
            + "        <entry key=\"1\" type=\"xstring\" isnull=\"true\" value=\"\"/>\n"
            + "    </config>\n"
            + "    <config key=\"no doubles\">\n"
            + "        <entry key=\"array-size\" type=\"xint\" value=\"0\"/>\n"
            + "    </config>\n"
            + "    <config key=\"null\"/>\n"
            + "    <config key=\"empty\"/>\n"
            + "</config>\n", new String(write(settings), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "line\nbreak\tand\rmore", "%%00010", "%%", "%%%", "100 %", "caf\u00e9", "\ud83d\ude00", "\u0000",
        "\ufffe", "a%%0001", "<&>\"'"})
    void everyTextSurvives(final String text) throws IOException, InvalidSettingsException {
        final NodeSettings settings = new NodeSettings("k");
        settings.addString("text", text);
        assertEquals(text, NodeSettings.loadFromXML(new ByteArrayInputStream(write(settings))).getString("text"));
    }

    @Test
    void controlCharactersAreWrittenAsKnimeDoes() throws IOException {
        final NodeSettings settings = new NodeSettings("settings.xml");
        settings.addString("text", "a\nb%%c\ud83d\ude00");
        final String xml = new String(write(settings), StandardCharsets.UTF_8);
        assertTrue(xml.contains("value=\"a%%00010b%%00037%c%%55357%%56832\""), xml);
    }

    @Test
    void missingAndMistypedKeysFail() throws InvalidSettingsException {
        final NodeSettings settings = new NodeSettings("k");
        settings.addString("num", "12");
        settings.addStringArray("null", (String[])null);
        final InvalidSettingsException wrong =
            assertThrows(InvalidSettingsException.class, () -> settings.getDouble("num"));
        assertEquals("Double for key \"num\" not found.", wrong.getMessage());
        assertEquals(7, settings.getInt("num", 7));
        assertThrows(InvalidSettingsException.class, () -> settings.getStringArray("absent"));
        assertNull(settings.getStringArray("null"));
        assertArrayEquals(new double[]{1}, settings.getDoubleArray("absent", 1));
        assertThrows(InvalidSettingsException.class, () -> settings.getNodeSettings("num"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<config key=\"k\"><entry key=\"a\" type=\"xint\" value=\"1.5\"/></config>",
        "<config key=\"k\"><entry key=\"a\" type=\"xint\" isnull=\"true\" value=\"\"/></config>",
        "<config key=\"k\"><entry key=\"a\" type=\"xboolean\" value=\"yes\"/></config>",
        "<config key=\"k\"><entry key=\"a\" type=\"xnumber\" value=\"1\"/></config>",
        "<config key=\"k\"><entry key=\"a\" type=\"xstring\"/></config>", "<config key=\"k\"><value key=\"a\"/></config>",
        "<entry key=\"a\" type=\"xint\" value=\"1\"/>", "<config key=\"k\">", "<config/>", ""})
    void brokenFilesAreRefused(final String xml) {
        assertThrows(IOException.class, () -> read(xml));
    }

    @Test
    void arraysSurviveAndAbsurdSizesAllocateNothing() throws InvalidSettingsException {
        final NodeSettings settings = new NodeSettings("k");
        settings.addBooleanArray("b", true, false);
        settings.addLongArray("l", 1, Long.MAX_VALUE);
        settings.addCharArray("c", 'x');
        settings.addDoubleArray("d");
        assertArrayEquals(new boolean[]{true, false}, settings.getBooleanArray("b"));
        assertArrayEquals(new long[]{1, Long.MAX_VALUE}, settings.getLongArray("l"));
        assertArrayEquals(new char[]{'x'}, settings.getCharArray("c"));
        assertArrayEquals(new double[0], settings.getDoubleArray("d"));
        assertThrows(InvalidSettingsException.class, () -> settings.getIntArray("l"));
        settings.getConfig("l").addInt("array-size", Integer.MAX_VALUE);
        assertThrows(InvalidSettingsException.class, () -> settings.getLongArray("l"));
    }

    @Test
    void copiesAreIndependent() throws InvalidSettingsException {
        final NodeSettings from = new NodeSettings("k");
        from.addNodeSettings("sub").addInt("a", 1);
        final NodeSettings to = new NodeSettings("k");
        from.copyTo(to);
        assertEquals(from, to);
        to.getNodeSettings("sub").addInt("a", 2);
        assertEquals(1, from.getNodeSettings("sub").getInt("a"));
    }
}
