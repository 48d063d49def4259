// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import java.util.List;

import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;

/** The search at 8 mm: from several hundred starts to the few maps that are worth refining. */
final class CoarseSearch {

    private static final int SCORING_SAMPLES = 1000;

    private static final int SAMPLES = 3000;

    private static final int SCORING_PARTS = 24;

    /** Scored starts that are improved by translation, then by more degrees of freedom. */
    private static final int TRANSLATED = 16;

    private static final int REFINED = 5;

    private static final int FINALISTS = 2;

    /** Scored and translated maps that are this close, in millimetres over a head, are improved only once. */
    private static final double SCORED_APART = 12;

    private static final double TRANSLATED_APART = 5;

    /** Results that are this close are one. */
    private static final double SAME = 3;

    private static final Ascent.Effort SHIFTING = new Ascent.Effort(8, 2, 0.3);

    private static final Ascent.Effort FEW_DEGREES = new Ascent.Effort(25, 2, 0.2);

    private static final Ascent.Effort ALL_DEGREES = new Ascent.Effort(40, 2, 0.1);

    private final Levels levels;

    private final LevelImage from;

    private final LevelImage to;

    private final RegistrationSettings settings;

    private final DegreesOfFreedom few;

    private final Ascent ascent;

    private final Workers workers;

    private final Progress progress;

    private final SamplePair fewSamples;

    private final SamplePair samples;

    /** What the refined starts came to. */
    private Candidate[] reached = {};

    CoarseSearch(final Levels levels, final RegistrationSettings settings, final Ascent ascent, final Workers workers,
        final Progress progress) {
        this.levels = levels;
        this.from = levels.source().coarse();
        this.to = levels.target().coarse();
        this.settings = settings;
        this.few = few(settings.degreesOfFreedom());
        this.ascent = ascent;
        this.workers = workers;
        this.progress = progress;
        this.fewSamples = new SamplePair(levels, from, to, SCORING_SAMPLES, settings.similarity(), progress);
        this.samples = new SamplePair(levels, from, to, SAMPLES, settings.similarity(), progress);
    }

    /**
     * @param wanted which maps are allowed
     * @return the maps to begin with: a rotation, with one scale where scales are allowed
     */
    static DegreesOfFreedom few(final DegreesOfFreedom wanted) {
        return wanted == DegreesOfFreedom.RIGID ? DegreesOfFreedom.RIGID : DegreesOfFreedom.SIMILARITY;
    }

    /** @return the best maps, the best first */
    List<Candidate> run() {
        final List<Candidate> first = ascent.best(scored(), TRANSLATED, SCORED_APART);
        if (first.isEmpty()) {
            throw new InputException("The images overlap from at least one start of the search",
                "start " + settings.start().word() + " with images that lie apart in their headers' coordinates",
                "Use the start auto or centre, or check the headers.");
        }
        final List<Candidate> second = ascent.best(translated(first), REFINED, TRANSLATED_APART);
        reached = refined(second);
        return ascent.best(reached, FINALISTS, SAME);
    }

    private Candidate[] scored() {
        final List<double[]> starts = Starts.of(levels.source().fine(), levels.source().head(), levels.target().fine(),
            levels.target().head(), settings.start(), levels.unit());
        final Candidate[] scored = new Candidate[starts.size()];
        final Steps done = new Steps(progress.part(0, 0.5), SCORING_PARTS);
        workers.run(SCORING_PARTS, new Workers.Task() {
            @Override
            public void run(final int part) {
                final SimilarityFunction function = fewSamples.backward(from, Levels.COARSE);
                for (int n = part; n < scored.length; n += SCORING_PARTS) {
                    scored[n] = new Candidate(starts.get(n), function.value(fewSamples.inverse(starts.get(n))), n);
                }
                done.next();
            }
        });
        return scored;
    }

    private Candidate[] translated(final List<Candidate> first) {
        final Candidate[] moved = new Candidate[first.size()];
        final Steps done = new Steps(progress.part(0.5, 0.75), moved.length);
        workers.run(moved.length, new Workers.Task() {
            @Override
            public void run(final int number) {
                moved[number] = ascent.shift(fewSamples.both(from, to, Levels.COARSE), first.get(number), SHIFTING);
                done.next();
            }
        });
        return moved;
    }

    private Candidate[] refined(final List<Candidate> second) {
        final Candidate[] refined = new Candidate[second.size()];
        final Steps done = new Steps(progress.part(0.75, 1), refined.length);
        workers.run(refined.length, new Workers.Task() {
            @Override
            public void run(final int number) {
                final MapFunction function = samples.both(from, to, Levels.COARSE);
                refined[number] = ascent.climb(function, few, second.get(number), FEW_DEGREES);
                if (settings.degreesOfFreedom().count() > few.count()) {
                    refined[number] = ascent.climb(function, settings.degreesOfFreedom(), refined[number], ALL_DEGREES);
                }
                done.next();
            }
        });
        return refined;
    }

    /**
     * @param winner one of the maps found
     * @return how many of the refined starts came to it, itself included
     */
    int agreeing(final Candidate winner) {
        int agreeing = 0;
        for (final Candidate candidate : reached) {
            agreeing += candidate.similarity() > Double.NEGATIVE_INFINITY && ascent.distance(candidate, winner) <= SAME ? 1 : 0;
        }
        return agreeing;
    }
}
