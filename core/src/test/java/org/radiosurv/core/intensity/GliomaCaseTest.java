// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.intensity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.radiosurv.core.Progress;
import org.radiosurv.core.features.SharedImages;
import org.radiosurv.core.recipe.GdFormula;
import org.radiosurv.core.recipe.GdRegion;
import org.radiosurv.core.recipe.operator.GdZScoreOperator;
import org.radiosurv.core.recipe.operator.GreyLevelOperator;
import org.radiosurv.core.recipe.operator.PrewittOperator;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;

/** A whole glioma case against independent values; origin and tolerances in the README beside preprocessing.json. */
class GliomaCaseTest {

    private static final double RELATIVE = 1e-12;

    private static JsonNode reference(final String name) throws IOException {
        try (InputStream in = GliomaCaseTest.class.getResourceAsStream("preprocessing.json")) {
            return new ObjectMapper().readTree(in).get(name);
        }
    }

    private static Volume image(final String name) {
        return SharedImages.read("data/glioma-case/" + name + ".nii.gz");
    }

    private static Volume levels(final Volume image, final GreyLevelRule rule) {
        final GreyLevelMeasurement bounds = rule.measure(image, Optional.empty(), Progress.NONE);
        return new GreyLevelOperator(bounds.low(), bounds.high(), bounds.levels()).apply(image, Progress.NONE);
    }

    private static double fold(final Volume volume, final double start, final DoubleBinaryOperator operator) {
        double result = start;
        for (int n = 0; n < volume.grid().voxels(); n++) {
            result = operator.applyAsDouble(result, volume.get(n));
        }
        return result;
    }

    private static double sum(final Volume volume) {
        return fold(volume, 0, Double::sum);
    }

    private static void assertClose(final JsonNode expected, final double actual) {
        assertEquals(expected.doubleValue(), actual, RELATIVE * Math.abs(expected.doubleValue()));
    }

    @ParameterizedTest
    @CsvSource({"t1,0.001", "t1gd,0.001", "flair,0.001", "t2,0"})
    void greyLevels(final String name, final double dropTop) throws Exception {
        final JsonNode expected = reference(name);
        final Volume image = image(name);
        final GreyLevelMeasurement bounds =
            new GreyLevelRule(dropTop, 256, false).measure(image, Optional.empty(), Progress.NONE);
        assertEquals(expected.get("lo").doubleValue(), bounds.low());
        assertEquals(expected.get("hi_nearest_rank").doubleValue(), bounds.high());
        assertEquals(expected.get("n_clipped").longValue(), bounds.clipped());
        assertEquals(expected.get("n_voxels").longValue(), bounds.measured());
        final Volume levels = new GreyLevelOperator(bounds.low(), bounds.high(), 256).apply(image, Progress.NONE);
        assertEquals(expected.get("sum_q").doubleValue(), sum(levels));
        assertEquals(expected.get("n255").doubleValue(), fold(levels, 0, (n, level) -> level == 255 ? n + 1 : n));
        final byte[] bytes = ((VoxelData.UnsignedBytes)levels.data()).values();
        assertEquals(expected.get("sha256_fortran_order").textValue(),
            HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void prewitt(final boolean volumetric) throws IOException {
        final JsonNode expected = reference(volumetric ? "t2edge_3d" : "t2edge_2d");
        final Volume edges =
            PrewittOperator.apply(levels(image("t2"), GreyLevelRule.fullRange()), volumetric, Progress.NONE);
        assertEquals(0, fold(edges, 1e9, Math::min));
        assertClose(expected.get("max"), fold(edges, 0, Math::max));
        assertClose(expected.get("sum"), sum(edges));
        assertClose(expected.get("mean"), sum(edges) / edges.grid().voxels());
        assertLevels(expected.get("discretise"), edges);
    }

    @Test
    void gdZScoreByDifference() throws IOException {
        final JsonNode expected = reference("gdz_difference");
        final GdStatistics statistics = measure(GdFormula.DIFFERENCE);
        assertEquals(expected.get("n_brain").longValue(), statistics.voxels());
        assertEquals(1, statistics.slope());
        assertClose(expected.get("mean"), statistics.mean());
        assertClose(expected.get("sd_population"), statistics.sd());
        assertMap(expected, statistics);
    }

    @Test
    void gdZScoreByRegression() throws IOException {
        final JsonNode expected = reference("gdz_regression");
        final GdStatistics statistics = measure(GdFormula.REGRESSION);
        assertClose(expected.get("slope"), statistics.slope());
        assertClose(expected.get("intercept"), statistics.mean());
        assertClose(expected.get("rmse_population"), statistics.sd());
        assertMap(expected, statistics);
    }

    private static GdStatistics measure(final GdFormula formula) {
        final GdStatistics statistics = GdStatistics.measure(levels(image("t1"), GreyLevelRule.topDropped()),
            levels(image("t1gd"), GreyLevelRule.topDropped()), Optional.empty(), formula, Progress.NONE);
        assertEquals(GdRegion.POSITIVE, statistics.region());
        return statistics;
    }

    private static void assertMap(final JsonNode expected, final GdStatistics statistics) {
        final Volume t1 = levels(image("t1"), GreyLevelRule.topDropped());
        final Volume t1gd = levels(image("t1gd"), GreyLevelRule.topDropped());
        final Volume z = new GdZScoreOperator(statistics.slope(), statistics.mean(), statistics.sd()).apply(t1, t1gd,
            GdZScoreOperator.positive(t1, t1gd), Progress.NONE);
        assertClose(expected.get("min"), fold(z, 0, Math::min));
        assertClose(expected.get("max"), fold(z, 0, Math::max));
        assertLevels(expected.get("discretise"), z);
    }

    private static void assertLevels(final JsonNode expected, final Volume map) {
        final GreyLevelMeasurement bounds =
            GreyLevelRule.fullRange().measure(map, Optional.empty(), Progress.NONE);
        assertEquals(expected.get("lo").doubleValue(), bounds.low(), 1e-13);
        assertClose(expected.get("hi"), bounds.high());
        assertEquals(expected.get("sum_q").doubleValue(), sum(levels(map, GreyLevelRule.fullRange())));
    }
}
