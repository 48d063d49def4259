// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;

/** From many starts at 8 mm to one map at 2 mm. */
final class Search {

    private static final int SCORING_SAMPLES = 1000;

    private static final int COARSE_SAMPLES = 3000;

    private static final int MIDDLE_SAMPLES = 8000;

    private static final int FINE_SAMPLES = 50000;

    /** Scored starts that are improved by translation, then by more degrees of freedom, then at the middle level. */
    private static final int TRANSLATED = 16;

    private static final int REFINED = 5;

    private static final int FINALISTS = 2;

    private static final int SCORING_PARTS = 24;

    /** Least weight of samples in the other image, as a share of the smaller head. */
    private static final double LEAST_OVERLAP = 0.25;

    /** A result is as good as another one from this share of its similarity on. */
    private static final double AS_GOOD = 0.95;

    /** A mirror image has to be better by this factor to be reported. */
    private static final double CLEARLY_BETTER = 1.03;

    /** Results at the coarse level that are this close, in millimetres over a head, are one. */
    private static final double SAME = 3;

    private static final double HEAD_RADIUS = 50;

    private final Levels.Pyramid source;

    private final Levels.Pyramid target;

    private final double[] centre;

    private final double unit;

    private final boolean scalesLast;

    private final RegistrationSettings settings;

    private final DegreesOfFreedom few;

    private final Workers workers;

    private final Workers alone = new Workers(1);

    private final Progress progress;

    /** What the refined starts came to at the coarse level. */
    private Candidate[] reached = {};

    /**
     * What a search found.
     *
     * @param transform 12 numbers, source to target
     * @param information mutual information
     * @param normalisedInformation normalised mutual information
     * @param sourceOverlap share of the source's head in the target
     * @param targetOverlap share of the target's head in the source
     * @param disagreement see {@link RegistrationResult}
     * @param agreeing number of starts that agree
     * @param localShift see {@link RegistrationResult}
     * @param mirrored whether the mirror image fits better
     */
    record Found(double[] transform, double information, double normalisedInformation, double sourceOverlap,
        double targetOverlap, double disagreement, int agreeing, double localShift, boolean mirrored) {
    }

    Search(final Levels levels, final RegistrationSettings settings, final Workers workers, final Progress progress) {
        this.source = levels.source();
        this.target = levels.target();
        this.centre = source.head().centre();
        this.unit = levels.unit();
        // scales act along the axes of the moving image's world: first where it is mapped, last where it is mapped to
        this.scalesLast = !levels.sourceIsMoving();
        this.settings = settings;
        this.few = settings.degreesOfFreedom() == DegreesOfFreedom.RIGID ? DegreesOfFreedom.RIGID
            : DegreesOfFreedom.SIMILARITY;
        this.workers = workers;
        this.progress = progress;
    }

    /** @return the best map */
    Found run() {
        final List<Candidate> coarse = coarse();
        progress.report(0.4, "4 mm");
        final Both samples = both(source.middle(), target.middle(), MIDDLE_SAMPLES);
        final Candidate[] results = new Candidate[coarse.size() + 1];
        final double[][] metrics = new double[results.length][];
        final Steps done = new Steps(progress.part(0.4, 0.7), results.length);
        workers.run(results.length, new Workers.Task() {
            @Override
            public void run(final int number) {
                final boolean mirror = number == coarse.size();
                final Candidate start = mirror ? mirrored(coarse.get(0)) : coarse.get(number);
                final MapFunction function = samples.function(source.middle(), target.middle(), Levels.MIDDLE);
                // the mirror image only has to be compared, and the form of 9 degrees of freedom knows no reflection
                final DegreesOfFreedom degrees =
                    mirror && settings.degreesOfFreedom() != DegreesOfFreedom.AFFINE ? few : settings.degreesOfFreedom();
                metrics[number] = new double[degrees.count() * degrees.count()];
                results[number] =
                    climb(function, degrees, start, mirror ? 20 : 40, 1, 0.1, null, metrics[number]);
                done.next();
            }
        });
        int best = 0;
        for (int n = 1; n < coarse.size(); n++) {
            best = results[n].compare(results[best]) < 0 ? n : best;
        }
        progress.report(0.7, "2 mm");
        return finish(results, best, metrics[best], samples, agreeing(coarse.get(best)));
    }

    /** Scores all starts and improves the best of them at the coarse level. */
    private List<Candidate> coarse() {
        progress.report(0, "8 mm");
        final LevelImage from = source.coarse();
        final LevelImage to = target.coarse();
        final Both few2 = both(from, to, SCORING_SAMPLES);
        final Both many = both(from, to, COARSE_SAMPLES);
        final List<double[]> starts =
            Starts.of(source.fine(), source.head(), target.fine(), target.head(), settings.start(), unit);
        final Candidate[] scored = new Candidate[starts.size()];
        final Steps scoring = new Steps(progress.part(0, 0.2), SCORING_PARTS);
        workers.run(SCORING_PARTS, new Workers.Task() {
            @Override
            public void run(final int part) {
                final SimilarityFunction function = few2.backward(from, Levels.COARSE);
                for (int n = part; n < scored.length; n += SCORING_PARTS) {
                    scored[n] = new Candidate(starts.get(n), function.value(few2.inverse(starts.get(n))), n);
                }
                scoring.next();
            }
        });
        final List<Candidate> first = best(scored, TRANSLATED, 12);
        if (first.isEmpty()) {
            throw new InputException("The images overlap from at least one start of the search",
                "start " + settings.start().word() + " with images that lie apart in their headers' coordinates",
                "Use the start auto or centre, or check the headers.");
        }
        final Candidate[] moved = new Candidate[first.size()];
        final Steps moving = new Steps(progress.part(0.2, 0.3), moved.length);
        workers.run(moved.length, new Workers.Task() {
            @Override
            public void run(final int number) {
                final Candidate start = first.get(number);
                moved[number] = climb(few2.function(from, to, Levels.COARSE),
                    SearchSpace.translations(start.transform()), start, 8, 2, 0.3, null, null);
                moving.next();
            }
        });
        final List<Candidate> second = best(moved, REFINED, 5);
        final Candidate[] refined = new Candidate[second.size()];
        final Steps refining = new Steps(progress.part(0.3, 0.4), refined.length);
        workers.run(refined.length, new Workers.Task() {
            @Override
            public void run(final int number) {
                final MapFunction function = many.function(from, to, Levels.COARSE);
                refined[number] = climb(function, few, second.get(number), 25, 2, 0.2, null, null);
                if (settings.degreesOfFreedom().count() > few.count()) {
                    refined[number] =
                        climb(function, settings.degreesOfFreedom(), refined[number], 40, 2, 0.1, null, null);
                }
                refining.next();
            }
        });
        reached = refined;
        return best(refined, FINALISTS, SAME);
    }

    /** Refines the winner at the finest level and measures what the judgement needs. */
    private Found finish(final Candidate[] results, final int best, final double[] metric, final Both middle,
        final int agreeing) {
        final Samples samples = Samples.draw(source.fine(), source.fine(), source.head(), centre, FINE_SAMPLES,
            SimilarityFunction.BINS, false);
        final SimilarityFunction fine = function(samples, target.fine(), Levels.FINE, workers);
        final Candidate refined =
            climb(fine, settings.degreesOfFreedom(), results[best], 40, 0.5, 0.02, metric, null);
        progress.report(0.9, "quality");
        final double localShift = LocalShift.of(samples, target.fine(), refined.transform(), settings, unit, workers,
            progress);
        final int mirror = results.length - 1;
        double disagreement = 0;
        for (int n = 0; n < mirror; n++) {
            final double distance =
                Transform12.distance(results[n].transform(), results[best].transform(), HEAD_RADIUS * unit);
            if (results[n].similarity() >= AS_GOOD * results[best].similarity()) {
                disagreement = Math.max(disagreement, distance);
            }
        }
        fine.value(refined.transform());
        return new Found(refined.transform(), fine.joint().information(), fine.joint().normalisedInformation(),
            fine.overlap(), middle.backwardOverlap(refined.transform()), disagreement, agreeing, localShift,
            results[mirror].similarity() > CLEARLY_BETTER * results[best].similarity());
    }

    private int agreeing(final Candidate winner) {
        int agreeing = 0;
        for (final Candidate candidate : reached) {
            agreeing += candidate.similarity() > Double.NEGATIVE_INFINITY && Transform12.distance(candidate.transform(),
                winner.transform(), HEAD_RADIUS * unit) <= SAME * unit ? 1 : 0;
        }
        return agreeing;
    }

    /** The same position with the head's left and right exchanged. */
    private Candidate mirrored(final Candidate candidate) {
        final double[] transform = candidate.transform().clone();
        for (int row = 0; row < 3; row++) {
            transform[3 * row] = -transform[3 * row];
        }
        return new Candidate(transform, Double.NEGATIVE_INFINITY, Integer.MAX_VALUE);
    }

    private Candidate climb(final MapFunction function, final DegreesOfFreedom degrees, final Candidate start,
        final int iterations, final double firstStep, final double tolerance, final double[] metric,
        final double[] metricFound) {
        return climb(function, SearchSpace.of(start.transform(), degrees, scalesLast), start, iterations, firstStep,
            tolerance, metric, metricFound);
    }

    private Candidate climb(final MapFunction function, final SearchSpace space, final Candidate start,
        final int iterations, final double firstStep, final double tolerance, final double[] metric,
        final double[] metricFound) {
        final QuasiNewton search = new QuasiNewton(new Climb(function, space), space.size(), firstStep * unit,
            10 * unit, tolerance * unit).withMetric(metric);
        final double[] parameters = new double[space.size()];
        final double similarity = search.maximise(parameters, iterations);
        if (metricFound != null && search.metric() != null) {
            System.arraycopy(search.metric(), 0, metricFound, 0, metricFound.length);
        }
        return new Candidate(space.transform(parameters), similarity, start.start());
    }

    /** The best candidates that are some distance apart, the best first. */
    private List<Candidate> best(final Candidate[] all, final int count, final double apart) {
        final Candidate[] sorted = all.clone();
        Arrays.sort(sorted, Candidate::compare);
        final List<Candidate> chosen = new ArrayList<>();
        for (int n = 0; n < sorted.length && chosen.size() < count; n++) {
            boolean far = sorted[n].similarity() > Double.NEGATIVE_INFINITY;
            for (final Candidate other : chosen) {
                far &= Transform12.distance(sorted[n].transform(), other.transform(), HEAD_RADIUS * unit) > apart * unit;
            }
            if (far) {
                chosen.add(sorted[n]);
            }
        }
        return chosen;
    }

    private SimilarityFunction function(final Samples samples, final LevelImage image, final double edge,
        final Workers threads) {
        final double other = samples.centre() == centre ? target.head().volume() : source.head().volume();
        final double own = samples.centre() == centre ? source.head().volume() : target.head().volume();
        return new SimilarityFunction(samples, image, settings.similarity(), edge * unit,
            LEAST_OVERLAP * Math.min(1, other / own), threads, progress);
    }

    private Both both(final LevelImage from, final LevelImage to, final int count) {
        return new Both(
            Samples.draw(source.fine(), from, source.head(), centre, count, SimilarityFunction.BINS, true),
            Samples.draw(target.fine(), to, target.head(), target.head().centre(), count, SimilarityFunction.BINS, true));
    }

    /** Samples of both images. */
    private final class Both {

        private final Samples ofSource;

        private final Samples ofTarget;

        Both(final Samples ofSource, final Samples ofTarget) {
            this.ofSource = ofSource;
            this.ofTarget = ofTarget;
        }

        /** The mean of both directions' similarities, for one thread. */
        MapFunction function(final LevelImage from, final LevelImage to, final double edge) {
            return new SymmetricSimilarity(Search.this.function(ofSource, to, edge, alone), centre,
                Search.this.function(ofTarget, from, edge, alone), ofTarget.centre());
        }

        /**
         * The target's samples in the source: the target shows more of the head, so that no start gains by stretching.
         */
        SimilarityFunction backward(final LevelImage from, final double edge) {
            return Search.this.function(ofTarget, from, edge, alone);
        }

        double[] inverse(final double[] transform) {
            return Transform12.of(Transform12.toAffine(transform, centre).inverse(), ofTarget.centre());
        }

        double backwardOverlap(final double[] transform) {
            final SimilarityFunction function =
                new SimilarityFunction(ofTarget, source.middle(), settings.similarity(), Levels.FINE * unit, 0, alone, progress);
            function.value(inverse(transform));
            return function.overlap();
        }
    }

    /** Counts finished parts of a stage, from any thread. */
    private static final class Steps {

        private final Progress stage;

        private final int count;

        private int done;

        Steps(final Progress stage, final int count) {
            this.stage = stage;
            this.count = count;
        }

        synchronized void next() {
            stage.report((double)++done / count, null);
        }
    }
}
