// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.spcamodelwriter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.radiosurv.knime.bench.Bench;
import org.radiosurv.knime.bench.SurvivalTable;
import org.radiosurv.knime.nodes.spcalearner.QuickLearner;
import org.radiosurv.knime.nodes.spcalearner.SpcaLearnerNodeFactory;
import org.radiosurv.knime.nodes.spcamodelreader.SpcaModelReaderNodeFactory;
import org.radiosurv.knime.nodes.spcamodelreader.SpcaModelReaderParameters;
import org.radiosurv.knime.nodes.spcapredictor.SpcaPredictorNodeFactory;
import org.radiosurv.knime.nodes.spcapredictor.SpcaPredictorParameters;
import org.radiosurv.knime.ports.SpcaModelPortObject;
import org.radiosurv.standin.nodes.NodeRunner;
import org.radiosurv.standin.parameters.ParametersPersistence;

/** SPCA Model Writer and SPCA Model Reader. */
class SpcaModelFileNodesTest {

    @TempDir
    private Path temporary;

    private Bench bench;

    private SpcaModelPortObject model;

    private Path file;

    @BeforeEach
    void train() throws Exception {
        bench = new Bench(temporary);
        model = (SpcaModelPortObject)bench.run(Bench.node(new SpcaLearnerNodeFactory(), QuickLearner.parameters()),
            bench.table(SurvivalTable.spec(), SurvivalTable.rows())).outputs()[0];
        file = temporary.resolve("models").resolve("model.json");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private SpcaModelWriterParameters to(final String where) {
        final SpcaModelWriterParameters parameters = new SpcaModelWriterParameters();
        parameters.file = where;
        parameters.createFolder = true;
        return parameters;
    }

    private NodeRunner.Executed write(final SpcaModelWriterParameters parameters) throws Exception {
        return bench.run(Bench.node(new SpcaModelWriterNodeFactory(), parameters), model);
    }

    private static NodeRunner reader(final String where) throws Exception {
        final NodeSettings settings = new NodeSettings("model");
        settings.addString("file", where);
        return Bench.node(new SpcaModelReaderNodeFactory(), ParametersPersistence.load(SpcaModelReaderParameters.class, settings));
    }

    private PortObject predictions(final PortObject read) throws Exception {
        return bench.run(Bench.node(new SpcaPredictorNodeFactory(), new SpcaPredictorParameters()), read,
            bench.table(SurvivalTable.spec(), SurvivalTable.rows())).outputs()[0];
    }

    @Test
    void whatIsWrittenIsRead() throws Exception {
        final PortObject written = write(to(file.toString())).outputs()[0];
        assertEquals(file.toString(), Bench.cell(written, 0, "path").toString());
        assertEquals(model.model().settingsHash(), Bench.cell(written, 0, "settings_hash").toString());
        final NodeRunner.Executed executed = bench.run(reader(file.toString()));
        final SpcaModelPortObject read = (SpcaModelPortObject)executed.outputs()[0];
        assertEquals(model.toJson(), read.toJson());
        assertEquals(model.getSpec().neededFeatures(), read.getSpec().neededFeatures());
        assertEquals("os_days", read.getSpec().timeColumn());
        assertTrue(executed.warning().isEmpty());
        assertEquals(Bench.rows(predictions(model)).toString(), Bench.rows(predictions(read)).toString());
        assertEquals("training (resubstitution)", Bench.cell(predictions(read), 0, "evaluated_on").toString());
        assertEquals(model.model().features().size(), Bench.rows(executed.outputs()[1]).size());
    }

    @Test
    void withoutDigestNobodyKnowsWhoTrained() throws Exception {
        final SpcaModelWriterParameters parameters = to(file.toString());
        parameters.digest = false;
        write(parameters);
        assertFalse(Files.readString(file).contains(model.model().digest().text()));
        final NodeRunner.Executed executed = bench.run(reader(file.toString()));
        assertTrue(executed.warning().orElseThrow().contains("no digest"), executed.warning().toString());
        assertTrue(Bench.cell(predictions(executed.outputs()[0]), 0, "evaluated_on").toString().startsWith("unknown"));
    }

    @Test
    void aKnimeUrlIsUnderstood() throws Exception {
        write(to("knime://knime.workflow/data/model.json"));
        assertTrue(Files.exists(temporary.resolve("data").resolve("model.json")));
        assertEquals(model.toJson(), ((SpcaModelPortObject)bench.run(reader("knime://knime.workflow/data/model.json")).outputs()[0]).toJson());
    }

    @Test
    void anExistingFileIsKeptUnlessToldOtherwise() throws Exception {
        write(to(file.toString()));
        Files.writeString(file, "mine");
        final InvalidSettingsException refused = assertThrows(InvalidSettingsException.class, () -> write(to(file.toString())));
        assertTrue(refused.getMessage().contains("must not exist"), refused.getMessage());
        assertEquals("mine", Files.readString(file));
        final SpcaModelWriterParameters overwriting = to(file.toString());
        overwriting.existing = SpcaModelWriterParameters.Existing.OVERWRITE;
        write(overwriting);
        assertEquals(model.toJson().stripTrailing() + "\n", Files.readString(file));
        assertEquals(List.of("model.json"), names(file.getParent()), "no part of a file is left");
    }

    private static List<String> names(final Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }

    @Test
    void badPathsAreRefusedAtConfigure() throws Exception {
        assertRefused(to(""), "must be chosen");
        assertRefused(to(temporary.resolve("model.txt").toString()), ".json");
        assertRefused(to("model.json"), "absolute path");
        Files.createDirectories(temporary.resolve("folder.json"));
        assertRefused(to(temporary.resolve("folder.json").toString()), "is a folder");
        final SpcaModelWriterParameters noFolder = to(file.toString());
        noFolder.createFolder = false;
        assertRefused(noFolder, "'Create missing folders'");
    }

    private void assertRefused(final SpcaModelWriterParameters parameters, final String words) {
        final InvalidSettingsException refused = assertThrows(InvalidSettingsException.class,
            () -> Bench.node(new SpcaModelWriterNodeFactory(), parameters).configure(model.getSpec()));
        assertTrue(refused.getMessage().contains(words), refused.getMessage());
    }

    @Test
    void whatIsNoModelIsRefusedWithItsName() throws Exception {
        assertUnreadable("must be chosen", "");
        assertUnreadable("must exist", temporary.resolve("absent.json").toString());
        assertUnreadable("JSON", with("not json"));
        assertUnreadable("'format'", with("{}"));
        assertUnreadable("UTF-8", with(new byte[]{(byte)0xff, (byte)0xfe, 0}));
        assertUnreadable("schema version", with(model.toJson().replace("\"schema_version\" : 1", "\"schema_version\" : 7")));
        assertUnreadable("settings_hash", with(model.toJson().replace("\"maximum_missing_share\" : 0.2", "\"maximum_missing_share\" : 0.3")));
        final String json = model.toJson();
        assertUnreadable("JSON", with(json.substring(0, json.length() / 2)));
    }

    private String with(final String text) throws IOException {
        return with(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private String with(final byte[] bytes) throws IOException {
        return Files.write(temporary.resolve("bad.json"), bytes).toString();
    }

    private void assertUnreadable(final String words, final String where) {
        final InvalidSettingsException refused = assertThrows(InvalidSettingsException.class, () -> reader(where).configure());
        assertTrue(refused.getMessage().contains(words), refused.getMessage());
    }
}
