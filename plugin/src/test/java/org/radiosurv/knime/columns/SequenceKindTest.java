// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.columns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as they are found in hospitals, in BIDS, BraTS and the study. */
class SequenceKindTest {

    @ParameterizedTest
    @CsvSource({"FLAIR,FLAIR", "flair,FLAIR", "T2_FLAIR,FLAIR", "FLAIR_T2,FLAIR", "t2flair,FLAIR", "Ax T2 FLAIR,FLAIR",
        "T2w-FLAIR,FLAIR", "FLAIR_postop,FLAIR", "CUBE_T2_FLAIR,FLAIR", //
        "T1Gd,T1GD", "GdT1,T1GD", "t1w_gd,T1GD", "T1ce,T1GD", "t1c,T1GD", "T1c,T1GD", "T1w_ce,T1GD", "ceT1,T1GD", "T1_post,T1GD",
        "T1-post,T1GD", "T1postcontrast,T1GD", "T1+C,T1GD", "T1 +C,T1GD", "T1_KM,T1GD", "ce-gadolinium_T1w,T1GD", "T1wCE,T1GD",
        "contrast_enhanced_T1,T1GD", "Gd,T1GD", "CE_T1,T1GD", "T1 Gad,T1GD", "Gd-DTPA,T1GD", "postT1,T1GD", "cT1,T1GD",
        "T1,T1", "t1w,T1", "T1_pre,T1", "T1_precontrast,T1", "T1_pre-contrast,T1", "noncontrast_T1,T1", "T1_unenhanced,T1",
        "T1_postop,T1", "3DT1,T1", "MPRAGE_T1,T1", "axT1,T1", "T1_MPRAGE,T1", //
        "T2,T2", "t2w,T2", "T2_TSE,T2", "axT2,T2", "T2_postop,T2", "T2_post-op,T2", "patient1_T2,T2", "site1_T2,T2",
        "T2Edge,OTHER", "Gdzscore,OTHER", "T2_edge,OTHER", "FLAIR_prewitt,OTHER", "T1_z-score,OTHER", "ADC,OTHER", "T2star,OTHER",
        "T2*,OTHER", "T1map,OTHER", "T1_seg,OTHER", "SWI,OTHER", "DWI,OTHER", "CBV,OTHER", "patient1,OTHER"})
    void isGuessedFromTheName(final String column, final SequenceKind kind) {
        assertEquals(kind, SequenceKind.of(column));
    }

    @ParameterizedTest
    @CsvSource({"FLAIR,0.001", "T1Gd,0.001", "T1,0.001", "T2,0", "T2Edge,0.001"})
    void dropsWhatTheStudyDropped(final String column, final double share) {
        assertEquals(share, SequenceKind.of(column).droppedShare());
    }
}
