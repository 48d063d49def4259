// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import java.util.Objects;
import java.util.Optional;

import org.radiosurv.core.InputException;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;

/**
 * One of the two images of a registration, with what of it counts.
 *
 * @param volume the image; voxels that are not finite or outside its field of view do not count
 * @param use where given, only these voxels count, on the image's grid
 * @param exclude where given, these voxels and those within the settings' margin of them do not count (a lesion)
 */
public record RegistrationImage(Volume volume, Optional<Mask> use, Optional<Mask> exclude) {

    /** Checks that masks lie on the image's grid and leave something. */
    public RegistrationImage {
        Objects.requireNonNull(volume);
        use.ifPresent(mask -> check(volume, mask, "A mask of the voxels to use"));
        exclude.ifPresent(mask -> volume.grid().requireSameAs(mask.grid(), "A VOI to leave out lies on the image's grid"));
    }

    private static void check(final Volume volume, final Mask mask, final String what) {
        volume.grid().requireSameAs(mask.grid(), what + " lies on the image's grid");
        if (mask.isEmpty()) {
            throw new InputException(what + " has at least one voxel above 0", "an empty mask",
                "Check the mask, or register without one.");
        }
    }

    /**
     * @param volume the image
     * @return the whole of it
     */
    public static RegistrationImage of(final Volume volume) {
        return new RegistrationImage(volume, Optional.empty(), Optional.empty());
    }
}
