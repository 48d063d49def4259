// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.collection.ListDataValue;
import org.knime.core.node.BufferedDataTable;
import org.radiosurv.core.Progress;
import org.radiosurv.core.nifti.Datatype;
import org.radiosurv.core.nifti.NiftiReader;
import org.radiosurv.core.nifti.NiftiWriter;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.knime.cells.MatrixCells;
import org.radiosurv.standin.executor.NodeState;
import org.radiosurv.standin.executor.WorkflowResult;

/**
 * The example workflow on one real patient: everything but what needs a cohort is done. Its images lie on each other
 * already, so the Registrar moves them by less than a millimetre, and the values of T1Gd, which stays, are the reference's.
 */
class RealImagesTest {

    private static final double RELATIVE_TOLERANCE = 1e-6;

    private static final Set<String> FAMILIES = Set.of("stat", "ih", "cm", "rlm");

    private static final int FEATURE_TABLE = 5;

    private static final int REGISTRAR = 3;

    private static final int LEARNER = 6;

    @TempDir
    private Path temporary;

    @Test
    void onePatientIsMeasuredAndIsNoCohort() throws Exception {
        final Optional<Path> shared = SharedFolder.find();
        assumeTrue(shared.isPresent(), "The folder of reference data is not there: real images are not tested.");
        ExampleWorkflow.PROGNOSIS.run(Map.of("data_root", bids(shared.get().resolve("data/glioma-case"), temporary.resolve("bids"))), result -> {
            assertStates(result);
            assertNearlyInPlace((BufferedDataTable)result.node(REGISTRAR).outputs().get(0));
            assertReference((BufferedDataTable)result.node(FEATURE_TABLE).outputs().get(0),
                shared.get().resolve("reference/features/glioma_case_reference/features.csv"));
        });
    }

    private static void assertStates(final WorkflowResult result) {
        for (int id = 1; id <= FEATURE_TABLE; id++) {
            assertEquals(NodeState.EXECUTED, result.node(id).state(), result.node(id).line());
            assertFalse(result.node(id).warned(), result.node(id).line());
        }
        assertTrue(result.node(LEARNER).failed());
        assertEquals("A prognosis model is learnt from a cohort; received one patient with time and event. Use a larger cohort.",
            result.node(LEARNER).message().getMessage());
        for (int id = LEARNER + 1; id <= 12; id++) {
            assertFalse(result.node(id).failed(), "one failure, one message: " + result.node(id).line());
            assertFalse(result.node(id).state() == NodeState.EXECUTED, result.node(id).line());
        }
    }

    private static void assertNearlyInPlace(final BufferedDataTable registered) {
        for (String image : List.of("T1", "T2", "FLAIR")) {
            final ListDataValue matrix =
                (ListDataValue)registered.iterator().next().getCell(registered.getDataTableSpec().findColumnIndex(image + "_matrix"));
            final double moved = TrueMatrices.distance(Affine.identity(), MatrixCells.toAffine(matrix));
            assertTrue(moved < 1, image + " was moved by " + moved + " mm");
        }
    }

    private static void assertReference(final BufferedDataTable features, final Path reference) throws IOException {
        final DataRow row = features.iterator().next();
        assertEquals("01", row.getKey().getString());
        final List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (String line : Files.readAllLines(reference)) {
            final String[] fields = line.split(",");
            if (!fields[1].equals("t1gd") || !FAMILIES.contains(fields[3].replaceAll("_.*", ""))) {
                continue;
            }
            compared++;
            final String column = "T1Gd_" + fields[2].replace("voi_", "") + "_" + fields[3];
            final int index = features.getDataTableSpec().findColumnIndex(column);
            final Optional<DataCell> cell = index < 0 ? Optional.empty() : Optional.of(row.getCell(index));
            if (cell.isEmpty() || cell.get().isMissing()
                || !agrees(((DoubleValue)cell.get()).getDoubleValue(), Double.parseDouble(fields[4]))) {
                wrong.add(column + ": " + cell.map(DataCell::toString).orElse("no such column") + ", reference " + fields[4]);
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(compared >= 2 * 100, compared + " values compared");
    }

    private static boolean agrees(final double value, final double reference) {
        return Math.abs(value - reference) <= RELATIVE_TOLERANCE * Math.max(Math.abs(reference), 1e-6);
    }

    private static Path bids(final Path images, final Path root) throws IOException {
        final Path anat = Files.createDirectories(root.resolve("sub-01/anat"));
        Files.copy(images.resolve("t1.nii.gz"), anat.resolve("sub-01_T1w.nii.gz"));
        Files.copy(images.resolve("t1gd.nii.gz"), anat.resolve("sub-01_ce-gadolinium_T1w.nii.gz"));
        Files.copy(images.resolve("t2.nii.gz"), anat.resolve("sub-01_T2w.nii.gz"));
        Files.copy(images.resolve("flair.nii.gz"), anat.resolve("sub-01_FLAIR.nii.gz"));
        final Path masks = Files.createDirectories(root.resolve("derivatives/masks/sub-01/anat"));
        Files.copy(images.resolve("voi_core.nii.gz"), masks.resolve("sub-01_label-core_mask.nii.gz"));
        NiftiWriter.write(mask(images.resolve("voi_core.nii.gz")).union(mask(images.resolve("voi_edema.nii.gz"))).toVolume(),
            masks.resolve("sub-01_label-whole_mask.nii.gz"), NiftiWriter.Options.defaults().withDatatype(Datatype.UINT8), Progress.NONE);
        for (String label : List.of("core", "whole")) {
            Files.writeString(masks.resolve("sub-01_label-" + label + "_mask.json"),
                "{\"Sources\": [\"bids::sub-01/anat/sub-01_ce-gadolinium_T1w.nii.gz\"]}");
        }
        Files.writeString(root.resolve("participants.tsv"), "participant_id\tos_days\tos_event\nsub-01\t423\t1\n");
        return root;
    }

    private static Mask mask(final Path file) throws IOException {
        return Mask.above(NiftiReader.read(file, Progress.NONE).volume());
    }
}
