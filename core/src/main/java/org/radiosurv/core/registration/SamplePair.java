// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import org.radiosurv.core.Progress;

/** Samples of both images, each to be found in the other one. */
final class SamplePair {

    /** Least weight of samples in the other image, as a share of the smaller head. */
    private static final double LEAST_OVERLAP = 0.25;

    private final Levels.Pyramid source;

    private final Levels.Pyramid target;

    private final Samples ofSource;

    private final Samples ofTarget;

    private final Similarity similarity;

    private final double unit;

    private final Progress progress;

    private final Workers alone = new Workers(1);

    /**
     * @param levels both images
     * @param from level of the source whose intensities the samples have
     * @param to level of the target likewise
     * @param count how many samples of either
     * @param similarity what is maximised
     * @param progress checked for cancellation
     */
    SamplePair(final Levels levels, final LevelImage from, final LevelImage to, final int count, final Similarity similarity,
        final Progress progress) {
        this.source = levels.source();
        this.target = levels.target();
        this.similarity = similarity;
        this.unit = levels.unit();
        this.progress = progress;
        ofSource = Samples.draw(source.fine(), from, source.head(), source.head().centre(), count, SimilarityFunction.BINS,
            true);
        ofTarget = Samples.draw(target.fine(), to, target.head(), target.head().centre(), count, SimilarityFunction.BINS,
            true);
    }

    /**
     * The mean of both directions' similarities, for one thread.
     *
     * @param from the source at a level
     * @param to the target at that level
     * @param edge width of the faces' edge in units
     * @return the function of the map from source to target
     */
    MapFunction both(final LevelImage from, final LevelImage to, final double edge) {
        return new SymmetricSimilarity(
            function(ofSource, to, edge, source.head().volume(), target.head().volume(), alone),
            ofSource.centre(), backward(from, edge), ofTarget.centre());
    }

    /**
     * The target's samples in the source, for one thread: the target shows more of the head, so that no start gains by
     * stretching.
     *
     * @param from the source at a level
     * @param edge width of the faces' edge in units
     * @return the function of the {@link #inverse} map
     */
    SimilarityFunction backward(final LevelImage from, final double edge) {
        return function(ofTarget, from, edge, target.head().volume(), source.head().volume(), alone);
    }

    /**
     * @param samples samples of the source
     * @param edge width of the faces' edge in units
     * @param workers threads
     * @return the function of the map to the target's finest level
     */
    SimilarityFunction finest(final Samples samples, final double edge, final Workers workers) {
        return function(samples, target.fine(), edge, source.head().volume(), target.head().volume(), workers);
    }

    private SimilarityFunction function(final Samples samples, final LevelImage image, final double edge, final double own,
        final double other, final Workers workers) {
        return new SimilarityFunction(samples, image, similarity, edge * unit, LEAST_OVERLAP * Math.min(1, other / own),
            workers, progress);
    }

    /**
     * @param transform 12 numbers, source to target
     * @return 12 numbers of the inverse
     */
    double[] inverse(final double[] transform) {
        return Transform12.of(Transform12.toAffine(transform, ofSource.centre()).inverse(), ofTarget.centre());
    }

    /**
     * @param transform 12 numbers, source to target
     * @return share of the target's head in the source's field of view
     */
    double backwardOverlap(final double[] transform) {
        final SimilarityFunction function =
            new SimilarityFunction(ofTarget, source.middle(), similarity, Levels.FINE * unit, 0, alone, progress);
        function.value(inverse(transform));
        return function.overlap();
    }
}
