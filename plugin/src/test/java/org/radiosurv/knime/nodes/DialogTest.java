// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.BufferedDataTable;
import org.knime.node.parameters.NodeParameters;
import org.radiosurv.knime.cells.VoiCell;
import org.radiosurv.knime.cells.VolumeCell;
import org.radiosurv.knime.columns.ColumnProperty;
import org.radiosurv.knime.ports.CoxModelPortObject;
import org.radiosurv.knime.ports.CoxModelPortObjectSpec;
import org.radiosurv.knime.ports.SpcaModelPortObjectSpec;
import org.radiosurv.standin.nodes.NodeRunner;
import org.radiosurv.standin.parameters.DialogDescription;
import org.radiosurv.standin.parameters.DialogDescription.Control;
import org.radiosurv.standin.parameters.ParametersPersistence;

/** Every node of plugin.xml can be made, described and set up. */
class DialogTest {

    static List<String> nodes() throws Exception {
        return AllNodes.names();
    }

    private static DataColumnSpec column(final String name, final DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }

    private static DataTableSpec cohort() {
        return new DataTableSpec(column("FLAIR", VolumeCell.TYPE), column("T1", VolumeCell.TYPE), column("T1Gd", VolumeCell.TYPE),
            column("T2", VolumeCell.TYPE), column("core", VoiCell.TYPE), column("edema", VoiCell.TYPE), column("whole", VoiCell.TYPE),
            column("os_days", IntCell.TYPE), column("os_event", IntCell.TYPE), column("age", IntCell.TYPE),
            column("site", StringCell.TYPE), ColumnProperty.qualityColumn("T1_low", DoubleCell.TYPE),
            ColumnProperty.column("T2_core_stat_mean", DoubleCell.TYPE, Map.of(ColumnProperty.FEATURE, "stat_mean")),
            column("spca_risk", StringCell.TYPE));
    }

    private static NodeRunner node(final String factory) throws Exception {
        return NodeRunner.of(AllNodes.factory(factory));
    }

    private static PortObjectSpec[] specs(final NodeRunner node, final DataTableSpec table) {
        return node.inPorts().stream().map(port -> isTable(port.type()) ? table : table == null ? null : model(port.type()))
            .toArray(PortObjectSpec[]::new);
    }

    private static PortObjectSpec model(final PortType type) {
        return type.equals(CoxModelPortObject.TYPE)
            ? new CoxModelPortObjectSpec("os_days", "os_event", "", List.of("os_days"), List.of())
            : new SpcaModelPortObjectSpec("os_days", "os_event", List.of(), 1);
    }

    private static boolean isTable(final PortType type) {
        return type.equals(BufferedDataTable.TYPE);
    }

    /** README lists every node once, in a table whose lines start with the node's name. */
    @Test
    void readmeListsEveryNode() throws Exception {
        final List<String> listed = Files.readAllLines(Path.of("..", "README.md")).stream()
            .dropWhile(line -> !line.startsWith("| node |")).skip(2).takeWhile(line -> line.startsWith("| "))
            .map(line -> line.split(" \\| ")[0].substring(2)).sorted().toList();
        final List<String> names = new ArrayList<>();
        for (String factory : nodes()) {
            names.add(AllNodes.factory(factory).getNodeName());
        }
        assertEquals(names.stream().sorted().toList(), listed);
        assertEquals(names.size(), new HashSet<>(nodes()).size());
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void isDescribedWithIconAndPortsOfTheirOwnNames(final String factory) throws Exception {
        final NodeRunner node = node(factory);
        final URL icon = node.icon().orElseThrow();
        assertEquals(16, ImageIO.read(icon).getWidth());
        assertEquals(16, ImageIO.read(icon).getHeight());
        assertTrue(node.description().getXMLDescription().getOwnerDocument() != null);
        final List<String> names = new ArrayList<>();
        node.inPorts().forEach(port -> names.add(port.name()));
        node.outPorts().forEach(port -> names.add(port.name()));
        assertEquals(names.size(), new HashSet<>(names).size(), names.toString());
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void opensWithFullEmptyAndNoInput(final String factory) throws Exception {
        final NodeRunner node = node(factory);
        for (DataTableSpec table : new DataTableSpec[]{cohort(), new DataTableSpec(), null}) {
            final DialogDescription dialog =
                DialogDescription.of(node.parametersClass().orElseThrow(), node.input(specs(node, table)));
            for (Control control : dialog.controls()) {
                if (control.message().isEmpty() && !control.title().isEmpty()) {
                    assertTrue(control.description().length() > 20, factory + " " + control.path() + ": " + control.description());
                }
            }
            assertFalse(dialog.controls().isEmpty());
        }
    }

    private static NodeSettings guessed(final String node) throws Exception {
        final NodeRunner runner = node("org.radiosurv.knime.nodes." + node);
        final Class<? extends NodeParameters> type = runner.parametersClass().orElseThrow();
        final NodeSettings saved = new NodeSettings("model");
        ParametersPersistence.save(ParametersPersistence.defaults(type, runner.input(specs(runner, cohort()))), saved);
        return saved;
    }

    private static List<String> selected(final NodeSettings settings, final String filter) throws Exception {
        return List.of(settings.getNodeSettings(filter).getNodeSettings("manualFilter").getStringArray("manuallySelected"));
    }

    @Test
    void guessesImagesAndVois() throws Exception {
        assertEquals(List.of("FLAIR", "T1", "T1Gd", "T2"),
            selected(guessed("normalizer.IntensityNormalizerNodeFactory"), "images"));
        final NodeSettings features = guessed("voifeatures.VoiFeatureTableNodeFactory");
        assertEquals(List.of("FLAIR", "T1", "T1Gd", "T2"), selected(features, "images"));
        assertEquals(List.of("core", "edema"), selected(features, "vois"));
        final NodeSettings calculator = guessed("voicalculator.VoiCalculatorNodeFactory");
        assertEquals("whole", calculator.getString("first"));
        assertEquals("core", calculator.getString("second"));
        assertEquals(List.of("FLAIR", "T1", "T1Gd", "T2", "core", "edema", "whole"),
            selected(guessed("niftiwriter.NiftiWriterNodeFactory"), "columns"));
    }

    @Test
    void guessesFollowUpGroupAndFeatures() throws Exception {
        final NodeSettings plotter = guessed("kaplanmeier.KaplanMeierPlotterNodeFactory");
        assertEquals("os_days", plotter.getString("time_column"));
        assertEquals("os_event", plotter.getString("event_column"));
        assertEquals("spca_risk", plotter.getString("group_column"));
        final NodeSettings learner = guessed("spcalearner.SpcaLearnerNodeFactory");
        assertEquals("os_days", learner.getString("time_column"));
        assertEquals(List.of("T2_core_stat_mean"), selected(learner, "features"));
    }

    @Test
    void showsTheRulePerImageBeforeItRuns() throws Exception {
        final NodeRunner node = node("org.radiosurv.knime.nodes.normalizer.IntensityNormalizerNodeFactory");
        final List<String> messages = DialogDescription.of(node.parametersClass().orElseThrow(), node.input(cohort())).controls()
            .stream().flatMap(control -> control.message().stream()).map(message -> message.description()).toList();
        assertEquals(List.of("FLAIR: top 0.1 % dropped; T1: top 0.1 % dropped; T1Gd: top 0.1 % dropped; T2: full range"), messages);
    }
}
