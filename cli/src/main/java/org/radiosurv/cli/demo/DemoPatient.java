// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.demo;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;

/** One synthetic patient: head, lesion, scanner, positions of the images, and outcome, all drawn from one seed. */
final class DemoPatient {

    /** How deep below the brain's surface a lesion stays, mm. */
    private static final double LESION_DEPTH = 2;

    private static final int HOSPITALS = 4;

    private final Anatomy anatomy;

    private final Lesion lesion;

    private final Scanner scanner;

    private final Outcome outcome;

    private final Map<Sequence, Position> positions = new EnumMap<>(Sequence.class);

    private final long noiseSeed;

    /**
     * @param number of the patient, from 1
     * @param heterogeneity of the lesion's core, 0 to 1
     * @param options seed, grids and voxel size
     */
    DemoPatient(final int number, final double heterogeneity, final DemoOptions options) {
        final Random random = new Random(options.seed() * 1_000_003L + number);
        final int site = 1 + number % HOSPITALS;
        anatomy = new Anatomy(options.voxelMillimetres(), random);
        lesion = new Lesion(anatomy.brain(), heterogeneity, random);
        scanner = new Scanner(site, random);
        outcome = Outcome.draw(heterogeneity, site, random);
        noiseSeed = random.nextLong();
        final boolean different = options.grids() == DemoOptions.Grids.DIFFERENT;
        final Position reference = different ? Position.isotropic(anatomy.head(), options.voxelMillimetres(), random)
            : Position.centred(anatomy.head(), options.voxelMillimetres(), random);
        for (Sequence sequence : Sequence.values()) {
            positions.put(sequence, different && sequence != Sequence.T1GD
                ? Position.centred(anatomy.head(), options.voxelMillimetres(), random).displaced(random) : reference);
        }
    }

    /** @return the clinical data */
    Outcome outcome() {
        return outcome;
    }

    /** @return how large the head is, 1 for the template's */
    double headSize() {
        return anatomy.size();
    }

    /** @return the hidden property on which survival depends, 0 to 1 */
    double heterogeneity() {
        return lesion.heterogeneity();
    }

    /**
     * @param sequence a sequence
     * @return where its image lies
     */
    Position position(final Sequence sequence) {
        return positions.get(sequence);
    }

    /**
     * @param sequence a sequence
     * @return its image, signed 16-bit
     */
    Volume image(final Sequence sequence) {
        final Position position = position(sequence);
        final Grid grid = position.grid();
        final Affine toHead = position.voxelToHead();
        final Random noise = new Random(noiseSeed + sequence.ordinal());
        final short[] values = new short[grid.voxels()];
        final double[] mixture = new double[Tissue.values().length];
        for (int index = 0; index < values.length; index++) {
            final double[] p = toHead.apply(index % grid.nx(), index / grid.nx() % grid.ny(), index / grid.nx() / grid.ny());
            values[index] = scanner.measure(brightness(sequence, p[0], p[1], p[2], mixture), p[0], p[1], p[2], noise);
        }
        return new Volume(grid, VoxelData.ofShorts(values));
    }

    private double brightness(final Sequence sequence, final double x, final double y, final double z,
        final double[] mixture) {
        anatomy.mix(x, y, z, mixture);
        final double inside = anatomy.brain().depth(x, y, z) - LESION_DEPTH;
        double coreFactor = 1;
        if (inside > -2 && anatomy.paint(mixture, Tissue.EDEMA, Math.min(inside, lesion.wholeDepth(x, y, z)))
            && anatomy.paint(mixture, Tissue.CORE, Math.min(inside, lesion.coreDepth(x, y, z)))) {
            coreFactor = lesion.coreFactor(sequence, x, y, z);
        }
        double sum = 0;
        for (Tissue tissue : Tissue.values()) {
            final double factor = tissue == Tissue.CORE ? coreFactor : 1;
            sum += mixture[tissue.ordinal()] * tissue.brightness(sequence) * factor;
        }
        return sum;
    }

    /** @return the VOIs of this patient */
    List<DrawnVoi> vois() {
        return List.of(new DrawnVoi("core", Sequence.T1GD), new DrawnVoi("whole", Sequence.FLAIR));
    }

    /**
     * @param voi one of {@link #vois()}
     * @return its voxels on the grid of the image that it was drawn on
     */
    Mask mask(final DrawnVoi voi) {
        final Position position = position(voi.drawnOn());
        final Grid grid = position.grid();
        final Affine toHead = position.voxelToHead();
        final BitSet members = new BitSet(grid.voxels());
        for (int index = 0; index < grid.voxels(); index++) {
            final double[] p = toHead.apply(index % grid.nx(), index / grid.nx() % grid.ny(), index / grid.nx() / grid.ny());
            final double inside = anatomy.brain().depth(p[0], p[1], p[2]) - LESION_DEPTH;
            members.set(index, inside > 0 && isMember(voi, p));
        }
        return Mask.of(grid, members);
    }

    private boolean isMember(final DrawnVoi voi, final double[] p) {
        final boolean core = lesion.coreDepth(p[0], p[1], p[2]) > 0 && lesion.wholeDepth(p[0], p[1], p[2]) > 0;
        return "core".equals(voi.name()) ? core : core || lesion.wholeDepth(p[0], p[1], p[2]) > 0;
    }

    /**
     * A volume of interest and the image on which it was drawn.
     *
     * @param name core or whole (core and oedema)
     * @param drawnOn the sequence whose grid it has
     */
    record DrawnVoi(String name, Sequence drawnOn) {
    }
}
