// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.radiosurv.core.Progress;
import org.radiosurv.core.nifti.NiftiReader;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;

/**
 * Images in the folder {@code shared} beside the repository; a test that asks for one is skipped where it is missing.
 */
public final class SharedImages {

    private SharedImages() {
    }

    /** @return the image at that path below shared */
    public static Volume read(final String path) {
        final Path file = folder() == null ? null : folder().resolve(path);
        assumeTrue(file != null && Files.exists(file), "skipped: shared/" + path + " is not on this machine");
        try {
            return NiftiReader.read(file, Progress.NONE).volume();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the VOI at that path below shared */
    public static Mask mask(final String path) {
        return Mask.above(read(path));
    }

    private static Path folder() {
        final String named = System.getProperty("RADIOSURV_SHARED", System.getenv("RADIOSURV_SHARED"));
        if (named != null) {
            return Path.of(named);
        }
        for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            final Path shared = here.resolveSibling("shared");
            if (Files.exists(shared.resolve("design.md"))) {
                return shared;
            }
        }
        return null;
    }
}
