// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import java.util.Arrays;

import org.radiosurv.core.volume.Affine;

/**
 * The mean of two similarities: samples of the first image in the second, and samples of the second in the first under
 * the
 * inverse map. One direction alone prefers maps that spread its samples over more of the other image's intensities (a
 * slab
 * stretched over a whole head); the other direction then loses.
 */
final class SymmetricSimilarity implements MapFunction {

    private final MapFunction forward;

    private final MapFunction backward;

    private final double[] centre;

    private final double[] otherCentre;

    private double[] transform;

    private double[] inverse;

    /**
     * @param forward the function of the map
     * @param centre its centre
     * @param backward the function of the inverse map
     * @param otherCentre its centre
     */
    SymmetricSimilarity(final MapFunction forward, final double[] centre, final MapFunction backward,
        final double[] otherCentre) {
        this.forward = forward;
        this.backward = backward;
        this.centre = centre;
        this.otherCentre = otherCentre;
    }

    @Override
    public double value(final double[] map) {
        transform = map.clone();
        final Affine affine = Transform12.toAffine(map, centre);
        if (!(Math.abs(affine.determinant()) > 1e-3)) {
            return Double.NEGATIVE_INFINITY;
        }
        inverse = Transform12.of(affine.inverse(), otherCentre);
        return 0.5 * (forward.value(map) + backward.value(inverse));
    }

    /**
     * With A = L^-1 and the inverse map y -> A (y - t) + c: dA = -A dL A, and the image u = A (c' - t) + c of the
     * other centre
     * c' changes by -A dL A (c' - t) - A dt.
     */
    @Override
    public void gradient(final double[] gradient) {
        forward.gradient(gradient);
        final double[] back = new double[12];
        backward.gradient(back);
        final double[] transposed = {inverse[0], inverse[3], inverse[6], inverse[1], inverse[4], inverse[7], inverse[2],
            inverse[5], inverse[8]};
        final double[] turned = Transform12.turn(transposed, Arrays.copyOfRange(back, 9, 12));
        final double[] sandwich = Transform12.product(Transform12.product(transposed, back), transposed);
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                final double shifted = inverse[9 + column] - centre[column];
                final int entry = 3 * row + column;
                gradient[entry] = 0.5 * (gradient[entry] - sandwich[entry] - turned[row] * shifted);
            }
            gradient[9 + row] = 0.5 * (gradient[9 + row] - turned[row]);
        }
    }
}
