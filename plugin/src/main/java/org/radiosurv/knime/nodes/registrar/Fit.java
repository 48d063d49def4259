// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.registrar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import org.radiosurv.core.registration.RegistrationResult;
import org.radiosurv.core.registration.Verdict;
import org.radiosurv.core.volume.Affine;

/**
 * How an image was laid on another one. There is no matrix where the verdict is "failed".
 *
 * @param matrix world RAS millimetres, fixed to moving
 * @param verdict whether to rely on it
 * @param reasons what is to be known, whole sentences
 * @param information normalised mutual information, NaN where unknown
 * @param overlap share of the fixed image's head that lies in the moving image's field of view, NaN where unknown
 * @param freedom number of degrees of freedom, empty where nothing was fitted
 * @param refitted whether a fit with fewer degrees of freedom took the place of an implausible one
 */
record Fit(Optional<Affine> matrix, Verdict verdict, List<String> reasons, double information, double overlap,
    OptionalInt freedom, boolean refitted) {

    /** The image is the fixed one, or made from it. */
    static final Fit IDENTITY =
        new Fit(Optional.of(Affine.identity()), Verdict.GOOD, List.of(), Double.NaN, 1, OptionalInt.empty(), false);

    static Fit failed(final String reason) {
        return new Fit(Optional.empty(), Verdict.FAILED, List.of(reason), Double.NaN, Double.NaN, OptionalInt.empty(), false);
    }

    /**
     * @param result what core found
     * @param freedom degrees of freedom
     * @return it without the matrix if it must not be used
     */
    static Fit of(final RegistrationResult result, final int freedom) {
        final boolean usable = result.verdict() != Verdict.FAILED;
        return new Fit(usable ? Optional.of(result.matrix()) : Optional.empty(), result.verdict(), result.reasons(),
            result.normalisedMutualInformation(), result.fixedOverlap(), OptionalInt.of(freedom), false);
    }

    boolean usable() {
        return matrix.isPresent();
    }

    Fit refitted(final String reason) {
        return new Fit(matrix, verdict, joined(List.of(reason), reasons), information, overlap, freedom, true);
    }

    Fit checked(final String reason) {
        return new Fit(matrix, usable() ? Verdict.CHECK : verdict, joined(List.of(reason), reasons), information, overlap, freedom,
            refitted);
    }

    /**
     * @param outer template to the fixed image
     * @return template to the moving image; similarity and overlap stay those of the moving image
     */
    Fit after(final Fit outer) {
        final Verdict worse = verdict.compareTo(outer.verdict) >= 0 ? verdict : outer.verdict;
        final Optional<Affine> both = usable() && outer.usable() ? Optional.of(matrix.get().times(outer.matrix.get())) : Optional.empty();
        final List<String> said = new ArrayList<>(reasons);
        outer.reasons.forEach(reason -> said.add("To the template: " + reason));
        return new Fit(both, worse, said, this == IDENTITY ? outer.information : information,
            this == IDENTITY ? outer.overlap : overlap, this == IDENTITY ? outer.freedom : freedom, refitted);
    }

    private static List<String> joined(final List<String> first, final List<String> second) {
        final List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** @return what a reader of the figure wants to know, in one line */
    String summary() {
        final StringBuilder text = new StringBuilder();
        if (!Double.isNaN(information)) {
            text.append(String.format(Locale.ROOT, "NMI %.3f  ", information));
        }
        if (!Double.isNaN(overlap)) {
            text.append(String.format(Locale.ROOT, "overlap %.0f %%  ", 100 * overlap));
        }
        freedom.ifPresent(count -> text.append(count).append(" degrees of freedom  "));
        return text.append(reason()).toString().strip();
    }

    String reason() {
        return String.join(" ", reasons);
    }
}
