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

    /**
     * Eighths of one patient's head fit to half a millimetre and better (0.02 to 0.5 in 103 cases), those of two heads to 1.2
     * at best (12 degrees of freedom; 1.2 to 2.3 in 12 pairs).
     */
    private static final double LARGEST_LOCAL_SHIFT = 0.9;

    /**
     * A lone start that tells hardly more than the best one at another place: chance (0.81 and more for images that do not
     * belong together, 0.65 and less for lone starts that were right, of 83 cases).
     */
    private static final double LARGEST_RIVAL = 0.8;

    private final List<String> reasons = new ArrayList<>();

    private Verdict verdict = Verdict.GOOD;

    private Judgement() {
    }

    /**
     * @param found what the search found
     * @param shape of the matrix
     * @param heads whose heads the images show
     * @param unit millimetres that count as one
     * @return the judgement
     */
    static Judgement of(final SearchResult found, final TransformShape shape, final Heads heads, final double unit) {
        final Judgement judgement = new Judgement();
        if (found.information() < LEAST_INFORMATION) {
            judgement.verdict = Verdict.FAILED;
            judgement.reasons.add(text("The images say next to nothing about each other: mutual information %.3f.",
                found.information()));
            return judgement;
        }
        judgement.place(found, unit);
        judgement.shape(shape);
        judgement.checkIf(found.mirrored(), "The mirror image fits better: left and right may be exchanged in one header.");
        judgement.checkIf(found.undetermined(), "Voxels larger than 4 mm in all directions do not determine 9 or 12 degrees of freedom: "
            + "compare with 6 (7 for a template).");
        judgement.checkIf(heads == Heads.ONE && found.localShift() > LARGEST_LOCAL_SHIFT * unit,
            text("Parts of the head would fit better shifted by %.1f mm: different patients, or a changed brain.",
                found.localShift()));
        return judgement;
    }

    private void place(final SearchResult found, final double unit) {
        final double overlap = Math.max(found.sourceOverlap(), found.targetOverlap());
        checkIf(overlap < LEAST_OVERLAP, text("Only %.0f %% of a head lies in the other image.", 100 * overlap));
        checkIf(found.disagreement() > LARGEST_DISAGREEMENT * unit,
            text("Another start led to a result that is as good but %.1f mm away.", found.disagreement()));
        checkIf(found.agreeing() == 1 && found.rival() > LARGEST_RIVAL,
            text("No other of %d starts came to this place, and another place fits nearly as well (%.0f %%): chance may have "
                + "chosen.", found.refined(), 100 * Math.min(1, found.rival())));
    }

    private void shape(final TransformShape shape) {
        checkIf(shape.largestScaling() > LARGEST_SCALING, text("Scales of %.2f, %.2f, %.2f are unusual.",
            shape.scaleX(), shape.scaleY(), shape.scaleZ()));
        checkIf(shape.largestShear() > LARGEST_SHEAR, text("A shear of %.2f is unusual.", shape.largestShear()));
        checkIf(shape.rotationDegrees() > LARGEST_ROTATION,
            text("The images' headers disagree by a rotation of %.0f degrees.", shape.rotationDegrees()));
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
