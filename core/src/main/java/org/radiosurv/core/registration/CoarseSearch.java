// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import java.util.Arrays;
import java.util.List;

import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;

/**
 * The search at 8 mm: from several hundred starts to the few maps that are worth refining; from several thousand where
 * these leave doubt.
 */
final class CoarseSearch {

    private static final int SCORING_SAMPLES = 1000;

    private static final int SAMPLES = 3000;

    private static final int SCORING_PARTS = 24;

    /** Scored starts that are improved by translation, then by more degrees of freedom; at first and in doubt. */
    private static final int TRANSLATED = 16;

    private static final int TRANSLATED_IN_DOUBT = 48;

    private static final int REFINED = 5;

    private static final int REFINED_IN_DOUBT = 12;

    private static final int FINALISTS = 2;

    /** Scored and translated maps that are this close, in millimetres over a head, are improved only once. */
    private static final double SCORED_APART = 12;

    private static final double TRANSLATED_APART = 5;

    /** Results that are this close, in millimetres over a head, are one. */
    static final double SAME = 3;

    /** A winner is in doubt where no other start agrees, or where another place has this share of its information. */
    private static final double DOUBTFUL_RIVAL = 0.85;

    /** Share of the stage's progress at which the search in doubt begins. */
    private static final double IN_DOUBT_FROM = 0.6;

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
        final Progress hurried = progress.part(0, IN_DOUBT_FROM);
        reached = reach(starts(false), fewSamples, TRANSLATED, REFINED, hurried);
        if (reached.length == 0) {
            throw new InputException("The images overlap from at least one start of the search",
                "start " + settings.start().word() + " with images that lie apart in their headers' coordinates",
                "Use the start auto or centre, or check the headers.");
        }
        if (settings.start() == StartSearch.AUTO && doubtful(ascent.best(reached, 1, SAME).get(0))) {
            final Candidate[] more =
                reach(starts(true), samples, TRANSLATED_IN_DOUBT, REFINED_IN_DOUBT, progress.part(IN_DOUBT_FROM, 1));
            final int before = reached.length;
            reached = Arrays.copyOf(reached, before + more.length);
            System.arraycopy(more, 0, reached, before, more.length);
        }
        return ascent.best(reached, FINALISTS, SAME);
    }

    private boolean doubtful(final Candidate winner) {
        return agreeing(winner) == 1 || rival(winner) > DOUBTFUL_RIVAL;
    }

    private List<double[]> starts(final boolean inDoubt) {
        return Starts.of(levels.source().fine(), levels.source().head(), levels.target().fine(), levels.target().head(),
            settings.start(), inDoubt, levels.unit());
    }

    /** Scores starts, improves the best by translation, and the best of these by all degrees of freedom. */
    private Candidate[] reach(final List<double[]> starts, final SamplePair scoring, final int translated, final int refined,
        final Progress stage) {
        final List<Candidate> first =
            ascent.best(scored(starts, scoring, stage.part(0, 0.5)), translated, SCORED_APART);
        final List<Candidate> second =
            ascent.best(translated(first, scoring, stage.part(0.5, 0.75)), refined, TRANSLATED_APART);
        return refined(second, stage.part(0.75, 1));
    }

    private Candidate[] scored(final List<double[]> starts, final SamplePair scoring, final Progress stage) {
        final Candidate[] scored = new Candidate[starts.size()];
        final Steps done = new Steps(stage, SCORING_PARTS);
        workers.run(SCORING_PARTS, new Workers.Task() {
            @Override
            public void run(final int part) {
                final SimilarityFunction function = scoring.backward(from, Levels.COARSE);
                for (int n = part; n < scored.length; n += SCORING_PARTS) {
                    scored[n] = new Candidate(starts.get(n), function.value(scoring.inverse(starts.get(n))), n);
                }
                done.next();
            }
        });
        return scored;
    }

    private Candidate[] translated(final List<Candidate> first, final SamplePair scoring, final Progress stage) {
        final Candidate[] moved = new Candidate[first.size()];
        final Steps done = new Steps(stage, moved.length);
        workers.run(moved.length, new Workers.Task() {
            @Override
            public void run(final int number) {
                moved[number] = ascent.shift(scoring.both(from, to, Levels.COARSE), first.get(number), SHIFTING);
                done.next();
            }
        });
        return moved;
    }

    private Candidate[] refined(final List<Candidate> second, final Progress stage) {
        final Candidate[] refined = new Candidate[second.size()];
        final Steps done = new Steps(stage, refined.length);
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

    /** @return how many starts were refined */
    int refinedStarts() {
        return reached.length;
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

    /**
     * @param winner one of the maps found
     * @return see {@link Ascent#rival}, among the refined starts
     */
    double rival(final Candidate winner) {
        return ascent.rival(reached, winner, settings.similarity());
    }
}
