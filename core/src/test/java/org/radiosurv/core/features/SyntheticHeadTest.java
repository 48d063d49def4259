// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.radiosurv.core.features.Closeness.assertClose;

import java.util.EnumSet;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** A synthetic image of 182 x 218 x 182 voxels with a VOI of 60,000: values of an independent implementation and of MIRP. */
class SyntheticHeadTest {

    private static Measured measure() {
        return Measured.of(SharedImages.read("reference/features/synth182_image.nii.gz"),
            SharedImages.mask("reference/features/synth182_mask.nii.gz"), FeatureSettings.defaults().withFamilies(EnumSet.allOf(Family.class)));
    }

    @Test
    void agreesWithTheIndependentReference() {
        final Measured measured = measure();
        int compared = 0;
        for (final CSVRecord row : ReferenceTable.rows("synth182_features.csv")) {
            if (measured.tags().contains(row.get("tag")) && !row.get("own_reference").isEmpty()) {
                assertClose(Double.parseDouble(row.get("own_reference")), measured.value(row.get("tag")), 1e-6, 1e-9,
                    row.get("tag"));
                compared++;
            }
        }
        assertTrue(compared >= 218, "only " + compared + " values compared");
    }
}
