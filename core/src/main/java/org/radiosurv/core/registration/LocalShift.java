// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import java.util.Arrays;

import org.radiosurv.core.Progress;

/**
 * Tells images of one patient from those of two: an affine map lays one patient's head on itself everywhere, but two
 * heads only
 * on average. Each eighth of the head (octant about its centre) is shifted on its own to where it fits best.
 */
final class LocalShift {

    private static final int OCTANTS = 8;

    private static final int LEAST_SAMPLES = 500;

    private static final int ITERATIONS = 8;

    private static final double TOLERANCE = 0.1;

    private static final double LARGEST_STEP = 3;

    private LocalShift() {
    }

    /**
     * @param samples points of one image
     * @param image the other image
     * @param transform the map found, 12 numbers
     * @param settings what is maximised
     * @param unit millimetres that count as one
     * @param workers threads
     * @param progress checked for cancellation
     * @return root mean square of the octants' shifts in millimetres; 0 where no octant has enough samples
     */
    static double of(final Samples samples, final LevelImage image, final double[] transform,
        final RegistrationSettings settings, final double unit, final Workers workers, final Progress progress) {
        final double[] squares = new double[OCTANTS];
        Arrays.fill(squares, Double.NaN);
        final Workers alone = new Workers(1);
        workers.run(OCTANTS, new Workers.Task() {
            @Override
            public void run(final int octant) {
                final Samples part = samples.octant(octant);
                if (part.count() < LEAST_SAMPLES) {
                    return;
                }
                final SimilarityFunction function = new SimilarityFunction(part, image, settings.similarity(),
                    Levels.FINE * unit, 0.2, alone, progress);
                final SearchSpace space = SearchSpace.translations(transform);
                final double[] shift = new double[3];
                final double found = new QuasiNewton(new Climb(function, space), 3, 0.5 * unit, LARGEST_STEP * unit,
                    TOLERANCE * unit).maximise(shift, ITERATIONS);
                if (found > Double.NEGATIVE_INFINITY) {
                    squares[octant] = shift[0] * shift[0] + shift[1] * shift[1] + shift[2] * shift[2];
                }
            }
        });
        double sum = 0;
        int count = 0;
        for (final double square : squares) {
            if (!Double.isNaN(square)) {
                sum += square;
                count++;
            }
        }
        return count == 0 ? 0 : Math.sqrt(sum / count);
    }
}
