// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe.operator;

import java.util.BitSet;

/**
 * Fills what a set of voxels encloses in each slice of one direction: background without a path to the slice's border.
 */
final class SliceFill {

    private final BitSet component;

    private final int width;

    private final int height;

    /** Background that is not known to reach the border yet, one flag per pixel of the slice. */
    private final boolean[] enclosed;

    private final int[] stack;

    private int depth;

    private SliceFill(final BitSet component, final int width, final int height) {
        this.component = component;
        this.width = width;
        this.height = height;
        this.enclosed = new boolean[width * height];
        this.stack = new int[width * height];
    }

    /**
     * @param component the set
     * @param filled gets what it encloses
     * @param width pixels along the first axis of a slice
     * @param stepX distance of neighbours along it in storage order
     * @param height pixels along the second axis of a slice
     * @param stepY distance of neighbours along it in storage order
     * @param slices number of slices
     * @param stepZ distance of neighbouring slices in storage order
     */
    static void across(final BitSet component, final BitSet filled, final int width, final int stepX, final int height,
        final int stepY, final int slices, final int stepZ) {
        final SliceFill fill = new SliceFill(component, width, height);
        for (int slice = 0; slice < slices; slice++) {
            fill.load(slice * stepZ, stepX, stepY);
            fill.floodFromBorder();
            fill.store(filled, slice * stepZ, stepX, stepY);
        }
    }

    private void load(final int offset, final int stepX, final int stepY) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                enclosed[x + width * y] = !component.get(offset + x * stepX + y * stepY);
            }
        }
    }

    private void floodFromBorder() {
        for (int x = 0; x < width; x++) {
            push(x);
            push(x + width * (height - 1));
        }
        for (int y = 0; y < height; y++) {
            push(width * y);
            push(width - 1 + width * y);
        }
        while (depth > 0) {
            final int pixel = stack[--depth];
            final int x = pixel % width;
            if (x > 0) {
                push(pixel - 1);
            }
            if (x < width - 1) {
                push(pixel + 1);
            }
            if (pixel >= width) {
                push(pixel - width);
            }
            if (pixel < width * (height - 1)) {
                push(pixel + width);
            }
        }
    }

    private void push(final int pixel) {
        if (enclosed[pixel]) {
            enclosed[pixel] = false;
            stack[depth++] = pixel;
        }
    }

    private void store(final BitSet filled, final int offset, final int stepX, final int stepY) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (enclosed[x + width * y]) {
                    filled.set(offset + x * stepX + y * stepY);
                }
            }
        }
    }
}
