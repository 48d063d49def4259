// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe;

import org.radiosurv.core.InputException;

/** What operations demand of their operands; known without voxels, so that nodes can tell at configure time. */
final class Operands {

    private Operands() {
    }

    static void requireImage(final Recipe operand, final String operation) {
        if (operand.isMask()) {
            throw new InputException(operation + " works on an image", "a mask", "Choose an image column, not a VOI.");
        }
    }

    static void requireMask(final Recipe mask, final Recipe image, final String what) {
        requireMaybeMask(mask, what);
        mask.grid().requireSameAs(image.grid(), what + " lies on the grid of the image");
    }

    static void requireMasks(final Recipe a, final Recipe b) {
        requireMaybeMask(a, "The first operand of a VOI operation");
        requireMaybeMask(b, "The second operand of a VOI operation");
        a.grid().requireSameAs(b.grid(), "VOIs that are combined lie on one grid");
    }

    private static void requireMaybeMask(final Recipe operand, final String what) {
        if (!operand.mayBeMask()) {
            throw new InputException(what + " is a mask", "a computed image", "Choose a VOI column.");
        }
    }
}
