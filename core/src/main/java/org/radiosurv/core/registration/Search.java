// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.radiosurv.core.Progress;

/** From many starts at 8 mm to one map at 2 mm. */
final class Search {

    private static final int MIDDLE_SAMPLES = 8000;

    private static final int FINE_SAMPLES = 50000;

    /** A result is as good as another one from this share of its similarity on. */
    private static final double AS_GOOD = 0.95;

    /** Results at the middle level that are farther apart, in millimetres over a head, are told apart at the finest. */
    private static final double APART = 1;

    /** A mirror image has to be better by this factor to be reported. */
    private static final double CLEARLY_BETTER = 1.03;

    private static final Ascent.Effort MIDDLE = new Ascent.Effort(40, 1, 0.1);

    private static final Ascent.Effort MIRROR = new Ascent.Effort(20, 1, 0.1);

    private static final Ascent.Effort FINE = new Ascent.Effort(40, 0.5, 0.02);

    private final Levels levels;

    private final Levels.Pyramid source;

    private final Levels.Pyramid target;

    private final RegistrationSettings settings;

    private final Ascent ascent;

    private final Workers workers;

    private final Progress progress;

    Search(final Levels levels, final RegistrationSettings settings, final Workers workers, final Progress progress) {
        this.levels = levels;
        this.source = levels.source();
        this.target = levels.target();
        // scales act along the axes of the moving image's world: first where it is mapped, last where it is mapped to
        this.ascent = new Ascent(levels.unit(), !levels.sourceIsMoving());
        this.settings = settings;
        this.workers = workers;
        this.progress = progress;
    }

    /** @return the best map */
    SearchResult run() {
        progress.report(0, "8 mm");
        final CoarseSearch coarse = new CoarseSearch(levels, settings, ascent, workers, progress.part(0, 0.4));
        final List<Candidate> finalists = coarse.run();
        progress.report(0.4, "4 mm");
        final SamplePair samples = new SamplePair(levels, source.middle(), target.middle(), MIDDLE_SAMPLES,
            settings.similarity(), progress);
        // the last result is that of the mirror image
        final Candidate[] results = new Candidate[finalists.size() + 1];
        final double[][] metrics = new double[results.length][];
        refine(finalists, samples, results, metrics);
        int best = 0;
        for (int n = 1; n < finalists.size(); n++) {
            best = results[n].compare(results[best]) < 0 ? n : best;
        }
        progress.report(0.7, "2 mm");
        return finish(results, best, metrics[best], samples, coarse,
            finalists.get(origin(results, best)));
    }

    /** Of finalists that came to the winner's place the best one at the coarse level. */
    private int origin(final Candidate[] results, final int best) {
        int origin = 0;
        while (origin < best && ascent.distance(results[origin], results[best]) > CoarseSearch.SAME) {
            origin++;
        }
        return origin;
    }

    private void refine(final List<Candidate> finalists, final SamplePair samples, final Candidate[] results,
        final double[][] metrics) {
        final Steps done = new Steps(progress.part(0.4, 0.7), results.length);
        workers.run(results.length, new Workers.Task() {
            @Override
            public void run(final int number) {
                final boolean mirror = number == finalists.size();
                final Candidate start = mirror ? mirrored(finalists.get(0)) : finalists.get(number);
                final MapFunction function = samples.both(source.middle(), target.middle(), Levels.MIDDLE);
                final DegreesOfFreedom degrees = mirror ? degreesOfMirror() : settings.degreesOfFreedom();
                metrics[number] = new double[degrees.count() * degrees.count()];
                results[number] =
                    ascent.climb(function, degrees, start, mirror ? MIRROR : MIDDLE, null, metrics[number]);
                done.next();
            }
        });
    }

    /** The mirror image only has to be compared, and the form of 9 degrees of freedom knows no reflection. */
    private DegreesOfFreedom degreesOfMirror() {
        return settings.degreesOfFreedom() == DegreesOfFreedom.AFFINE ? DegreesOfFreedom.AFFINE
            : CoarseSearch.few(settings.degreesOfFreedom());
    }

    /** Refines the winner at the finest level and measures what the judgement needs. */
    private SearchResult finish(final Candidate[] results, final int best, final double[] metric, final SamplePair middle,
        final CoarseSearch coarse, final Candidate winner) {
        // between thick slices nothing is known, so their samples stay where they are unless ripples are to be feared
        final boolean jitter = Samples.thin(source.fine()) || Lattices.coincide(source.fine(), target.fine(),
            Transform12.toAffine(results[best].transform(), source.head().centre()));
        final Samples samples = Samples.draw(source.fine(), source.fine(), source.head(), source.head().centre(), FINE_SAMPLES,
            SimilarityFunction.BINS, jitter);
        final SimilarityFunction fine = middle.finest(samples, Levels.FINE, workers);
        final Candidate[] finalists = finest(fine, results, best, metric);
        Candidate refined = finalists[0];
        for (final Candidate other : finalists) {
            refined = other.compare(refined) < 0 ? other : refined;
        }
        progress.report(0.9, "quality");
        final double localShift = LocalShift.of(samples, target.fine(), refined.transform(), settings, levels.unit(), workers,
            progress);
        final int mirror = results.length - 1;
        fine.value(refined.transform());
        return new SearchResult(refined.transform(), fine.joint().information(), fine.joint().normalisedInformation(),
            fine.overlap(), middle.backwardOverlap(refined.transform()), disagreement(finalists, refined) * levels.unit(),
            coarse.refinedStarts(), coarse.agreeing(winner),
            rival(results, best, coarse, winner), localShift,
            results[mirror].similarity() > CLEARLY_BETTER * results[best].similarity(), undetermined());
    }

    /** The winner at the finest level, and any other finalist that the middle level could not tell from it. */
    private Candidate[] finest(final MapFunction fine, final Candidate[] results, final int best, final double[] metric) {
        final List<Candidate> finest = new ArrayList<>();
        finest.add(ascent.climb(fine, settings.degreesOfFreedom(), results[best], FINE, metric, null));
        for (int n = 0; n < results.length - 1; n++) {
            if (n != best && results[n].similarity() >= AS_GOOD * results[best].similarity()
                && ascent.distance(results[n], results[best]) > APART) {
                finest.add(ascent.climb(fine, settings.degreesOfFreedom(), results[n], FINE));
            }
        }
        return finest.toArray(new Candidate[0]);
    }

    private boolean undetermined() {
        return levels.coarse() && settings.degreesOfFreedom().count() > DegreesOfFreedom.SIMILARITY.count();
    }

    private double disagreement(final Candidate[] finalists, final Candidate best) {
        double disagreement = 0;
        for (final Candidate other : finalists) {
            if (other.similarity() >= AS_GOOD * best.similarity()) {
                disagreement = Math.max(disagreement, ascent.distance(other, best));
            }
        }
        return disagreement;
    }

    /** Between the finalists where they are at two places, since finer images tell better; else among all refined starts. */
    private double rival(final Candidate[] results, final int best, final CoarseSearch coarse, final Candidate winner) {
        final Candidate[] finalists = Arrays.copyOf(results, results.length - 1);
        final double finer = ascent.rival(finalists, results[best], settings.similarity());
        return finer > 0 ? finer : coarse.rival(winner);
    }

    /** The same position with the head's left and right exchanged. */
    private static Candidate mirrored(final Candidate candidate) {
        final double[] transform = candidate.transform().clone();
        for (int row = 0; row < 3; row++) {
            transform[3 * row] = -transform[3 * row];
        }
        return new Candidate(transform, Double.NEGATIVE_INFINITY, Integer.MAX_VALUE);
    }
}
