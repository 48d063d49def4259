// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.bids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.radiosurv.core.InputException;

class PatternScanTest {

    @TempDir
    private Path root;

    private CohortFolder folder;

    @BeforeEach
    void makeFolder() {
        folder = new CohortFolder(root);
    }

    @Test
    void aFolderPerPatient() throws IOException {
        final Cohort cohort = folder.with("p1/t1.nii.gz", "p1/flair.nii.gz", "p2/t1.nii.gz", "p2/readme.txt", "x.nii.gz")
            .participants("participant_id|sex", "p1|F", "p2|M").scan("{patient}/{sequence}.nii.gz");
        assertEquals(List.of("flair", "t1"), cohort.images());
        assertEquals(List.of("p1", "p2"), cohort.rows().stream().map(CohortRow::key).toList());
        assertEquals("p2/t1.nii.gz", cohort.rows().get(1).images().get("t1").path());
        assertEquals(List.of(Optional.of("M")), cohort.rows().get(1).clinical());
    }

    /** As BraTS names its files; the patient's name holds the separator. */
    @Test
    void aNameThatIsRepeatedIsTheSameName() throws IOException {
        final Cohort cohort = folder.with("Brats18_X_1/Brats18_X_1_t1.nii.gz", "Brats18_X_1/Brats18_X_1_t1ce.nii.gz",
            "Brats18_X_1/Brats18_Y_1_t2.nii.gz").scan("{patient}/{patient}_{sequence}.nii.gz");
        assertEquals(List.of("t1", "t1ce"), cohort.images());
        assertEquals("Brats18_X_1", cohort.rows().get(0).patient());
    }

    @Test
    void masksHaveTheirOwnPatternAndAreNoImages() throws IOException {
        final Cohort cohort = folder.with("p1/t1.nii.gz", "p1/voi_core.nii.gz", "p1/voi_edema.nii.gz")
            .scan("{patient}/{sequence}.nii.gz; {patient}/voi_{voi}.nii.gz");
        assertEquals(List.of("t1"), cohort.images());
        assertEquals(List.of("core", "edema"), cohort.voiNames());
        assertEquals(Optional.of("t1"), cohort.vois().get(0).drawnOn());
    }

    @Test
    void aMaskMayNameItsImage() throws IOException {
        final Cohort cohort = folder.with("p1/T1.nii", "p1/T2.nii", "p1/masks/T2-core.nii")
            .scan("{patient}/{sequence}\n{patient}/masks/{sequence}-{voi}");
        assertEquals(Optional.of("T2"), cohort.rows().get(0).vois().get("core").drawnOn());
        assertEquals(Optional.of("T2"), cohort.vois().get(0).drawnOn());
    }

    @Test
    void sessionsAndStars() throws IOException {
        final Cohort cohort = folder.with("site-A/p1/day0/20200101_T1.nii.gz", "site-B/p1x/day9/20200301_T1.nii.gz")
            .scan("*/{patient}/{session}/*_{sequence}.nii.gz");
        assertEquals(List.of("p1_day0", "p1x_day9"), cohort.rows().stream().map(CohortRow::key).toList());
    }

    @Test
    void prefixesAreLeftOutOfTheKey() throws IOException {
        final Cohort cohort =
            folder.with("sub-1/ses-a/T1.nii.gz").scan("{patient}/{session}/{sequence}.nii.gz");
        assertEquals("1_a", cohort.rows().get(0).key());
    }

    @Test
    void namesWithMeaningInRegularExpressionsAreOnlyNames() throws IOException {
        final Cohort cohort = folder.with("p(1)+/[T1].nii.gz", "p(1)+/p(1)+.T2.nii.gz")
            .scan("{patient}/[{sequence}].nii.gz;{patient}/{patient}.{sequence}.nii.gz");
        assertEquals(List.of("T1", "T2"), cohort.images());
    }

    @Test
    void twoSpellingsOfOnePatientAreAnError() throws IOException {
        folder.with("sub-1/T1.nii.gz", "1/T1.nii.gz");
        final String message =
            assertThrows(InputException.class, () -> folder.scan("{patient}/{sequence}.nii.gz")).getMessage();
        assertTrue(message.contains("'1' and 'sub-1'"), message);
    }

    @Test
    void equalKeysOfDifferentPatientsAreAnError() throws IOException {
        folder.with("x/a/b_c/T1.nii.gz", "x/a_b/c/T1.nii.gz");
        final String message = assertThrows(InputException.class,
            () -> folder.scan("x/{patient}/{session}/{sequence}.nii.gz")).getMessage();
        assertTrue(message.contains("'a_b_c'"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";", "../{patient}/{sequence}.nii", "{patient}/../{sequence}.nii", "/data/{patient}/{sequence}.nii",
        "C:\\data\\{patient}\\{sequence}.nii", "\\\\server\\{patient}\\{sequence}.nii", "~/{patient}/{sequence}.nii",
        "{patient}//{sequence}.nii", "./{patient}/{sequence}.nii", "{patient}/x.nii", "{sequence}.nii",
        "{patient}/{modality}.nii", "{patient/{sequence}.nii", "{patient}}/{sequence}.nii", "file:/{patient}/{sequence}",
        "{patient}/{sequence}.nii/"})
    void refusesPatternsThatLeaveTheFolderOrMakeNoSense(final String pattern) {
        final String message = assertThrows(InputException.class, () -> Layout.patterns(pattern)).getMessage();
        assertTrue(message.contains("{patient}/{sequence}.nii.gz"), message);
    }

    @Test
    void backslashesOfWindowsAreSlashes() throws IOException {
        assertEquals(1, folder.with("p1/T1.nii.gz").scan("{patient}\\{sequence}.nii.gz").rows().size());
    }
}
