// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

/**
 * The maps around a start that a search may choose from, by parameters in millimetres: 0 is the start; parameters of
 * the linear
 * part are divided by a typical distance from the centre, so that a unit of any of them moves a head by about 1 mm.
 */
abstract class SearchSpace {

    /** Typical distance of a head's points from its centre, in millimetres. */
    static final double LEVER = 80;

    private static final double STEP = 1e-4;

    private final double[] start;

    private final int size;

    private SearchSpace(final double[] start, final int size) {
        this.start = start;
        this.size = size;
    }

    /** @return number of parameters, the first three being the translation */
    int size() {
        return size;
    }

    /**
     * @param parameters millimetres
     * @return the 3x3 linear part, row-major
     */
    abstract double[] linear(double[] parameters);

    /**
     * @param parameters millimetres
     * @return the map's 12 numbers
     */
    double[] transform(final double[] parameters) {
        final double[] transform = Transform12.of(linear(parameters), new double[3]);
        for (int n = 0; n < 3; n++) {
            transform[9 + n] = start[9 + n] + parameters[n];
        }
        return transform;
    }

    /**
     * The chain rule; the linear part's derivatives by central differences of its closed form.
     *
     * @param parameters millimetres
     * @param by12 derivatives by the map's 12 numbers
     * @param byParameters receives the derivatives by the parameters
     */
    void chain(final double[] parameters, final double[] by12, final double[] byParameters) {
        System.arraycopy(by12, 9, byParameters, 0, 3);
        final double[] moved = parameters.clone();
        for (int n = 3; n < size; n++) {
            moved[n] = parameters[n] + STEP;
            final double[] above = linear(moved);
            moved[n] = parameters[n] - STEP;
            final double[] below = linear(moved);
            moved[n] = parameters[n];
            double sum = 0;
            for (int entry = 0; entry < 9; entry++) {
                sum += by12[entry] * (above[entry] - below[entry]);
            }
            byParameters[n] = sum / (2 * STEP);
        }
    }

    /**
     * @param start 12 numbers
     * @return translations only
     */
    static SearchSpace translations(final double[] start) {
        return new SearchSpace(start, 3) {
            @Override
            double[] linear(final double[] p) {
                return start;
            }
        };
    }

    /**
     * @param start 12 numbers; for 9 degrees of freedom a multiple of a rotation, or the result of an earlier such
     *            search
     * @param degrees which maps
     * @param scalesLast whether the 9 degrees of freedom scale the axes after the rotation rather than before it
     * @return the space around the start
     */
    static SearchSpace of(final double[] start, final DegreesOfFreedom degrees, final boolean scalesLast) {
        return switch (degrees) {
            case RIGID -> rotations(start, 6);
            case SIMILARITY -> rotations(start, 7);
            case SCALES -> scales(start, scalesLast);
            case AFFINE -> affine(start);
        };
    }

    private static SearchSpace rotations(final double[] start, final int size) {
        return new SearchSpace(start, size) {
            @Override
            double[] linear(final double[] p) {
                final double[] linear =
                    Transform12.product(Transform12.rotation(p[3] / LEVER, p[4] / LEVER, p[5] / LEVER), start);
                if (size == 7) {
                    final double scale = Math.exp(p[6] / LEVER);
                    for (int n = 0; n < 9; n++) {
                        linear[n] *= scale;
                    }
                }
                return linear;
            }
        };
    }

    private static SearchSpace scales(final double[] start, final boolean scalesLast) {
        return new SearchSpace(start, 9) {
            @Override
            double[] linear(final double[] p) {
                final double[] turn = Transform12.rotation(p[3] / LEVER, p[4] / LEVER, p[5] / LEVER);
                final double[] scale = {Math.exp(p[6] / LEVER), 0, 0, 0, Math.exp(p[7] / LEVER), 0, 0, 0,
                    Math.exp(p[8] / LEVER)};
                // a rotation on the side that the scales are not on keeps the form D R or R D
                return scalesLast ? Transform12.product(scale, Transform12.product(start, turn))
                    : Transform12.product(turn, Transform12.product(start, scale));
            }
        };
    }

    private static SearchSpace affine(final double[] start) {
        return new SearchSpace(start, 12) {
            @Override
            double[] linear(final double[] p) {
                final double[] linear = new double[9];
                for (int n = 0; n < 9; n++) {
                    linear[n] = start[n] + p[3 + n] / LEVER;
                }
                return linear;
            }
        };
    }
}
