// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;

/** Input that is wrong, empty or not finite: a clear error or a missing value with its reason, never NaN. */
class HostileInputTest {

    private static final FeatureSettings EVERYTHING = FeatureSettings.everything();

    private static VoiMeasurement measure(final Volume image, final Mask voi, final String discretisation) {
        return VoiFeatures.measure(image, voi, EVERYTHING.withDiscretisation(Discretisation.parse(discretisation)),
            Progress.NONE);
    }

    private static void assertErrorNames(final Volume image, final String discretisation, final String... parts) {
        final InputException error =
            assertThrows(InputException.class, () -> measure(image, Phantom.all(image), discretisation));
        Arrays.stream(parts).forEach(part -> assertTrue(error.getMessage().contains(part),
            () -> part + " not in: " + error.getMessage()));
    }

    @Test
    void emptyVoi() {
        final Volume image = Phantom.volume(2, 2, 2, 1, 2, 3, 4, 5, 6, 7, 8);
        final Mask voi = Mask.of(image.grid(), new BitSet());
        final VoiMeasurement measured = measure(image, voi, "levels:256");
        assertEquals(FeatureCatalogue.descriptors(EVERYTHING).size(), measured.values().size());
        assertTrue(measured.values().stream().allMatch(value -> "the VOI is empty".equals(value.missingReason())));
        assertTrue(VoiFeatures.measureShape(voi, EVERYTHING, Progress.NONE).stream().allMatch(FeatureValue::isMissing));
        assertTrue(VoiFeatures.measureDirections(image, voi, EVERYTHING, Progress.NONE).stream()
            .allMatch(value -> "the VOI is empty".equals(value.missingReason())));
    }

    @Test
    void voiOnAnotherGrid() {
        final Volume image = Phantom.volume(2, 1, 1, 1, 2);
        final Volume other = Phantom.volume(Affine.translation(1, 0, 0), 2, 1, 1, 1, 1);
        final InputException error =
            assertThrows(InputException.class, () -> measure(image, Phantom.all(other), "levels:256"));
        assertTrue(error.getMessage().contains(image.grid().describe()), error.getMessage());
        assertTrue(error.getMessage().contains(other.grid().describe()), error.getMessage());
    }

    @Test
    void voxelsThatAreNotFiniteLeaveTheIntensityMaskOnly() {
        final Volume image = Phantom.volume(4, 2, 1, 1, 2, Double.NaN, 3, 1, Double.POSITIVE_INFINITY, 2, 2);
        final VoiMeasurement measured = measure(image, Phantom.all(image), "fbn:4");
        assertEquals(new VoiQuality(8, 6, 2, 0, 0, 3), measured.quality());
        final Measured byTag = Measured.of(image, Phantom.all(image),
            EVERYTHING.withDiscretisation(Discretisation.parse("fbn:4")));
        assertEquals(8, byTag.value("loc_n_voxels"));
        assertEquals(11.0 / 6, byTag.value("stat_mean"), 1e-15);
        assertEquals(8, byTag.value("morph_vol_approx"));
        assertTrue(measured.values().stream().allMatch(value -> value.isMissing() || Double.isFinite(value.value())));
    }

    @Test
    void imageOfNothingButNaN() {
        final double[] values = new double[27];
        Arrays.fill(values, Double.NaN);
        final Volume image = Phantom.volume(3, 3, 3, values);
        final VoiMeasurement measured = measure(image, Phantom.all(image), "whole:256");
        assertEquals(27, measured.quality().notFinite());
        final FeatureValue mean = value(measured, "stat_mean");
        assertEquals("no voxel of the VOI has an intensity that counts: 27 not finite, 0 outside the field of view, "
            + "0 re-segmented", mean.missingReason());
        assertEquals(mean.missingReason(), value(measured, "morph_integ_int").missingReason());
        assertFalse(value(measured, "morph_volume").isMissing());
    }

    private static FeatureValue value(final VoiMeasurement measured, final String tag) {
        return measured.values().stream().filter(value -> value.descriptor().tag().equals(tag)).findFirst()
            .orElseThrow();
    }

    @Test
    void voxelsOutsideTheFieldOfViewAreNeverLevelOne() {
        final Volume whole = Phantom.volume(4, 1, 1, 7, 7, 0, 0);
        final Volume image = whole.within(Phantom.of(whole, 0, 1));
        final VoiMeasurement measured = measure(image, Phantom.all(image), "levels:256");
        assertEquals(2, measured.quality().outsideFieldOfView());
        assertEquals(8, value(measured, "ih_min").value());
        assertEquals(4, value(measured, "morph_vol_approx").value());
    }

    @Test
    void valuesThatAreNoLevels() {
        assertErrorNames(Phantom.volume(3, 1, 1, 0, 256, 3), "levels:256", "0 to 255", "256.0 at voxel (1, 0, 0)",
            "fbn:256");
        assertErrorNames(Phantom.volume(3, 1, 1, 0, 5, -1), "levels:256", "-1.0 at voxel (2, 0, 0)");
        assertErrorNames(Phantom.volume(1, 3, 1, 0, 5, 1.5), "levels:256", "1.5 at voxel (0, 2, 0)");
        assertErrorNames(Phantom.volume(1, 1, 2, 1, 1.5), "none", "1.5 at voxel (0, 0, 1)", "whole number from 1");
        assertErrorNames(Phantom.volume(2, 1, 1, 1, 0), "none", "0.0 at voxel (1, 0, 0)");
        assertErrorNames(Phantom.volume(2, 1, 1, 1, 1e9), "none", "65535", "1.0E9");
        assertErrorNames(Phantom.volume(2, 1, 1, 1, 1e9), "fbs:0.5", "65535", "wider bins");
    }

    @Test
    void negativeValuesHaveFirstOrderFeaturesWithoutDiscretisation() {
        final Volume image = Phantom.volume(3, 1, 1, -2.5, 0, 2.5);
        final Measured measured =
            Measured.of(image, Phantom.all(image), EVERYTHING.withFamilies(List.of(Family.STAT)));
        assertEquals(0, measured.value("stat_mean"));
        assertEquals("the mean is 0", measured.feature("stat_cov").missingReason());
        assertEquals("the sum of the quartiles is 0", measured.feature("stat_qcod").missingReason());
    }

    @Test
    void sumsBeyondTheRangeOfNumbersAreMissing() {
        final Volume image = Phantom.volume(2, 1, 1, 1e200, 3e200);
        final Measured measured =
            Measured.of(image, Phantom.all(image), EVERYTHING.withFamilies(List.of(Family.STAT)));
        assertEquals("the value is beyond the range of numbers", measured.feature("stat_energy").missingReason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "levels", "levels:", "levels:0", "levels:2.5", "levels:70000", "fbn:-3", "fbs:0",
        "fbs:NaN", "fbs:Infinity", "none:3", "log:3", "fbn:256:1"})
    void discretisationsThatAreNone(final String text) {
        assertThrows(InputException.class, () -> Discretisation.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"levels:256", "resampled-levels:256", "whole:64", "fbn:32", "fbs:2.5", "none"})
    void discretisationsAreWrittenAsTheyAreRead(final String text) {
        assertEquals(text, Discretisation.parse(text).toString());
        assertEquals(Discretisation.parse(text), Discretisation.parse(" " + text.toUpperCase(Locale.ROOT)));
    }

    @Test
    void settingsThatAreNone() {
        assertThrows(InputException.class, () -> Family.parseList("stat,glcm"));
        assertThrows(InputException.class, () -> Family.parseList(""));
        assertThrows(InputException.class, () -> FeatureSettings.parseDistances("1,a"));
        assertThrows(InputException.class, () -> EVERYTHING.withDistances(List.of(0, 1)));
        assertThrows(InputException.class, () -> EVERYTHING.withDistances(List.of()));
        assertThrows(InputException.class, () -> EVERYTHING.withDistances(List.of(51)));
        assertThrows(InputException.class, () -> EVERYTHING.withFamilies(List.of()));
        assertThrows(InputException.class, () -> Resegmentation.range(2, 1));
        assertThrows(InputException.class, () -> new Resegmentation(0, 1, -3));
    }

    @Test
    void cancelling() {
        final Progress canceled = new Progress() {
            @Override
            public void report(final double fraction, final String message) {
                // nobody looks
            }

            @Override
            public boolean canceled() {
                return true;
            }
        };
        assertThrows(CancellationException.class,
            () -> VoiFeatures.compute(Phantom.image(), Phantom.voi(), EVERYTHING, canceled));
    }
}
