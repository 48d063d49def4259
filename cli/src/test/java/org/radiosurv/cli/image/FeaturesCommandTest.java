// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radiosurv.cli.Agreement;
import org.radiosurv.cli.CommandRun;
import org.radiosurv.cli.Reference;
import org.radiosurv.core.volume.Affine;

class FeaturesCommandTest {

    @TempDir
    private Path folder;

    private static Map<String, CSVRecord> features(final String csv) {
        final Map<String, CSVRecord> byTag = new LinkedHashMap<>();
        final List<CSVRecord> rows = Reference.rows(csv);
        assertEquals(List.of("tag", "ibsi_code", "value"), rows.get(0).getParser().getHeaderNames());
        rows.forEach(row -> assertTrue(byTag.put(row.get("tag"), row) == null, row.get("tag") + " twice"));
        return byTag;
    }

    /** IBSI: the published tolerance, 0 meaning three significant digits; peer value to 1e-6. */
    @Test
    void agreesWithTheIbsiPhantom() throws Exception {
        final Map<String, CSVRecord> actual = features(CommandRun.done("features",
            TestImages.phantom(folder.resolve("phantom.nii.gz"), "phantom"), TestImages.phantom(folder.resolve("mask.nii"), "mask"),
            "--discretise", "none").out());
        int compared = 0;
        for (final CSVRecord expected : Reference.table(Reference.core("features/ibsi-reference.csv"))) {
            final CSVRecord row = actual.get(expected.get("tag"));
            if (row == null) {
                continue;
            }
            compared++;
            assertEquals(expected.get("ibsi_code"), row.get("ibsi_code"), expected.get("tag"));
            final double reference = Double.parseDouble(expected.get("value"));
            final double tolerance = Math.max(Double.parseDouble(expected.get("tolerance")), Math.abs(reference) * 0.006);
            assertEquals(reference, Double.parseDouble(row.get("value")), tolerance, expected.get("tag"));
            if (!expected.get("peer_full_precision_value").isEmpty()) {
                Agreement.close(expected.get("peer_full_precision_value"), row.get("value"), 1e-6, expected.get("tag"));
            }
        }
        assertTrue(compared >= 120, "only " + compared + " features were compared");
    }

    @Test
    void agreesWithTheSyntheticBrain() {
        final Map<String, CSVRecord> actual = features(CommandRun.done("features",
            Reference.shared("reference/features/synth182_image.nii.gz"),
            Reference.shared("reference/features/synth182_mask.nii.gz")).out());
        int compared = 0;
        for (final CSVRecord expected : Reference.table(Reference.core("features/synth182_features.csv"))) {
            final CSVRecord row = actual.get(expected.get("tag"));
            if (row != null && !expected.get("own_reference").isEmpty()) {
                Agreement.close(expected.get("own_reference"), row.get("value"), 1e-6, expected.get("tag"));
                compared++;
            }
        }
        assertTrue(compared >= 50, "only " + compared + " features were compared");
    }

    @Test
    void choosesFamiliesDistancesAndFile() throws Exception {
        final Path image = TestImages.phantom(folder.resolve("phantom.nii.gz"), "phantom");
        final Path mask = TestImages.phantom(folder.resolve("mask.nii"), "mask");
        final Path out = folder.resolve("new/F.csv");
        assertEquals("", CommandRun.done("features", image, mask, "--discretise", "fbn:4", "--families", "cm", "--distances", "1,2",
            "--out", out).out());
        final List<CSVRecord> rows = Reference.table(out);
        assertTrue(rows.stream().allMatch(row -> row.get("tag").startsWith("cm_")));
        assertTrue(rows.stream().anyMatch(row -> row.get("tag").equals("cm_contrast_d2_3D_avg")));
        final CommandRun all = CommandRun.done("features", image, mask, "--discretise", "none", "--families", "all");
        assertTrue(features(all.out()).containsKey("morph_volume"));
    }

    @Test
    void countsBinsFromTheRange() throws Exception {
        final Path image = TestImages.write(folder.resolve("i.nii"), Affine.identity(), 4, 1, 1, -50, 10, 12, 30);
        final Path mask = TestImages.write(folder.resolve("m.nii"), Affine.identity(), 4, 1, 1, 1, 1, 1, 1);
        final Map<String, CSVRecord> ranged = features(CommandRun.done("features", image, mask, "--families", "stat,ih",
            "--discretise", "fbs:10", "--range=0,20").out());
        assertEquals("11.0", ranged.get("stat_mean").get("value"));
        assertEquals("2.0", ranged.get("ih_max").get("value")); // 10 lies in the second bin from 0
        final CommandRun nothing = CommandRun.refused("At least one voxel of the VOI", "features", image, mask, "--discretise", "fbs:10",
            "--range=100,200");
        assertTrue(nothing.err().contains("none of 4"), nothing.err());
        CommandRun.refused("two numbers", "features", image, mask, "--range", "5");
    }

    @Test
    void leavesNotFiniteVoxelsOutAndSaysWhatIsMissing() throws Exception {
        final Path image = TestImages.write(folder.resolve("i.nii"), Affine.identity(), 3, 1, 1, Double.NaN, 1, 1);
        final Path mask = TestImages.write(folder.resolve("m.nii"), Affine.identity(), 3, 1, 1, 1, 1, 1);
        final CommandRun run = CommandRun.done("features", image, mask, "--families", "stat");
        assertTrue(run.err().contains("1 of 3 voxels of the VOI are no finite numbers"), run.err());
        final Path one = TestImages.write(folder.resolve("o.nii"), Affine.identity(), 3, 1, 1, 0, 1, 0);
        final CommandRun lonely = CommandRun.done("features", image, one, "--families", "cm");
        assertTrue(lonely.err().contains("features have no value: "), lonely.err());
        assertEquals("", features(lonely.out()).get("cm_contrast_3D_avg").get("value"));
        final Path all = TestImages.write(folder.resolve("n.nii"), Affine.identity(), 3, 1, 1, Double.NaN, Double.NaN, Double.NaN);
        CommandRun.refused("finite value", "features", all, mask);
    }

    @Test
    void bringsAMaskOfAnotherGridOnlyWhenTold() throws Exception {
        final Path image = TestImages.write(folder.resolve("i.nii"), Affine.identity(), 2, 2, 2, 1, 2, 3, 4, 5, 6, 7, 8);
        final Path mask = TestImages.write(folder.resolve("m.nii"), Affine.scaling(2, 2, 2), 1, 1, 1, 1);
        CommandRun.refused("[2 x 2 x 2, 1 x 1 x 1 mm, RAS, origin (0, 0, 0)] and [1 x 1 x 1, 2 x 2 x 2 mm", "features", image, mask);
        final String value = features(CommandRun.done("features", image, mask, "--families", "stat", "--other-grid", "resample").out())
            .get("stat_min").get("value");
        assertEquals("1.0", value);
    }
}
