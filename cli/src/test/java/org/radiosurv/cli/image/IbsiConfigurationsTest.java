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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radiosurv.cli.Agreement;
import org.radiosurv.cli.CommandRun;
import org.radiosurv.cli.Reference;

/**
 * IBSI's configurations A to E (reference manual, section 5.2), the lines of docs/ibsi.md: on the CT phantom against
 * the published values, and with other numbers on two MR images against an independent implementation.
 */
class IbsiConfigurationsTest {

    private static final String FLAT = "2D_avg,2D_comb,2_5D_avg,2_5D_comb,2D,2_5D";

    private static final String SPACE = "3D_avg,3D_comb,3D";

    /** Numbers that a configuration leaves to the image: range, width of bins, voxel size. */
    private record Numbers(int low, int high, String width, String fineWidth, String voxel) {
    }

    private static List<Object> line(final String configuration, final Numbers n) {
        final String range = "--range=" + n.low + "," + n.high;
        final String fbs = "--discretise=fbs:" + n.width;
        final List<Object> line = new ArrayList<>(List.of("--families=all", "--spatial-autocorrelation"));
        line.addAll(switch (configuration) {
            case "A" -> List.of(range, fbs, "--ivh=none", "--aggregations=" + FLAT);
            case "B" -> List.of("--resample=" + n.voxel + "," + n.voxel + ",0", "--interpolation=linear", "--round", range,
                "--discretise=fbn:32", "--ivh=none", "--aggregations=" + FLAT);
            case "C" -> List.of("--resample=" + n.voxel, "--interpolation=linear", "--round", range, fbs, "--ivh=fbs:" + n.fineWidth,
                "--aggregations=" + SPACE);
            case "D" -> List.of("--resample=" + n.voxel, "--interpolation=linear", "--round", "--outliers=3", "--discretise=fbn:32",
                "--ivh=none", "--aggregations=" + SPACE);
            default -> List.of("--resample=" + n.voxel, "--interpolation=spline", "--round", range, "--outliers=3",
                "--discretise=fbn:32", "--ivh=fbn:1000", "--aggregations=" + SPACE);
        });
        return line;
    }

    private static Map<String, String> features(final Path image, final Path mask, final List<Object> options) {
        final List<Object> line = new ArrayList<>(List.of("features", image, mask));
        line.addAll(options);
        final Map<String, String> values = new HashMap<>();
        Reference.rows(CommandRun.done(line.toArray()).out()).forEach(row -> values.put(row.get("tag"), row.get("value")));
        return values;
    }

    /** The published tolerance after rounding to three digits, for every standardised value of a feature. */
    @ParameterizedTest
    @CsvSource({"A, -500, 346", "B, -500, 346", "C, -1000, 210", "D, -1000, 210", "E, -1000, 210"})
    void agreesWithTheCtPhantom(final String configuration, final int low, final int features) {
        final String folder = "reference/features/ibsi_ct_phantom/";
        final Path image = Reference.shared(folder + "phantom.nii.gz");
        final Map<String, String> actual = features(image, Reference.shared(folder + "mask.nii.gz"),
            line(configuration, new Numbers(low, 400, "25", "2.5", "2")));
        int compared = 0;
        for (final CSVRecord expected : Reference.table(Reference.shared(folder + "config_" + configuration.toLowerCase(Locale.ROOT) + ".csv"))) {
            final String value = actual.get(expected.get("tag"));
            assertNotNull(value, expected.get("tag"));
            final BigDecimal rounded = new BigDecimal(value).round(new MathContext(3, RoundingMode.HALF_EVEN));
            assertTrue(rounded.subtract(new BigDecimal(expected.get("value"))).abs()
                .compareTo(new BigDecimal(expected.get("tolerance"))) <= 0,
                expected.get("tag") + ": expected " + expected.get("value") + " but was " + value);
            compared++;
        }
        assertEquals(features, compared);
    }

    @Test
    void agreesWithAnIndependentImplementation() {
        final Map<String, Numbers> numbers = Map.of("sts", new Numbers(260, 650, "25", "2.5", "2"), "brain1",
            new Numbers(550, 1150, "25", "2.5", "1.37"));
        final Map<String, String[]> files = Map.of("sts", new String[]{"data/sts/image.nii.gz", "data/sts/mask.nii.gz"}, "brain1",
            new String[]{"reference/features/brain1_image.nii.gz", "reference/features/brain1_label.nii.gz"});
        final Map<String, Map<String, String>> runs = new HashMap<>();
        int compared = 0;
        for (final CSVRecord expected : Reference.table(Reference.core("features/ibsi_configurations.csv"))) {
            final String image = expected.get("image");
            final Map<String, String> actual = runs.computeIfAbsent(image + expected.get("configuration"), key -> {
                final List<Path> paths = Arrays.stream(files.get(image)).map(Reference::shared).toList();
                return features(paths.get(0), paths.get(1), line(expected.get("configuration"), numbers.get(image)));
            });
            Agreement.close(expected.get("value"), actual.get(expected.get("tag")), 1e-6,
                image + " " + expected.get("configuration") + " " + expected.get("tag"));
            compared++;
        }
        assertEquals(2476, compared);
        assertEquals(10, runs.size());
    }
}
