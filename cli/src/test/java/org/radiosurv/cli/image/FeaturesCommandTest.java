// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.DoubleSummaryStatistics;
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

    /** IBSI: the published tolerance after rounding to three digits; peer value to 1e-6; every standardised value is there. */
    @Test
    void agreesWithTheIbsiPhantomInAllConfigurations() throws Exception {
        final Map<String, CSVRecord> actual = features(CommandRun.done("features",
            TestImages.phantom(folder.resolve("phantom.nii.gz"), "phantom"), TestImages.phantom(folder.resolve("mask.nii"), "mask"),
            "--discretise", "none", "--families", "all", "--aggregations", "all", "--spatial-autocorrelation").out());
        int compared = 0;
        for (final CSVRecord expected : Reference.table(Reference.core("features/ibsi-reference.csv"))) {
            if (expected.get("value").isEmpty()) {
                continue;
            }
            final String tag = expected.get("tag");
            final CSVRecord row = actual.get(tag);
            assertNotNull(row, tag);
            compared++;
            assertEquals(expected.get("ibsi_code"), row.get("ibsi_code"), tag);
            final BigDecimal reference = new BigDecimal(expected.get("value"));
            final BigDecimal rounded = new BigDecimal(row.get("value")).round(new MathContext(3, RoundingMode.HALF_UP));
            assertTrue(rounded.subtract(reference).abs().compareTo(new BigDecimal(expected.get("tolerance"))) <= 0,
                tag + ": expected " + reference + " but was " + row.get("value"));
            if (!expected.get("peer_full_precision_value").isEmpty()) {
                Agreement.close(expected.get("peer_full_precision_value"), row.get("value"), 1e-6, tag);
            }
        }
        assertEquals(482, compared);
    }

    @Test
    void choosesAggregationsAndWritesDirections() throws Exception {
        final Path directions = folder.resolve("new/D.csv");
        final Map<String, CSVRecord> actual = features(CommandRun.done("features",
            TestImages.phantom(folder.resolve("phantom.nii.gz"), "phantom"), TestImages.phantom(folder.resolve("mask.nii"), "mask"),
            "--discretise", "none", "--families", "rlm", "--aggregations", "3D_avg,3D_min13,2D_comb", "--directions", directions).out());
        assertEquals(3 * 16, actual.size());
        final List<CSVRecord> each =
            Reference.table(directions).stream().filter(row -> row.get("tag").startsWith("rlm_sre")).toList();
        assertEquals(13, each.size());
        final DoubleSummaryStatistics values =
            each.stream().mapToDouble(row -> Double.parseDouble(row.get("value"))).summaryStatistics();
        assertEquals(values.getAverage(), Double.parseDouble(actual.get("rlm_sre_3D_avg").get("value")), 1e-12);
        assertEquals(values.getMin(), Double.parseDouble(actual.get("rlm_sre_3D_min13").get("value")), 1e-12);
        final Map<String, CSVRecord> single = features(CommandRun.done("features", folder.resolve("phantom.nii.gz"),
            folder.resolve("mask.nii"), "--discretise", "none", "--families", "rlm", "--aggregations", "3D_dir").out());
        assertEquals(13 * 16, single.size());
        for (int n = 0; n < 13; n++) {
            assertEquals(each.get(n).get("value"), single.get("rlm_sre_3D_dir" + (n + 1)).get("value"));
        }
        CommandRun.refused("An aggregation is one of", "features", folder.resolve("phantom.nii.gz"), folder.resolve("mask.nii"),
            "--aggregations", "4D");
    }

    @Test
    void resamplesToCubesAndLeavesOutliersOut() throws Exception {
        final Path image = TestImages.write(folder.resolve("i.nii"), Affine.scaling(2, 1, 1), 3, 1, 1, 0, 10, 20);
        final Path mask = TestImages.write(folder.resolve("m.nii"), Affine.scaling(2, 1, 1), 3, 1, 1, 1, 1, 1);
        final Map<String, CSVRecord> linear = features(CommandRun.done("features", image, mask, "--families", "stat,location",
            "--discretise", "whole:4", "--resample", "1", "--interpolation", "linear").out());
        assertEquals("6.0", linear.get("loc_n_voxels").get("value"));
        assertEquals("10.0", linear.get("stat_mean").get("value")); // 0, 2.5, 7.5, 12.5, 17.5, 20
        assertEquals((2 * 100 + 2 * 56.25 + 2 * 6.25) / 6, Double.parseDouble(linear.get("stat_var").get("value")), 1e-9);
        final Map<String, CSVRecord> levels = features(CommandRun.done("features", image, mask, "--families", "stat", "--resample", "1",
            "--interpolation", "linear").out());
        assertEquals((0 + 3 + 8 + 13 + 18 + 20) / 6.0, Double.parseDouble(levels.get("stat_mean").get("value")), 1e-12);
        final Map<String, CSVRecord> rounded = features(CommandRun.done("features", image, mask, "--families", "stat,ivh", "--discretise",
            "fbn:4", "--resample", "1,0,0", "--interpolation", "linear", "--round", "--range=1,19", "--ivh", "none").out());
        assertEquals((2 + 8 + 12 + 18) / 4.0, Double.parseDouble(rounded.get("stat_mean").get("value")), 1e-12); // ties to even
        assertEquals("19.0", rounded.get("ivh_i10").get("value")); // in whole numbers from 1 to 19
        assertEquals("3.0", rounded.get("ivh_i90").get("value"));
        final Map<String, CSVRecord> inner = features(CommandRun.done("features", image, mask, "--families", "stat", "--outliers", "1")
            .out());
        assertEquals("0.0", inner.get("stat_var").get("value")); // SD 8.2: only 10 stays
        CommandRun.refused("cubic, linear, spline or nearest", "features", image, mask, "--resample", "1", "--interpolation", "label");
        CommandRun.refused("positive", "features", image, mask, "--resample", "0");
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
