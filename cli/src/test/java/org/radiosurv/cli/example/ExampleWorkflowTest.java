// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.knime.core.data.DataRow;
import org.knime.core.data.DoubleValue;
import org.knime.core.node.BufferedDataTable;
import org.radiosurv.core.chart.KaplanMeierFigure;
import org.radiosurv.core.nifti.NiftiReader;
import org.radiosurv.core.registration.MatrixFiles;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.FslMatrix;
import org.radiosurv.standin.executor.NodeResult;
import org.radiosurv.standin.executor.NodeState;
import org.radiosurv.standin.executor.check.CheckOptions;
import org.radiosurv.standin.executor.check.WorkflowChecker;

/** The example workflows can be shared, are what their authors write, and run. */
class ExampleWorkflowTest {

    private static final long MOST_BYTES = 5_000_000;

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @EnumSource
    void nothingIsWrongWithIt(final ExampleWorkflow workflow) throws Exception {
        assertEquals(List.of(), new WorkflowChecker(ExampleWorkflow.repository(), CheckOptions.SHARED_EXAMPLE)
            .check(workflow.directory()));
    }

    @ParameterizedTest
    @EnumSource
    void isWhatItsAuthorWrites(final ExampleWorkflow workflow) throws Exception {
        final Path written = temporary.resolve(workflow.directory().getFileName());
        workflow.write(written);
        assertEquals(texts(written), texts(workflow.directory()),
            "Run ExampleWorkflowAuthor on the directory after a change of a node's settings.");
    }

    /** All files but the data area and what a run wrote. The build's time stamp behind the plug-in's version says nothing about the workflow. */
    private static Map<String, String> texts(final Path directory) throws IOException {
        final Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                final String name = directory.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith("data/") && !name.startsWith("out/")) {
                    texts.put(name, Files.readString(file, StandardCharsets.UTF_8)
                        .replaceAll("(\"node-bundle-version\" type=\"xstring\" value=\"\\d+\\.\\d+\\.\\d+)[^\"]*", "$1"));
                }
            }
        }
        return texts;
    }

    @ParameterizedTest
    @EnumSource
    void isSmall(final ExampleWorkflow workflow) throws IOException {
        try (Stream<Path> files = Files.walk(workflow.directory())) {
            final long bytes = files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
            assertTrue(bytes < MOST_BYTES, bytes + " bytes");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFileOfTheDataAreaHasItsListedDigest(final ExampleWorkflow workflow) throws Exception {
        final Path data = workflow.directory().resolve("data");
        final Map<String, String> listed = new TreeMap<>();
        for (String line : Files.readAllLines(data.resolve("SHA256SUMS"))) {
            listed.put(line.substring(66), line.substring(0, 64));
        }
        final Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("SHA256SUMS")) {
                    found.put(data.relativize(file).toString().replace('\\', '/'), HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))));
                }
            }
        }
        assertEquals(listed, found);
    }

    @Test
    void executesFromImagesToCurves() throws Exception {
        ExampleWorkflow.PROGNOSIS.run(Map.of(), result -> {
            result.nodes().forEach(node -> assertEquals(NodeState.EXECUTED, node.state(), node.line()));
            assertEquals(14, result.nodes().size());
            assertTruthIsMet((BufferedDataTable)result.node(3).outputs().get(0));
            assertSelectedFeaturesAreTrue(result.node(6));
            assertGroupsAreMarked(result.node(7), result.node(8));
            assertHonestCurvesAreNotMarked(result.node(9));
        });
    }

    @Test
    void registersToTheTemplateAndWritesMatrices() throws Exception {
        final Path out = temporary.resolve("out");
        ExampleWorkflow.TEMPLATE.run(Map.of("out_root", out, "model_out", out.resolve("model.json")), result -> {
            result.nodes().forEach(node -> assertEquals(NodeState.EXECUTED, node.state(), node.line()));
            assertEquals(13, result.nodes().size());
            assertLesionsAreInTheTemplate((BufferedDataTable)result.node(5).outputs().get(0));
        });
        final Affine world = MatrixFiles.read(out.resolve("001_T2_matrix.tfm"));
        final Path images = ExampleWorkflow.TEMPLATE.directory().resolve("data/sub-001/anat");
        final Affine fsl = FslMatrix.toWorld(MatrixFiles.read(out.resolve("001_T2_fsl.mat")),
            NiftiReader.readHeader(images.resolve("sub-001_ce-gadolinium_T1w.nii.gz")).grid(),
            NiftiReader.readHeader(images.resolve("sub-001_T2w.nii.gz")).grid());
        assertTrue(fsl.closeTo(world, 1e-9), "one map in FSL's and in ITK's convention");
        assertTrue(Files.exists(out.resolve("001_T2_resampled.nii.gz")));
        assertTrue(Files.size(out.resolve("model.json")) > 1000);
    }

    /**
     * The phantoms' heads lie around the world's origin, the template's around (0, -18, 12), and they differ in size. Inner surfaces
     * lie at fixed depths, so that no affine map fits all of them: half a voxel of 5 mm.
     */
    private static void assertLesionsAreInTheTemplate(final BufferedDataTable located) throws IOException {
        final TrueMatrices truth = TrueMatrices.of(ExampleWorkflow.TEMPLATE.directory().resolve("data"));
        final List<Double> errors = truth.templateErrors(located);
        assertTrue(errors.size() == 4 && errors.get(3) < 2.5, "mm, ascending: " + errors);
        final int route = located.getDataTableSpec().findColumnIndex("core_route_mm");
        for (DataRow row : located) {
            assertTrue(((DoubleValue)row.getCell(route)).getDoubleValue() < 10, "both ways to the template: " + row.getCell(route));
        }
    }

    /**
     * Sequences were displaced by known maps. The distance to them, over the head, is below half a voxel of 5 mm for every image and
     * below a tenth of a voxel for the median of all.
     */
    private static void assertTruthIsMet(final BufferedDataTable registered) throws IOException {
        final List<Double> errors = TrueMatrices.of(ExampleWorkflow.PROGNOSIS.directory().resolve("data")).errors(registered);
        assertEquals(60, errors.size(), "20 patients, three moving images");
        assertTrue(errors.get(errors.size() - 1) < 2.5 && errors.get(errors.size() / 2) < 0.5, "mm, ascending: " + errors);
    }

    /** The cohort's survival depends on the texture of the core on T2 and FLAIR. */
    private static void assertSelectedFeaturesAreTrue(final NodeResult learner) {
        final BufferedDataTable importance = (BufferedDataTable)learner.outputs().get(2);
        final List<String> selected = new ArrayList<>();
        for (DataRow row : importance) {
            if (row.getCell(3).toString().equals("true")) {
                selected.add(row.getKey().getString());
            }
        }
        final long fromTruth = selected.stream().filter(name -> name.startsWith("T2_core_") || name.startsWith("FLAIR_core_")).count();
        assertTrue(!selected.isEmpty() && fromTruth > 0.5 * selected.size(),
            fromTruth + " of " + selected.size() + " selected features are of the core on T2 or FLAIR: " + selected);
    }

    /** Groups of patients by models that did not see them carry no mark of resubstitution. */
    private static void assertHonestCurvesAreNotMarked(final NodeResult plotter) {
        for (DataRow caption : (BufferedDataTable)plotter.internals().get(2)) {
            for (int cell = 0; cell < caption.getNumCells(); cell++) {
                assertTrue(!caption.getCell(cell).toString().equals(KaplanMeierFigure.RESUBSTITUTION), caption.toString());
            }
        }
    }

    private static void assertGroupsAreMarked(final NodeResult predictor, final NodeResult plotter) {
        final BufferedDataTable predictions = (BufferedDataTable)predictor.outputs().get(0);
        final int mark = predictions.getDataTableSpec().findColumnIndex("evaluated_on");
        for (DataRow row : predictions) {
            assertEquals("training (resubstitution)", row.getCell(mark).toString(), row.getKey().getString());
        }
        final DataRow caption = ((BufferedDataTable)plotter.internals().get(2)).iterator().next();
        assertEquals(KaplanMeierFigure.RESUBSTITUTION, caption.getCell(1).toString());
        assertTrue(KaplanMeierFigure.RESUBSTITUTION.contains("resubstitution"));
        assertEquals(2, ((BufferedDataTable)plotter.outputs().get(1)).size());
    }
}
