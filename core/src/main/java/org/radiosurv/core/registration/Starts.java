// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import java.util.ArrayList;
import java.util.List;

import org.radiosurv.core.volume.Affine;

/**
 * Where a search begins: small rotations about many positions, and, since patients lie upside down and headers are
 * wrong by
 * right angles, all 24 rotations of a cube about the centres, each with small rotations.
 */
final class Starts {

    /** Between neighbouring small rotations, in radians: the coarsest level finds its way over half of it and more. */
    private static final double SMALL_ANGLE = Math.toRadians(24);

    /** How far a slab's centre may be off along the slices' normal, millimetres. */
    private static final double SLAB_SHIFT = 30;

    private final LevelImage source;

    private final HeadRegion sourceHead;

    private final LevelImage target;

    private final HeadRegion targetHead;

    private final double unit;

    private final List<double[]> starts = new ArrayList<>();

    private Starts(final LevelImage source, final HeadRegion sourceHead, final LevelImage target,
        final HeadRegion targetHead, final double unit) {
        this.source = source;
        this.sourceHead = sourceHead;
        this.target = target;
        this.targetHead = targetHead;
        this.unit = unit;
    }

    /**
     * @param source the sampled image
     * @param sourceHead its head; its centre is the maps' centre
     * @param target the other image
     * @param targetHead its head
     * @param search which starts
     * @param inDoubt whether slabs' shifts and middles are tried with all right angles too
     * @param unit millimetres that count as one (1 for heads)
     * @return maps from the source's to the target's world, 12 numbers each
     */
    static List<double[]> of(final LevelImage source, final HeadRegion sourceHead, final LevelImage target,
        final HeadRegion targetHead, final StartSearch search, final boolean inDoubt, final double unit) {
        final Starts starts = new Starts(source, sourceHead, target, targetHead, unit);
        final List<double[]> turns = smallTurns();
        for (final double[] turn : turns) {
            starts.addNear(turn, search);
        }
        if (search == StartSearch.AUTO) {
            for (final double[] cube : cubeTurns()) {
                for (final double[] turn : turns) {
                    starts.addTurned(Transform12.product(turn, cube), inDoubt);
                }
            }
        }
        return starts.starts;
    }

    private void addNear(final double[] turn, final StartSearch search) {
        if (search != StartSearch.CENTRE) {
            starts.add(Transform12.of(turn, sourceHead.centre()));
        }
        if (search != StartSearch.HEADER) {
            addTurned(turn, true);
        }
    }

    private void addTurned(final double[] turn, final boolean shifted) {
        starts.add(Transform12.of(turn, targetHead.centre()));
        if (shifted) {
            final double[] here = sourceHead.centre();
            final double[] middle = source.middle();
            final double[] moved =
                Transform12.turn(turn, new double[]{here[0] - middle[0], here[1] - middle[1], here[2] - middle[2]});
            add(turn, target.middle(), moved, 1);
            final double[] sourceNormal = Transform12.turn(turn, slabNormal(source));
            final double[] targetNormal = slabNormal(target);
            final double[] normal = extent(source) <= extent(target) ? sourceNormal : targetNormal;
            add(turn, targetHead.centre(), normal, SLAB_SHIFT * unit);
            add(turn, targetHead.centre(), normal, -SLAB_SHIFT * unit);
        }
    }

    private void add(final double[] turn, final double[] place, final double[] direction, final double distance) {
        starts.add(Transform12.of(turn, new double[]{place[0] + distance * direction[0],
            place[1] + distance * direction[1], place[2] + distance * direction[2]}));
    }

    private static double extent(final LevelImage image) {
        return image.size()[slabAxis(image)] * image.spacing()[slabAxis(image)];
    }

    private static int slabAxis(final LevelImage image) {
        int axis = 0;
        for (int n = 1; n < 3; n++) {
            if (image.size()[n] * image.spacing()[n] < image.size()[axis] * image.spacing()[axis]) {
                axis = n;
            }
        }
        return axis;
    }

    /** The direction along which an image is shortest, in world coordinates. */
    private static double[] slabNormal(final LevelImage image) {
        final int axis = slabAxis(image);
        final Affine affine = image.affine();
        final double length = image.spacing()[axis];
        return new double[]{affine.at(0, axis) / length, affine.at(1, axis) / length, affine.at(2, axis) / length};
    }

    private static List<double[]> smallTurns() {
        final List<double[]> turns = new ArrayList<>();
        for (int x = -1; x <= 1; x++) {
            for (int y = -1; y <= 1; y++) {
                for (int z = -1; z <= 1; z++) {
                    turns.add(Transform12.rotation(x * SMALL_ANGLE, y * SMALL_ANGLE, z * SMALL_ANGLE));
                }
            }
        }
        return turns;
    }

    /**
     * The rotations that map a cube onto itself, but for the one that moves nothing: signed permutations of determinant
     * 1.
     */
    private static List<double[]> cubeTurns() {
        final int[][] orders = {{0, 1, 2}, {1, 2, 0}, {2, 0, 1}, {0, 2, 1}, {2, 1, 0}, {1, 0, 2}};
        final List<double[]> turns = new ArrayList<>();
        for (int order = 0; order < orders.length; order++) {
            for (int signs = 0; signs < 8; signs++) {
                final boolean even = Integer.bitCount(signs) % 2 == 0;
                if (even != order < 3 || order == 0 && signs == 0) {
                    continue;
                }
                final double[] turn = new double[9];
                for (int row = 0; row < 3; row++) {
                    turn[3 * row + orders[order][row]] = (signs >> row & 1) == 0 ? 1 : -1;
                }
                turns.add(turn);
            }
        }
        return turns;
    }
}
