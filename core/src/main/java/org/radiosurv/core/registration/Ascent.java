// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Improves maps: a quasi-Newton search from each of them, with steps and distances in the millimetres of the object's
 * size.
 */
final class Ascent {

    private static final double HEAD_RADIUS = 50;

    private static final double LARGEST_STEP = 10;

    /** A result that is farther away, in millimetres over a head, is at a place of its own. */
    private static final double ANOTHER_PLACE = 15;

    private final double unit;

    private final boolean scalesLast;

    /**
     * @param unit millimetres that count as one (1 for heads)
     * @param scalesLast whether 9 degrees of freedom scale the axes after the rotation rather than before it
     */
    Ascent(final double unit, final boolean scalesLast) {
        this.unit = unit;
        this.scalesLast = scalesLast;
    }

    /**
     * How long a search goes on.
     *
     * @param iterations largest number of steps
     * @param firstStep length of the first step in millimetres
     * @param tolerance a shorter step is the last one, in millimetres
     */
    record Effort(int iterations, double firstStep, double tolerance) {
    }

    /**
     * @param function what is maximised
     * @param degrees which maps
     * @param start where it begins
     * @param effort how long
     * @return where it ends
     */
    Candidate climb(final MapFunction function, final DegreesOfFreedom degrees, final Candidate start, final Effort effort) {
        return climb(function, degrees, start, effort, null, null);
    }

    /**
     * @param function what is maximised
     * @param degrees which maps
     * @param start where it begins
     * @param effort how long
     * @param metric what an earlier search knows of the curvature; null if nothing
     * @param metricFound receives what this one knows; null if nobody asks
     * @return where it ends
     */
    Candidate climb(final MapFunction function, final DegreesOfFreedom degrees, final Candidate start, final Effort effort,
        final double[] metric, final double[] metricFound) {
        return climb(function, SearchSpace.of(start.transform(), degrees, scalesLast), start, effort, metric, metricFound);
    }

    /**
     * @param function what is maximised
     * @param start where it begins
     * @param effort how long
     * @return where a search over translations alone ends
     */
    Candidate shift(final MapFunction function, final Candidate start, final Effort effort) {
        return climb(function, SearchSpace.translations(start.transform()), start, effort, null, null);
    }

    private Candidate climb(final MapFunction function, final SearchSpace space, final Candidate start, final Effort effort,
        final double[] metric, final double[] metricFound) {
        final QuasiNewton search = new QuasiNewton(new Climb(function, space), space.size(), effort.firstStep() * unit,
            LARGEST_STEP * unit, effort.tolerance() * unit).withMetric(metric);
        final double[] parameters = new double[space.size()];
        final double similarity = search.maximise(parameters, effort.iterations());
        if (metricFound != null && search.metric() != null) {
            System.arraycopy(search.metric(), 0, metricFound, 0, metricFound.length);
        }
        return new Candidate(space.transform(parameters), similarity, start.start());
    }

    /**
     * @param all candidates, in any order
     * @param count how many at most
     * @param apart no two of them are closer than this, in millimetres over a head
     * @return the best ones, the best first; those without a similarity never
     */
    List<Candidate> best(final Candidate[] all, final int count, final double apart) {
        final Candidate[] sorted = all.clone();
        Arrays.sort(sorted, Candidate::compare);
        final List<Candidate> chosen = new ArrayList<>();
        for (int n = 0; n < sorted.length && chosen.size() < count; n++) {
            boolean far = sorted[n].similarity() > Double.NEGATIVE_INFINITY;
            for (final Candidate other : chosen) {
                far &= distance(sorted[n], other) > apart;
            }
            if (far) {
                chosen.add(sorted[n]);
            }
        }
        return chosen;
    }

    /**
     * @param a a map
     * @param b another one
     * @return how far apart they put the points of a head, root mean square in units
     */
    double distance(final Candidate a, final Candidate b) {
        return Transform12.distance(a.transform(), b.transform(), HEAD_RADIUS * unit) / unit;
    }

    /**
     * @param candidates maps that a search has reached
     * @param winner one of them
     * @param similarity what their similarities are
     * @return the most information that one of them has at another place, as a share of the winner's: 0 where all are at one
     *         place, near 1 where nothing tells the winner from others
     */
    double rival(final Candidate[] candidates, final Candidate winner, final Similarity similarity) {
        // independent images have normalised information 1
        final double none = similarity == Similarity.NMI ? 1 : 0;
        double rival = 0;
        for (final Candidate candidate : candidates) {
            if (candidate.similarity() > Double.NEGATIVE_INFINITY && distance(candidate, winner) > ANOTHER_PLACE) {
                rival = Math.max(rival, (candidate.similarity() - none) / (winner.similarity() - none));
            }
        }
        return rival;
    }
}
