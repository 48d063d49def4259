// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;

/** The IBSI digital phantom, and small volumes typed by hand. */
public final class Phantom {

    private Phantom() {
    }

    /** @return the phantom's levels, 5 x 4 x 4 voxels of 2 mm */
    public static Volume image() {
        return volume(Affine.scaling(2, 2, 2), 5, 4, 4, numbers("phantom"));
    }

    /** @return its VOI of 74 voxels */
    public static Mask voi() {
        return Mask.above(volume(Affine.scaling(2, 2, 2), 5, 4, 4, numbers("mask")));
    }

    private static double[] numbers(final String section) {
        final List<String> lines = ReferenceTable.lines("ibsi_digital_phantom.txt");
        final String text = lines.stream().dropWhile(line -> !line.equals(section)).skip(1)
            .takeWhile(line -> line.isEmpty() || Character.isDigit(line.charAt(0))).collect(Collectors.joining(" "));
        return Arrays.stream(text.trim().split(" +")).mapToDouble(Double::parseDouble).toArray();
    }

    /** @return a volume of that affine and size with these values, i fastest */
    public static Volume volume(final Affine affine, final int nx, final int ny, final int nz, final double... values) {
        return new Volume(new Grid(nx, ny, nz, affine), VoxelData.ofDoubles(values));
    }

    /** @return a volume of 1 mm voxels with these values, i fastest */
    public static Volume volume(final int nx, final int ny, final int nz, final double... values) {
        return volume(Affine.identity(), nx, ny, nz, values);
    }

    /** @return a VOI of all voxels of a volume's grid */
    public static Mask all(final Volume volume) {
        final BitSet voxels = new BitSet();
        voxels.set(0, volume.grid().voxels());
        return Mask.of(volume.grid(), voxels);
    }

    /** @return a VOI of the given voxels of a volume's grid, by place in storage order */
    public static Mask of(final Volume volume, final int... indices) {
        final BitSet voxels = new BitSet();
        Arrays.stream(indices).forEach(voxels::set);
        return Mask.of(volume.grid(), voxels);
    }
}
