// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.demo;

/**
 * What tells front from back, top from bottom and upright from tilted in a head: face with airways and eyes, cerebellum, brain
 * stem, petrous bones, central grey matter, the fissure between the hemispheres. Without them the head would be a nest of ellipsoids that look nearly the same after a turn, and no registration could
 * tell.
 */
final class Landmarks {

    private static final double FISSURE = 3;

    private static final double BARK = 6;

    private final Ellipsoid face;

    private final Ellipsoid airway;

    private final Ellipsoid[] eyes;

    private final Ellipsoid cerebellum;

    private final Ellipsoid stem;

    private final Ellipsoid[] ganglia;

    private final Ellipsoid[] petrous;

    private final double callosum;

    /** @param size of the head, about 1 */
    Landmarks(final double size) {
        face = scaled(size, 0, 58, -60, 44, 36, 30);
        airway = scaled(size, 0, 60, -52, 10, 20, 18);
        eyes = new Ellipsoid[]{scaled(size, -31, 62, -30, 12, 12, 12), scaled(size, 31, 62, -30, 12, 12, 12)};
        cerebellum = scaled(size, 0, -44, -40, 42, 25, 20);
        stem = scaled(size, 0, -14, -48, 11, 11, 30);
        petrous = new Ellipsoid[]{scaled(size, -36, -14, -44, 20, 8, 9), scaled(size, 36, -14, -44, 20, 8, 9)};
        callosum = size * 20;
        ganglia = new Ellipsoid[]{scaled(size, -20, 4, 2, 9, 16, 10), scaled(size, 20, 4, 2, 9, 16, 10)};
    }

    private static Ellipsoid scaled(final double size, final double x, final double y, final double z, final double a,
        final double b, final double c) {
        return new Ellipsoid(size * x, size * y, size * z, size * a, size * b, size * c);
    }

    /**
     * Paints them over the brain.
     *
     * @param anatomy paints
     * @param x mm to the right
     * @param y mm to anterior
     * @param z mm to superior
     * @param mixture the shares of the tissues, changed
     */
    void paint(final Anatomy anatomy, final double x, final double y, final double z, final double[] mixture) {
        anatomy.paint(mixture, Tissue.FLUID, Math.min(Math.min(FISSURE - Math.abs(x), z - callosum), anatomy.brain().depth(x, y, z)));
        for (Ellipsoid ganglion : ganglia) {
            anatomy.paint(mixture, Tissue.GREY, ganglion.depth(x, y, z));
        }
        paintHindbrain(anatomy, Tissue.GREY, cerebellum.depth(x, y, z), mixture);
        paintHindbrain(anatomy, Tissue.WHITE, stem.depth(x, y, z), mixture);
        for (Ellipsoid bone : petrous) {
            anatomy.paint(mixture, Tissue.SKULL, bone.depth(x, y, z));
        }
        final double skin = face.depth(x, y, z);
        anatomy.paint(mixture, Tissue.SKULL, skin + FISSURE);
        anatomy.paint(mixture, Tissue.SCALP, skin);
        anatomy.paint(mixture, Tissue.AIR, airway.depth(x, y, z));
        for (Ellipsoid eye : eyes) {
            anatomy.paint(mixture, Tissue.FLUID, eye.depth(x, y, z));
        }
    }

    private static void paintHindbrain(final Anatomy anatomy, final Tissue outer, final double depth, final double[] mixture) {
        anatomy.paint(mixture, Tissue.FLUID, depth + FISSURE);
        anatomy.paint(mixture, outer, depth);
        anatomy.paint(mixture, Tissue.WHITE, depth - BARK);
    }
}
