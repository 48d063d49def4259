// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.shape;

/**
 * The Fourier transform of 1 / distance on a periodic lattice, 0 at distance 0. The function is even along each axis,
 * so its transform is real and even, too, and an eighth of either says all: places 0 to length / 2 of each axis.
 */
final class InverseDistance {

    private final int[] size = new int[3];

    private final int[] length;

    private final double[] octant;

    /**
     * @param lines the lattice's axes
     * @param spacing distance of neighbours along each axis, in mm
     */
    InverseDistance(final FourierLine[] lines, final double[] spacing) {
        length = new int[]{lines[0].length(), lines[1].length(), lines[2].length()};
        for (int axis = 0; axis < 3; axis++) {
            size[axis] = length[axis] / 2 + 1;
        }
        octant = new double[Math.multiplyExact(Math.multiplyExact(size[0], size[1]), size[2])];
        fill(spacing);
        transformAlong(0, lines[0]);
        transformAlong(1, lines[1]);
        transformAlong(2, lines[2]);
    }

    private void fill(final double[] spacing) {
        int place = 0;
        for (int k = 0; k < size[2]; k++) {
            for (int j = 0; j < size[1]; j++) {
                for (int i = 0; i < size[0]; i++, place++) {
                    final double x = i * spacing[0];
                    final double y = j * spacing[1];
                    final double z = k * spacing[2];
                    octant[place] = place == 0 ? 0 : 1 / Math.sqrt(x * x + y * y + z * z);
                }
            }
        }
    }

    private void transformAlong(final int axis, final FourierLine line) {
        final int stride = axis == 0 ? 1 : axis == 1 ? size[0] : size[0] * size[1];
        for (int start = 0; start < octant.length; start++) {
            if (start / stride % size[axis] == 0) {
                for (int n = 0; n < line.length(); n++) {
                    line.set(n, octant[start + stride * Math.min(n, line.length() - n)], 0);
                }
                line.transform();
                for (int n = 0; n < size[axis]; n++) {
                    octant[start + stride * n] = line.real(n);
                }
            }
        }
    }

    /** The transform at a place of the lattice. */
    double at(final int i, final int j, final int k) {
        final int atI = Math.min(i, length[0] - i);
        final int atJ = Math.min(j, length[1] - j);
        final int atK = Math.min(k, length[2] - k);
        return octant[atI + size[0] * (atJ + size[1] * atK)];
    }
}
