// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe.operator;

import java.util.Arrays;
import java.util.BitSet;

import org.radiosurv.core.Progress;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;

/**
 * The head in an image with air around it: voxels above Otsu's threshold, the largest of their components
 * (6-connected), and every cavity in it: background that it encloses in some slice along i, j or k. Slices, because the
 * dark spaces of a head whose neck is cut off are open to the border of the image in three dimensions: bone, fluid and
 * air lead down to the cut. A function of the image alone, so that a recipe need not store it.
 */
public final class HeadMask {

    private final Grid grid;

    private final Progress progress;

    /** Voxels to visit; grows to what a front of the flood needs. */
    private int[] stack = new int[1 << 12];

    private int depth;

    private HeadMask(final Grid grid, final Progress progress) {
        this.grid = grid;
        this.progress = progress;
    }

    /**
     * @param image an image with contrast
     * @param progress checked for cancellation
     * @return the head
     * @throws org.radiosurv.core.InputException if the image is constant
     */
    public static Mask of(final Volume image, final Progress progress) {
        final double threshold = OtsuThreshold.of(image);
        progress.checkCanceled();
        final BitSet bright = new BitSet(image.grid().voxels());
        for (int index = 0; index < image.grid().voxels(); index++) {
            if (image.get(index) > threshold && image.isKnown(index)) {
                bright.set(index);
            }
        }
        final HeadMask head = new HeadMask(image.grid(), progress);
        return Mask.of(image.grid(), head.filled(head.largestComponent(bright)));
    }

    /**
     * Floods every component for its size, then the largest one again: no storage per component, noise has thousands.
     */
    private BitSet largestComponent(final BitSet bright) {
        final BitSet left = (BitSet)bright.clone();
        int largest = 0;
        int largestCount = 0;
        for (int seed = left.nextSetBit(0); seed >= 0; seed = left.nextSetBit(seed + 1)) {
            push(seed, left);
            final int count = flood(left);
            if (count > largestCount) {
                largestCount = count;
                largest = seed;
            }
        }
        final BitSet unvisited = (BitSet)bright.clone();
        push(largest, unvisited);
        flood(unvisited);
        bright.andNot(unvisited);
        return bright;
    }

    private BitSet filled(final BitSet component) {
        final BitSet filled = (BitSet)component.clone();
        final int slice = grid.nx() * grid.ny();
        SliceFill.across(component, filled, grid.nx(), 1, grid.ny(), grid.nx(), grid.nz(), slice);
        progress.checkCanceled();
        SliceFill.across(component, filled, grid.nx(), 1, grid.nz(), slice, grid.ny(), grid.nx());
        progress.checkCanceled();
        SliceFill.across(component, filled, grid.ny(), grid.nx(), grid.nz(), slice, grid.nx(), 1);
        return filled;
    }

    private void push(final int index, final BitSet unvisited) {
        if (unvisited.get(index)) {
            unvisited.clear(index);
            if (depth == stack.length) {
                stack = Arrays.copyOf(stack, 2 * depth);
            }
            stack[depth++] = index;
        }
    }

    /** Visits what can be reached from the stack through unvisited voxels and tells how many these were. */
    private int flood(final BitSet unvisited) {
        final int slice = grid.nx() * grid.ny();
        int count = 0;
        while (depth > 0) {
            final int index = stack[--depth];
            if ((++count & 0xfffff) == 0) {
                progress.checkCanceled();
            }
            final int i = index % grid.nx();
            final int j = index / grid.nx() % grid.ny();
            pushIf(i > 0, index - 1, unvisited);
            pushIf(i + 1 < grid.nx(), index + 1, unvisited);
            pushIf(j > 0, index - grid.nx(), unvisited);
            pushIf(j + 1 < grid.ny(), index + grid.nx(), unvisited);
            pushIf(index >= slice, index - slice, unvisited);
            pushIf(index < grid.voxels() - slice, index + slice, unvisited);
        }
        return count;
    }

    private void pushIf(final boolean exists, final int index, final BitSet unvisited) {
        if (exists) {
            push(index, unvisited);
        }
    }
}
