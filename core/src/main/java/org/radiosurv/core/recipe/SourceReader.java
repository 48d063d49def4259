// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe;

import java.io.IOException;
import java.nio.file.Path;

import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.nifti.NiftiImage;
import org.radiosurv.core.nifti.NiftiReader;
import org.radiosurv.core.volume.Volume;

/** Reads the files of sources and makes sure that they are the ones that recipes were made from. */
final class SourceReader {

    private final LocationResolver resolver;

    SourceReader(final LocationResolver resolver) {
        this.resolver = resolver;
    }

    Volume read(final Recipe.Source source, final Progress progress) throws IOException {
        final Path file = resolver.resolve(source.location());
        final NiftiImage image = NiftiReader.read(file, silent(progress));
        if (!image.sha256().equals(source.sha256())) {
            throw new InputException("An image file is the one that was read first (SHA-256 " + source.sha256() + ")",
                source.location() + ", which has changed since (SHA-256 " + image.sha256() + ")",
                "Put the original file back, or run the reader again.");
        }
        image.volume().grid().requireSameAs(source.grid(),
            "The image in " + source.location() + " lies on the grid that its recipe says");
        return image.volume();
    }

    /** Passes cancellation on but not the progress of a single file, which is a small part of what the caller does. */
    private static Progress silent(final Progress progress) {
        return new Progress() {
            @Override
            public void report(final double fraction, final String message) {
                // a part of a part: not shown
            }

            @Override
            public boolean canceled() {
                return progress.canceled();
            }
        };
    }
}
