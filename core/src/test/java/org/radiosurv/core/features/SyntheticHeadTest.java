// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.radiosurv.core.features.Closeness.assertClose;

import java.util.EnumSet;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * A synthetic image of 182 x 218 x 182 voxels with a VOI of 60,000: values of an independent
 * implementation.
 */
class SyntheticHeadTest {

    private static final double VOXELS = 60_000;

    private static Measured measure() {
        return Measured.of(SharedImages.read("reference/features/synth182_image.nii.gz"),
            SharedImages.mask("reference/features/synth182_mask.nii.gz"),
            FeatureSettings.defaults().withFamilies(EnumSet.allOf(Family.class)));
    }

    @Test
    void agreesWithTheIndependentReference() {
        final Measured measured = measure();
        int compared = 0;
        for (final CSVRecord row : ReferenceTable.rows("synth182_features.csv")) {
            if (!row.get("own_reference").isEmpty()) {
                final String tag = row.get("tag");
                final double expected = Double.parseDouble(row.get("own_reference")) * denominator(tag);
                assertClose(expected, measured.value(tag), MeshTolerance.of(tag), 1e-9, tag);
                compared++;
            }
        }
        assertEquals(241, compared);
    }

    /** The reference's axis lengths divide by N, ours by N - 1. */
    private static double denominator(final String tag) {
        return tag.matches("morph_pca_.*_axis") ? Math.sqrt(VOXELS / (VOXELS - 1)) : 1;
    }
}
