// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.radiosurv.core.Progress;
import org.radiosurv.core.volume.Affine;

/** The pieces of the mathematics, by hand and against finite differences. */
class SimilarityTest {

    @Test
    void independentImagesShareNothingAndEqualOnesEverything() {
        final JointHistogram joint = new JointHistogram(2, Similarity.MI);
        assertEquals(0, joint.similarity(new double[]{1, 1, 1, 1}), 1e-12);
        assertEquals(1, joint.normalisedInformation(), 1e-12);
        assertEquals(Math.log(2), joint.similarity(new double[]{5, 0, 0, 5}), 1e-12);
        assertEquals(2, joint.normalisedInformation(), 1e-12);
        // p = (3/8, 1/8, 1/8, 3/8): 3/4 ln(3/2) + 1/4 ln(1/2)
        assertEquals(0.75 * Math.log(1.5) + 0.25 * Math.log(0.5), joint.similarity(new double[]{3, 1, 1, 3}), 1e-12);
    }

    @ParameterizedTest
    @EnumSource(Similarity.class)
    void theGradientIsThatOfTheValue(final Similarity similarity) {
        final Progress none = Progress.NONE;
        final Workers workers = new Workers(2);
        final RegistrationSettings settings =
            new RegistrationSettings(DegreesOfFreedom.AFFINE, similarity, StartSearch.AUTO, 5, 2);
        final Levels levels = Levels.of(
            RegistrationImage.of(Phantom.image(Phantom.grid(60, 4, 50, 4), Affine.identity(), 0, 0.01)),
            RegistrationImage.of(Phantom.image(Phantom.grid(62, 3.7, 34, 6), Affine.translation(3, -2, 4), 1, 0.01)), settings,
            workers, none);
        final Levels.Pyramid s = levels.source();
        final Levels.Pyramid t = levels.target();
        final Samples forward = Samples.draw(s.fine(), s.coarse(), s.head(), s.head().centre(), 6000, 32, true);
        final Samples backward = Samples.draw(t.fine(), t.coarse(), t.head(), t.head().centre(), 6000, 32, true);
        final MapFunction function = new SymmetricSimilarity(
            new SimilarityFunction(forward, t.coarse(), similarity, 8, 0.2, workers, none), forward.centre(),
            new SimilarityFunction(backward, s.coarse(), similarity, 8, 0.2, workers, none), backward.centre());
        final double[] map = Transform12.of(Affine.of(1.03, 0.07, -0.02, 5, -0.05, 0.98, 0.04, -3, 0.03, -0.06, 1.05, 6, 0, 0,
            0, 1), forward.centre());
        final double[] gradient = new double[12];
        function.value(map);
        function.gradient(gradient);
        for (int n = 0; n < 12; n++) {
            final double step = n < 9 ? 2e-4 : 1e-2;
            final double[] moved = map.clone();
            moved[n] += step;
            final double above = function.value(moved);
            moved[n] -= 2 * step;
            final double numeric = (above - function.value(moved)) / (2 * step);
            // the trilinear reading has kinks at voxel borders, which a finite step straddles
            assertEquals(numeric, gradient[n], 0.03 * Math.abs(numeric) + (n < 9 ? 0.02 : 4e-4), "entry " + n);
        }
    }

    @Test
    void quasiNewtonFindsTheTopOfACurvedRidge() {
        final QuasiNewton.Objective rosenbrock = new QuasiNewton.Objective() {
            @Override
            public double value(final double[] p) {
                return -(1 - p[0]) * (1 - p[0]) - 100 * (p[1] - p[0] * p[0]) * (p[1] - p[0] * p[0]);
            }

            @Override
            public void gradient(final double[] p, final double[] g) {
                g[0] = 2 * (1 - p[0]) + 400 * p[0] * (p[1] - p[0] * p[0]);
                g[1] = -200 * (p[1] - p[0] * p[0]);
            }
        };
        final double[] p = {-1.2, 1};
        new QuasiNewton(rosenbrock, 2, 0.1, 1, 1e-9).maximise(p, 200);
        assertEquals(1, p[0], 1e-4);
        assertEquals(1, p[1], 1e-4);
    }

    @Test
    void shapesAreTakenApartAsTheyWerePutTogether() {
        final double[] turn = Transform12.rotation(0.1, -0.2, 0.3);
        final double[] shear = {1, 0.02, -0.03, 0, 1, 0.04, 0, 0, 1};
        final double[] scale = {1.1, 0, 0, 0, 0.9, 0, 0, 0, 1.2};
        final double[] linear = Transform12.product(turn, Transform12.product(shear, scale));
        final TransformShape shape =
            TransformShape.of(Transform12.toAffine(Transform12.of(linear, new double[]{1, 2, 3}), new double[3]));
        assertEquals(1.1, shape.scaleX(), 1e-12);
        assertEquals(0.9, shape.scaleY(), 1e-12);
        assertEquals(1.2, shape.scaleZ(), 1e-12);
        assertEquals(0.02, shape.shearXy(), 1e-12);
        assertEquals(-0.03, shape.shearXz(), 1e-12);
        assertEquals(0.04, shape.shearYz(), 1e-12);
        assertEquals(Math.toDegrees(Math.sqrt(0.14)), shape.rotationDegrees(), 1e-9);
        assertTrue(!shape.plausibleWithinPatient());
    }

    @Test
    void workersRunEveryTaskOnceAndHandOnFailures() {
        try (Workers workers = new Workers(3)) {
            final int[] runs = new int[1000];
            workers.run(runs.length, number -> runs[number]++);
            for (final int run : runs) {
                assertEquals(1, run);
            }
            final Random random = new Random(1);
            final int bad = random.nextInt(100);
            try {
                workers.run(100, number -> {
                    if (number == bad) {
                        throw new IllegalStateException("task " + number);
                    }
                });
            } catch (final IllegalStateException expected) {
                assertEquals("task " + bad, expected.getMessage());
                return;
            }
            throw new AssertionError("the failure was lost");
        }
    }
}
