// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.voi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.InputException;
import org.radiosurv.core.features.SharedImages;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Box;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Mask;

class VolumetryTest {

    private static final Grid GRID =
        new Grid(4, 3, 2, Affine.of(-2, 0, 0, 90, 0, 2.5, 0, -126, 0, 0, 6, -72, 0, 0, 0, 1));

    private static Mask mask(final int... members) {
        final BitSet voxels = new BitSet();
        for (final int member : members) {
            voxels.set(member);
        }
        return Mask.of(GRID, voxels);
    }

    /** Voxels (1,0,0), (2,0,0), (1,1,1), (2,1,1): mean index (1.5, 0.5, 0.5), 30 mm^3 each. */
    @Test
    void byHand() {
        final Volumetry volumetry = Volumetry.of(mask(1, 2, 17, 18));
        assertEquals(4, volumetry.voxels());
        assertEquals(0.12, volumetry.millilitres(), 1e-15);
        assertEquals(Optional.of(new Volumetry.Point(1.5, 0.5, 0.5)), volumetry.centroidVoxel());
        assertEquals(Optional.of(new Volumetry.Point(87, -124.75, -69)), volumetry.centroid());
        assertEquals(Optional.of(new Box(1, 0, 0, 2, 1, 1)), volumetry.bounds());
    }

    @Test
    void nothingHasNoPlace() {
        final Volumetry volumetry = Volumetry.of(mask());
        assertEquals(0, volumetry.millilitres());
        assertTrue(volumetry.centroid().isEmpty() && volumetry.centroidVoxel().isEmpty() && volumetry.bounds().isEmpty());
    }

    @Test
    void operations() {
        final Mask a = mask(1, 2, 3);
        final Mask b = mask(3, 4);
        assertEquals(2, VoiOperation.ofWord("subtract").apply(a, b).count());
        assertEquals(4, VoiOperation.ofWord("union").apply(a, b).count());
        assertEquals(1, VoiOperation.ofWord("intersect").apply(a, b).count());
        assertTrue(assertThrows(InputException.class, () -> VoiOperation.ofWord("minus")).getMessage().contains("minus"));
    }

    /** The parts of a glioma are disjoint and make up the whole; core and edema as in the reference features. */
    @Test
    void gliomaCase() {
        final Mask whole = SharedImages.mask("data/glioma-case/seg.nii.gz");
        final Mask core = SharedImages.mask("data/glioma-case/voi_core.nii.gz");
        final Mask edema = VoiOperation.SUBTRACT.apply(whole, core);
        assertEquals(SharedImages.mask("data/glioma-case/voi_edema.nii.gz").voxels(), edema.voxels());
        assertEquals(whole.millilitres(), core.millilitres() + edema.millilitres(), 1e-9);
    }
}
