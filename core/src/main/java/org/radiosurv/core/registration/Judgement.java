// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Turns measures of a registration into a verdict and its reasons. */
final class Judgement {

    /** Independent images reach less: heads of one patient, whatever the sequence, reach 0.2 and more. */
    private static final double LEAST_INFORMATION = 0.04;

    private static final double LEAST_OVERLAP = 0.5;

    private static final double LARGEST_DISAGREEMENT = 2;

    private static final double LARGEST_SCALING = 4.0 / 3;

    private static final double LARGEST_SHEAR = 0.15;

    private static final double LARGEST_ROTATION = 45;

    /** Eighths of one patient's head fit to better than a millimetre; those of two patients do not. */
    private static final double LARGEST_LOCAL_SHIFT = 2;

    private final List<String> reasons = new ArrayList<>();

    private Verdict verdict = Verdict.GOOD;

    private Judgement() {
    }

    /**
     * @param information mutual information
     * @param overlap the larger of both images' overlaps
     * @param disagreement see {@link RegistrationResult}
     * @param localShift see {@link RegistrationResult}
     * @param mirrored whether the mirror image fits better
     * @param shape of the matrix
     * @param unit millimetres that count as one
     * @return the judgement
     */
    static Judgement of(final double information, final double overlap, final double disagreement, final double localShift,
        final boolean mirrored, final TransformShape shape, final double unit) {
        final Judgement judgement = new Judgement();
        if (information < LEAST_INFORMATION) {
            judgement.verdict = Verdict.FAILED;
            judgement.reasons.add(text("The images say next to nothing about each other: mutual information %.3f.",
                information));
            return judgement;
        }
        judgement.checkIf(overlap < LEAST_OVERLAP, text("Only %.0f %% of a head lies in the other image.", 100 * overlap));
        judgement.checkIf(disagreement > LARGEST_DISAGREEMENT * unit,
            text("Another start led to a result that is as good but %.1f mm away.", disagreement));
        judgement.checkIf(shape.largestScaling() > LARGEST_SCALING, text("Scales of %.2f, %.2f, %.2f are unusual.",
            shape.scaleX(), shape.scaleY(), shape.scaleZ()));
        judgement.checkIf(shape.largestShear() > LARGEST_SHEAR, text("A shear of %.2f is unusual.", shape.largestShear()));
        judgement.checkIf(shape.rotationDegrees() > LARGEST_ROTATION,
            text("The images' headers disagree by a rotation of %.0f degrees.", shape.rotationDegrees()));
        judgement.checkIf(mirrored, "The mirror image fits better: left and right may be exchanged in one header.");
        judgement.checkIf(localShift > LARGEST_LOCAL_SHIFT * unit,
            text("Parts of the head would fit better shifted by %.1f mm: different patients, or a changed brain.",
                localShift));
        return judgement;
    }

    private void checkIf(final boolean unusual, final String reason) {
        if (unusual) {
            verdict = Verdict.CHECK;
            reasons.add(reason);
        }
    }

    private static String text(final String format, final Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /** @return the verdict */
    Verdict verdict() {
        return verdict;
    }

    /** @return its reasons */
    List<String> reasons() {
        return reasons;
    }
}
