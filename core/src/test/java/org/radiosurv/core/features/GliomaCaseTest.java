// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.radiosurv.core.features.Closeness.assertClose;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;

/** A real glioma: values of an independent implementation, on 256 levels of the whole volume. */
class GliomaCaseTest {

    private static final Map<String, Volume> IMAGES = new HashMap<>();

    private static final EnumSet<Family> FAMILIES = EnumSet.of(Family.STAT, Family.IH, Family.CM, Family.RLM,
        Family.SZM, Family.DZM, Family.NGT, Family.NGL);

    private static Volume image(final String name) {
        final Volume known = IMAGES.get(name);
        if (known == null) {
            IMAGES.put(name, make(name));
        }
        return IMAGES.get(name);
    }

    private static Volume make(final String name) {
        return switch (name) {
            case "t2edge_2d" -> StudyMaps.edge(image("t2"), true);
            case "t2edge_3d" -> StudyMaps.edge(image("t2"), false);
            case "gdz_difference" -> StudyMaps.gdZScore(raw("t1"), raw("t1gd"), image("t1"), image("t1gd"), false);
            case "gdz_regression" -> StudyMaps.gdZScore(raw("t1"), raw("t1gd"), image("t1"), image("t1gd"), true);
            default -> GlobalLevels.of(raw(name), name.equals("t2") ? 1 : 0.999);
        };
    }

    private static Volume raw(final String name) {
        return SharedImages.read("data/glioma-case/" + name + ".nii.gz");
    }

    private static Mask voi(final String name) {
        return SharedImages.mask("data/glioma-case/" + name + ".nii.gz");
    }

    @ParameterizedTest
    @CsvSource({"t1,voi_core", "t1,voi_edema", "t1gd,voi_core", "t1gd,voi_edema", "flair,voi_core", "flair,voi_edema",
        "t2,voi_core", "t2,voi_edema", "t2edge_2d,voi_core", "t2edge_2d,voi_edema", "t2edge_3d,voi_core",
        "t2edge_3d,voi_edema", "gdz_difference,voi_core", "gdz_difference,voi_edema", "gdz_regression,voi_core",
        "gdz_regression,voi_edema"})
    void agreesToOnePartInAMillion(final String image, final String voi) {
        final boolean map = image.matches("t2edge.*|gdz.*");
        final FeatureSettings settings = FeatureSettings.defaults().withFamilies(FAMILIES)
            .withDiscretisation(Discretisation.parse(map ? "whole:256" : "levels:256"));
        final Measured measured = Measured.of(image(image), voi(voi), settings);
        int compared = 0;
        for (final CSVRecord row : ReferenceTable.rows("glioma_features.csv")) {
            final String tag = row.get("tag");
            if (row.get("image").equals(image) && row.get("voi").equals(voi) && measured.tags().contains(tag)) {
                assertClose(Double.parseDouble(row.get("value")), measured.value(tag), 1e-6, 1e-9, tag);
                compared++;
            }
        }
        assertEquals(18 + 23 + 3 * (25 + 16) + 16 + 16 + 5 + 17, compared);
    }

    @ParameterizedTest
    @ValueSource(strings = {"voi_core", "voi_edema"})
    void shapeAndLocationAgree(final String voi) {
        final Measured measured = Measured.of(image("t1"), voi(voi),
            FeatureSettings.defaults().withFamilies(List.of(Family.MORPH, Family.LOCATION)));
        int compared = 0;
        for (final CSVRecord row : ReferenceTable.rows("glioma_features.csv")) {
            final String tag = row.get("tag");
            if (row.get("voi").equals(voi) && tag.matches("(loc|morph)_.*")) {
                final double expected = Double.parseDouble(row.get("value"));
                assertClose(expected, measured.value(tag), MeshTolerance.of(tag), 1e-9, tag);
                compared++;
            }
        }
        assertEquals(23 + 13, compared);
    }

    @ParameterizedTest
    @CsvSource({"t1,voi_core", "t1,voi_edema", "t1gd,voi_core", "t1gd,voi_edema", "t2,voi_core", "t2,voi_edema"})
    void distancesAgreeToOnePartInABillion(final String image, final String voi) {
        final FeatureSettings settings = FeatureSettings.defaults().withFamilies(List.of(Family.CM))
            .withDistances(List.of(1, 2, 3)).withAggregations(EnumSet.of(Aggregation.AVERAGE_3D, Aggregation.SD_3D,
                Aggregation.MIN_3D, Aggregation.MAX_3D, Aggregation.MERGED_3D));
        final Measured measured = Measured.of(image(image), voi(voi), settings);
        int compared = 0;
        for (final CSVRecord row : ReferenceTable.rows("glioma_glcm_distances_1-3.csv")) {
            if (row.get("image").equals(image) && row.get("voi").equals(voi)) {
                final int distance = Integer.parseInt(row.get("distance"));
                final String stem = "cm_" + row.get("feature") + (distance > 1 ? "_d" + distance : "") + "_3D_";
                compare(row, "mean13", measured, stem + "avg");
                compare(row, "sd13", measured, stem + "sd13");
                compare(row, "min13", measured, stem + "min13");
                compare(row, "max13", measured, stem + "max13");
                compare(row, "merged", measured, stem + "comb");
                compared++;
            }
        }
        assertEquals(75, compared);
    }

    private static void compare(final CSVRecord row, final String column, final Measured measured, final String tag) {
        assertClose(Double.parseDouble(row.get(column)), measured.value(tag), 1e-9, 1e-12, tag);
    }
}
