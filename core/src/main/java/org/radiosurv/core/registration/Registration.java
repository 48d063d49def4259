// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import java.util.concurrent.CancellationException;

import org.radiosurv.core.Progress;
import org.radiosurv.core.volume.Affine;

/**
 * Finds the affine map that lays a moving image on a fixed one, whatever their sequences, by maximising mutual
 * information.
 *
 * <p>Intensities are clamped to a robust range and freed of their bias field. At 8 mm about 750 starts (headers,
 * centres of
 * gravity, middles, slabs' shifts, each with rotations up to upside down) are scored; the best are improved by
 * translation,
 * then by 7 and by all degrees of freedom; at 4 mm the best two again; at 2 mm the winner once. Gradients are
 * analytic, steps
 * quasi-Newton. Up to 4 mm the similarity is the mean of both directions, at 2 mm samples of the image with the larger
 * voxels
 * are compared with the other one.
 *
 * <p>Sources: Viola and Wells 1995; Mattes et al. 2003 (Parzen windows, analytic gradient); Jenkinson and Smith 2001
 * (multi-start
 * search, edges). The same input gives the same bytes, whatever the number of threads.
 */
public final class Registration {

    private static final double PREPARED = 0.35;

    private Registration() {
    }

    /**
     * @param fixed the image that stays
     * @param moving the image that is laid on it
     * @param settings how
     * @param progress told how far the registration is; cancellation takes effect within a few milliseconds
     * @return matrix, quality and verdict
     * @throws org.radiosurv.core.InputException if an image is too thin, constant or empty, or no start makes them
     *            overlap
     * @throws CancellationException if cancelled
     */
    public static RegistrationResult register(final RegistrationImage fixed, final RegistrationImage moving,
        final RegistrationSettings settings, final Progress progress) {
        try (Workers workers = new Workers(settings.threads())) {
            progress.report(0, "preparing");
            final Levels levels = Levels.of(fixed, moving, settings, workers, progress.part(0, PREPARED));
            final Search search = new Search(levels, settings, workers, progress.part(PREPARED, 1));
            final SearchResult found = search.run();
            final Affine map = Transform12.toAffine(found.transform(), levels.source().head().centre());
            final Affine matrix = levels.sourceIsMoving() ? map.inverse() : map;
            final TransformShape shape = TransformShape.of(matrix);
            final Judgement judgement = Judgement.of(found, shape, settings.heads(), levels.unit());
            progress.report(1, "done");
            return new RegistrationResult(matrix, found.information(), found.normalisedInformation(),
                levels.sourceIsMoving() ? found.targetOverlap() : found.sourceOverlap(),
                levels.sourceIsMoving() ? found.sourceOverlap() : found.targetOverlap(), found.disagreement(),
                found.refined(), found.agreeing(), found.rival(), found.localShift(), shape, judgement.verdict(), judgement.reasons());
        }
    }
}
