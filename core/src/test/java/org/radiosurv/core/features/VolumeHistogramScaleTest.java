// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.InputException;
import org.radiosurv.core.volume.Volume;

/** Volume histograms of the intensities -3, 0, 0, 2, by hand. */
class VolumeHistogramScaleTest {

    private static final Resegmentation RANGE = Resegmentation.range(-5, 5);

    private static Measured measured(final String scale, final Resegmentation range, final double... values) {
        final Volume image = Phantom.volume(values.length, 1, 1, values);
        return Measured.of(image, Phantom.all(image), FeatureSettings.defaults().withFamilies(EnumSet.of(Family.IVH))
            .withDiscretisation(Discretisation.parse("fbs:3")).withResegmentation(range)
            .withVolumeHistogram(VolumeHistogramScale.parse(scale)));
    }

    private static void assertHistogram(final Measured m, final double v10, final double v90, final double i10, final double i90,
        final double auc) {
        assertEquals(v10, m.value("ivh_v10"), 1e-15);
        assertEquals(v90, m.value("ivh_v90"), 1e-15);
        assertEquals(v10 - v90, m.value("ivh_diff_v10_v90"), 1e-15);
        assertEquals(i10, m.value("ivh_i10"), 1e-15);
        assertEquals(i90, m.value("ivh_i90"), 1e-15);
        assertEquals(i10 - i90, m.value("ivh_diff_i10_i90"), 1e-15);
        assertEquals(auc, m.value("ivh_auc"), 1e-15);
    }

    /** nu: 1 for -5 to -3, 3/4 for -2 to 0, 1/4 for 1 and 2, 0 for 3 to 5. */
    @Test
    void wholeNumbersFromEndToEndOfTheRange() {
        assertHistogram(measured("none", RANGE, -3, 0, 0, 2), 1, 0, 3, -2, 0.525);
    }

    /** -3 to 2: gamma of -2 is 0.2, of 2 is 1. */
    @Test
    void wholeNumbersOfTheVoi() {
        assertHistogram(measured("none", Resegmentation.NONE, -3, 0, 0, 2), 0.75, 0.25, 3, -2, 0.625);
    }

    /** Bins of 2 from -5, centres -4 to 6: nu is 1, 1, 3/4, 1/4, 0, 0. */
    @Test
    void centresOfBins() {
        assertHistogram(measured("fbs:2", RANGE, -3, 0, 0, 2), 1, 0, 4, 0, 0.5);
    }

    /** Four bins of 5/4 from -3: voxels in 1, 3, 3, 4, whatever the range. */
    @Test
    void binsOfTheVoi() {
        assertHistogram(measured("fbn:4", RANGE, -3, 0, 0, 2), 0.75, 0.25, 5, 2, 2.125 / 3);
    }

    /** fbs:3 of the histogram, from -5: levels 1, 2, 2, 3. */
    @Test
    void levelsAreThoseOfTheTextures() {
        assertHistogram(measured("levels", RANGE, -3, 0, 0, 2), 0.75, 0.25, 4, 2, 0.6875);
    }

    @Test
    void oneIntensityHasNoRange() {
        final Measured m = measured("none", Resegmentation.NONE, 4, 4);
        assertEquals("all voxels have one grey level", m.feature("ivh_v10").missingReason());
        assertEquals(5, m.value("ivh_i10"));
    }

    @Test
    void wrongInputIsRefused() {
        final String message =
            assertThrows(InputException.class, () -> measured("none", RANGE, 0.5, 1)).getMessage();
        assertTrue(message.contains("0.5") && message.contains("Round"), message);
        assertThrows(InputException.class, () -> measured("fbs:1e-6", RANGE, 0, 1));
        for (final String text : new String[]{"", "fbs", "fbs:0", "fbs:-1", "fbs:x", "fbn:2.5", "none:1", "levels:8", "whole:4"}) {
            assertThrows(InputException.class, () -> VolumeHistogramScale.parse(text), text);
        }
        for (final String text : new String[]{"levels", "none", "fbs:2.5", "fbn:1000"}) {
            assertEquals(text, VolumeHistogramScale.parse(text).toString());
        }
    }
}
