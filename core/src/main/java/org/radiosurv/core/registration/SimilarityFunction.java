// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import java.util.Arrays;

import org.radiosurv.core.Progress;

/**
 * Similarity of an image to samples of another one, as a function of the affine map from the samples' world to the
 * image's world, with its gradient by the map's 12 numbers. Both are smooth ({@link SampleReadings}; Mattes et al. 2003), and
 * nothing jumps when samples leave the image.
 *
 * <p>Samples are worked on in chunks of fixed size, whose histograms are added in order: the result does not depend on
 * the number of threads. Not for concurrent use.
 */
final class SimilarityFunction implements MapFunction {

    /** Number of bins for either image. */
    static final int BINS = SampleReadings.BINS;

    private static final int CHUNK = 4096;

    private final Samples samples;

    private final SampleReadings readings;

    private final double leastWeight;

    private final Workers workers;

    private final Progress progress;

    private final JointHistogram joint;

    private final int chunks;

    private final float[][] histograms;

    private final double[] counts = new double[BINS * BINS];

    private final double[][] partial;

    /**
     * @param samples points and intensities of one image
     * @param image the other image
     * @param similarity what is computed
     * @param edge width of the faces' edge in millimetres
     * @param leastOverlap weight of all samples together, as a share of their number, below which a map is refused
     * @param workers threads
     * @param progress checked for cancellation
     */
    SimilarityFunction(final Samples samples, final LevelImage image, final Similarity similarity, final double edge,
        final double leastOverlap, final Workers workers, final Progress progress) {
        this.samples = samples;
        this.readings = new SampleReadings(samples, image, edge);
        this.workers = workers;
        this.progress = progress;
        this.leastWeight = leastOverlap * samples.count();
        this.joint = new JointHistogram(BINS, similarity);
        chunks = Math.max(1, (samples.count() + CHUNK - 1) / CHUNK);
        histograms = new float[chunks][BINS * BINS];
        partial = new double[chunks][12];
    }

    /**
     * @param transform 12 numbers: the 3x3 linear part row by row, then the image of the samples' centre; samples'
     *            world to the image's world, millimetres
     * @return the similarity; negative infinity where too few samples fall into the image
     */
    @Override
    public double value(final double[] transform) {
        progress.checkCanceled();
        readings.place(transform);
        workers.run(chunks, new Workers.Task() {
            @Override
            public void run(final int chunk) {
                Arrays.fill(histograms[chunk], 0);
                readings.collect(chunk * CHUNK, end(chunk), histograms[chunk]);
            }
        });
        Arrays.fill(counts, 0);
        double total = 0;
        for (final float[] histogram : histograms) {
            for (int cell = 0; cell < counts.length; cell++) {
                counts[cell] += histogram[cell];
                total += histogram[cell];
            }
        }
        return total < leastWeight || !(total > 0) ? Double.NEGATIVE_INFINITY : joint.similarity(counts);
    }

    private int end(final int chunk) {
        return Math.min(samples.count(), (chunk + 1) * CHUNK);
    }

    /**
     * The gradient at the map of the last call of {@link #value}, which must have been finite.
     *
     * @param gradient receives 12 numbers: derivatives by the linear part row by row, then by the centre's image
     */
    @Override
    public void gradient(final double[] gradient) {
        joint.differentiate(counts);
        workers.run(chunks, new Workers.Task() {
            @Override
            public void run(final int chunk) {
                Arrays.fill(partial[chunk], 0);
                readings.differentiate(chunk * CHUNK, end(chunk), joint, partial[chunk]);
            }
        });
        final double[] sum = new double[12];
        for (final double[] part : partial) {
            for (int n = 0; n < 12; n++) {
                sum[n] += part[n];
            }
        }
        readings.toWorld(sum, joint.total(), gradient);
    }

    /** @return weight of all samples that the last map brought into the image, as a share of their number */
    double overlap() {
        return joint.total() / Math.max(1, samples.count());
    }

    /** @return the histogram's similarities at the last map */
    JointHistogram joint() {
        return joint;
    }
}
