// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.radiosurv.core.features.Closeness.assertClose;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;

/** Agreement with pyradiomics 8ed5793 wherever the definitions are the same. */
class PyradiomicsTest {

    private static final FeatureSettings ALL =
        FeatureSettings.defaults().withFamilies(EnumSet.allOf(Family.class));

    private static int compare(final Measured measured, final String file, final String column,
        final String directional, final int voxels) {
        final Map<String, Double> expected = new HashMap<>();
        for (final CSVRecord row : ReferenceTable.rows(file)) {
            expected.put(row.get("feature"), Double.valueOf(row.get(column)));
        }
        int compared = 0;
        for (final Map.Entry<String, String> name : PyradiomicsNames.all().entrySet()) {
            final String tag = name.getValue();
            if (!PyradiomicsNames.dependsOnLevelCount(tag)) {
                final double ours = measured.value(PyradiomicsNames.withAggregation(tag, directional));
                assertClose(expected.get(name.getKey()), PyradiomicsNames.converted(tag, ours, voxels),
                    MeshTolerance.of(tag), 1e-9, name.getKey());
                compared++;
            }
        }
        return compared;
    }

    @Test
    void syntheticHead() {
        final Mask voi = SharedImages.mask("reference/features/synth182_mask.nii.gz");
        final Measured measured =
            Measured.of(SharedImages.read("reference/features/synth182_image.nii.gz"), voi, ALL);
        assertEquals(100,
            compare(measured, "synth182_pyradiomics.csv", "pyradiomics_8ed5793_binWidth1", "3D_avg", 60_000));
    }

    /** Pyradiomics' bins of width 25 begin at a multiple of 25, 450 here. */
    @ParameterizedTest
    @CsvSource({"fbs:25, recomputed_binWidth25_directions_averaged, 3D_avg",
        "fbs:25, recomputed_binWidth25_directions_merged, 3D_comb", "fbn:256, recomputed_binCount256_averaged, 3D_avg",
        "fbn:256, recomputed_binCount256_merged, 3D_comb"})
    void thickSlices(final String discretisation, final String column, final String directional) {
        final Volume image = SharedImages.read("reference/features/brain1_image.nii.gz");
        final Mask voi = SharedImages.mask("reference/features/brain1_label.nii.gz");
        final Measured measured =
            Measured.of(image, voi, ALL.withDiscretisation(Discretisation.parse(discretisation)).withResegmentation(
                Resegmentation.range(450, Double.POSITIVE_INFINITY)));
        assertEquals(100, compare(measured, "brain1_pyradiomics.csv", column, directional, 4137));
    }
}
