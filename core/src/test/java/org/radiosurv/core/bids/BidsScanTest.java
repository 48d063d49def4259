// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.bids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;

class BidsScanTest {

    @TempDir
    private Path root;

    private CohortFolder folder;

    @BeforeEach
    void makeFolder() {
        folder = new CohortFolder(root);
    }

    private static String[] study(final String patient) {
        final String anat = patient + "/anat/" + patient;
        final String masks = "derivatives/masks/" + anat;
        return new String[]{anat + "_T1w.nii.gz", anat + "_ce-gadolinium_T1w.nii.gz", anat + "_T2w.nii.gz",
            anat + "_FLAIR.nii.gz", masks + "_label-core_mask.nii.gz", masks + "_label-whole_mask.nii.gz"};
    }

    @Test
    void theStudysLayout() throws IOException {
        final Cohort cohort = folder.with(study("sub-01"))
            .participants("participant_id|os_days|os_event", "sub-01|400|1").scan();
        assertEquals(List.of("FLAIR", "T1", "T1Gd", "T2"), cohort.images());
        assertEquals(List.of(new VoiColumn("core", Optional.of("T1Gd")), new VoiColumn("whole", Optional.of("FLAIR"))),
            cohort.vois());
        assertEquals(List.of(new ClinicalColumn("os_days", ClinicalColumn.Type.INTEGER),
            new ClinicalColumn("os_event", ClinicalColumn.Type.INTEGER)), cohort.clinical());
        final CohortRow row = cohort.rows().get(0);
        assertEquals("01", row.key());
        assertEquals(Optional.empty(), row.session());
        assertEquals("sub-01/anat/sub-01_ce-gadolinium_T1w.nii.gz", row.images().get("T1Gd").path());
        assertEquals("derivatives/masks/sub-01/anat/sub-01_label-core_mask.nii.gz", row.vois().get("core").path());
        assertEquals(List.of(Optional.of("400"), Optional.of("1")), row.clinical());
        assertEquals(List.of(), cohort.warnings());
    }

    @Test
    void oneRowPerSession() throws IOException {
        final Cohort cohort = folder.with("sub-b/ses-post/anat/sub-b_ses-post_T1w.nii", "sub-b/ses-pre/anat/sub-b_ses-pre_T1w.nii",
            "sub-a/ses-pre/anat/sub-a_ses-pre_T1w.nii.gz",
            "derivatives/masks/sub-a/ses-pre/anat/sub-a_ses-pre_label-core_mask.nii.gz")
            .participants("participant_id|age", "a|50", "b|60").scan();
        assertEquals(List.of("a_pre", "b_post", "b_pre"), cohort.rows().stream().map(CohortRow::key).toList());
        assertEquals(List.of(Optional.of("60")), cohort.rows().get(2).clinical());
        assertEquals(1, cohort.rows().get(0).vois().size());
    }

    @Test
    void masksWithoutSessionBelongToTheOnlySession() throws IOException {
        final Cohort cohort = folder.with("sub-a/ses-pre/anat/sub-a_ses-pre_T1w.nii.gz",
            "derivatives/masks/sub-a/anat/sub-a_label-core_mask.nii.gz", "sub-b/ses-1/anat/sub-b_ses-1_T1w.nii.gz",
            "sub-b/ses-2/anat/sub-b_ses-2_T1w.nii.gz", "derivatives/masks/sub-b/anat/sub-b_label-core_mask.nii.gz").scan();
        assertEquals(List.of("a_pre", "b", "b_1", "b_2"), cohort.rows().stream().map(CohortRow::key).toList());
        assertEquals(1, cohort.rows().get(0).vois().size());
        assertEquals(1, cohort.rows().get(1).vois().size());
    }

    @Test
    void columnsAreNamedByWhatDistinguishesImages() throws IOException {
        final Cohort cohort = folder.with("sub-1/anat/sub-1_acq-mprage_T1w.nii.gz", "sub-1/anat/sub-1_run-2_T2w.nii.gz",
            "sub-1/anat/sub-1_PDw.nii.gz", "sub-1/anat/sub-1_T2starw.nii.gz", "sub-1/anat/sub-1_ce-GD_T1w.nii.gz",
            "sub-1/anat/sub-1_ce-iron_T1w.nii.gz", "sub-1/anat/sub-1_SWI.hdr", "sub-1/anat/sub-1_SWI.img").scan();
        assertEquals(List.of("PD", "SWI", "T1Gd", "T1_acq-mprage", "T1_ce-iron", "T2_run-2", "T2starw"), cohort.images());
    }

    @Test
    void leavesOutWhatIsNoImage() throws IOException {
        final Cohort cohort = folder.with("sub-1/anat/sub-1_T1w.nii.gz", "sub-1/anat/sub-1_T1w.json", "sub-1/anat/._sub-1_T2w.nii.gz",
            "sub-1/anat/notes.txt", "sub-1/anat/T2.nii.gz", "sub-1/anat/sub-1_dseg.nii.gz", "sub-1/dwi/sub-1_dwi.nii.gz",
            "sourcedata/sub-9/anat/sub-9_T1w.nii.gz", "derivatives/prep/sub-1/anat/sub-1_desc-preproc_T1w.nii.gz").scan();
        assertEquals(List.of("T1"), cohort.images());
        assertEquals(1, cohort.rows().size());
    }

    @Test
    void missingImagesAreWarningsAndRowsSurvive() throws IOException {
        final Cohort cohort = folder.with(study("sub-01")).with("sub-02/anat/sub-02_T1w.nii.gz").scan();
        assertEquals(2, cohort.rows().size());
        assertEquals(Map.of("T1", new CohortRow.ImageFile("sub-02/anat/sub-02_T1w.nii.gz")), cohort.rows().get(1).images());
        assertTrue(cohort.warnings().contains("1 patient without T1Gd: 02."), cohort.warnings().toString());
        assertTrue(cohort.warnings().contains("1 patient without VOI core: 02."), cohort.warnings().toString());
    }

    @Test
    void patientsOnlyInTheTableOrOnlyWithImages() throws IOException {
        final Cohort cohort = folder.with(study("sub-01")).with(study("sub-03"))
            .participants("participant_id|os_days", "sub-01|1.5", "02|n/a").scan();
        assertEquals(List.of("01", "02", "03"), cohort.rows().stream().map(CohortRow::key).toList());
        assertEquals(Map.of(), cohort.rows().get(1).images());
        assertEquals(List.of(Optional.empty()), cohort.rows().get(2).clinical());
        assertEquals(List.of("1 patient in participants.tsv without images: 02.",
            "1 patient with images but without a line in participants.tsv: 03."), cohort.warnings());
    }

    @Test
    void twoFilesForOneCellAreNeitherUsed() throws IOException {
        final Cohort cohort = folder.with(study("sub-01")).with("sub-01/anat/sub-01_T2w.nii",
            "derivatives/other/sub-01/anat/sub-01_label-core_mask.nii.gz").scan();
        assertEquals(3, cohort.rows().get(0).images().size());
        assertEquals(1, cohort.rows().get(0).vois().size());
        assertTrue(cohort.warnings().stream().anyMatch(text -> text.contains("2 files for T2")
            && text.contains("sub-01_T2w.nii, ")), cohort.warnings().toString());
        assertTrue(cohort.warnings().stream().anyMatch(text -> text.contains("derivatives/other")),
            cohort.warnings().toString());
    }

    @Test
    void sidecarsSayWhatAMaskWasDrawnOn() throws IOException {
        final String masks = "derivatives/masks/sub-01/anat/sub-01_label-";
        final Cohort cohort = folder.with(study("sub-01"))
            .file(masks + "whole_mask.json", "{\"Sources\": [\"bids::sub-01/anat/sub-01_T2w.nii.gz\"]}")
            .file(masks + "core_mask.json", "{\"IntendedFor\": \"anat/sub-01_T1w.nii.gz\", \"RawSources\": [\"no/such.nii\"]}")
            .scan();
        assertEquals(Optional.of("T2"), cohort.rows().get(0).vois().get("whole").drawnOn());
        assertEquals(Optional.of("T1"), cohort.rows().get(0).vois().get("core").drawnOn());
        assertEquals(Optional.of("T2"), cohort.vois().get(1).drawnOn());
    }

    @Test
    void aBrokenSidecarIsNoObstacle() throws IOException {
        final Cohort cohort = folder.with(study("sub-01"))
            .file("derivatives/masks/sub-01/anat/sub-01_label-core_mask.json", "{\"Sources\": [").scan();
        assertEquals(Optional.of("T1Gd"), cohort.vois().get(0).drawnOn());
    }

    @Test
    void theSpaceEntitySaysItTooAndTheMajorityNamesTheColumn() throws IOException {
        for (final String patient : List.of("1", "2", "3")) {
            final String space = patient.equals("2") ? "FLAIR" : "T2w";
            folder.with("sub-" + patient + "/anat/sub-" + patient + "_T2w.nii.gz",
                "sub-" + patient + "/anat/sub-" + patient + "_FLAIR.nii.gz", "derivatives/m/sub-" + patient + "/anat/sub-"
                    + patient + "_space-" + space + "_label-whole_mask.nii.gz");
        }
        final Cohort cohort = folder.scan();
        assertEquals(Optional.of("FLAIR"), cohort.rows().get(1).vois().get("whole").drawnOn());
        assertEquals(Optional.of("T2"), cohort.vois().get(0).drawnOn());
        assertTrue(cohort.warnings().get(0).contains("drawn on different images: {FLAIR=1, T2=2}"),
            cohort.warnings().toString());
    }

    @Test
    void theOneImageOnTheMasksGrid() {
        final Grid fine = new Grid(4, 4, 4, Affine.identity());
        final Grid coarse = new Grid(2, 2, 2, Affine.scaling(2, 2, 2));
        assertEquals(Optional.of("T2"), DrawnOn.byGrid(coarse, Map.of("T1", fine, "T2", coarse)));
        assertEquals(Optional.empty(), DrawnOn.byGrid(fine, Map.of("T1", fine, "T2", fine)));
        assertEquals(Optional.empty(), DrawnOn.byConvention("core", List.of("b", "a")));
        assertEquals(Optional.of("T1"), DrawnOn.byConvention("core", List.of("FLAIR", "T1")));
    }

    @Test
    void columnsCanBeFixed() throws IOException {
        final Cohort cohort = folder.with(study("sub-01")).scan().withColumns(List.of("T2", "ADC"), List.of("necrosis"));
        assertEquals(List.of("T2", "ADC"), cohort.images());
        assertEquals(List.of("necrosis"), cohort.voiNames());
        assertEquals("01", cohort.row("01").orElseThrow().patient());
    }

    @Test
    void refusesAFolderWithoutImagesAndAMissingOne() {
        assertTrue(assertThrows(InputException.class, () -> folder.scan()).getMessage().contains("without any"));
        final InputException missing = assertThrows(InputException.class,
            () -> CohortScanner.scan(root.resolve("no"), Layout.bids(), Progress.NONE));
        assertTrue(missing.getMessage().contains("existing folder"), missing.getMessage());
    }

    @Test
    void refusesColumnsOfOneName() throws IOException {
        folder.with(study("sub-01")).participants("participant_id|core", "sub-01|3");
        final String message = assertThrows(InputException.class, () -> folder.scan()).getMessage();
        assertTrue(message.contains("'core'"), message);
    }

    @Test
    void linksInCirclesEnd() throws IOException {
        folder.with(study("sub-01"));
        Files.createSymbolicLink(root.resolve("derivatives/masks/sub-01/loop"), root);
        Files.createSymbolicLink(root.resolve("derivatives/loop"), root);
        final Cohort cohort = folder.scan();
        assertEquals(1, cohort.rows().size());
    }

    @Test
    void stopsWhenCancelled() throws IOException {
        folder.with(study("sub-01"));
        final Progress cancelled = new Progress() {
            @Override
            public void report(final double fraction, final String message) {
                // not of interest here
            }

            @Override
            public boolean canceled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> CohortScanner.scan(root, Layout.bids(), cancelled));
        assertThrows(CancellationException.class,
            () -> CohortScanner.scan(root, Layout.patterns("{patient}/{sequence}.nii"), cancelled));
    }

    @Test
    void aThousandPatientsTakeSeconds() throws IOException {
        for (int patient = 0; patient < 1000; patient++) {
            folder.with(study(String.format("sub-%04d", patient)));
        }
        final long start = System.nanoTime();
        assertEquals(1000, folder.scan().rows().size());
        final double seconds = (System.nanoTime() - start) / 1e9;
        assertTrue(seconds < 15, seconds + " s");
    }
}
