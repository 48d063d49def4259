// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.image;

import java.io.IOException;
import java.nio.file.Path;

import org.radiosurv.cli.console.Console;
import org.radiosurv.cli.console.WholeFile;
import org.radiosurv.core.nifti.NiftiImage;
import org.radiosurv.core.nifti.NiftiReader;
import org.radiosurv.core.nifti.NiftiWriter;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;

/** Reads and writes the images of a command. */
final class Images {

    private Images() {
    }

    static Volume read(final Path file, final Console console) throws IOException {
        final NiftiImage image = NiftiReader.read(file, console.progress());
        image.header().warnings().forEach(warning -> console.warning(file + ": " + warning));
        return image.volume();
    }

    static Mask readMask(final Path file, final Console console) throws IOException {
        return Mask.above(read(file, console));
    }

    /** The file the user named is replaced if it exists, and only by a complete one. */
    static void write(final Volume volume, final Path file, final Console console) throws IOException {
        NiftiWriter.write(volume, WholeFile.prepared(file), NiftiWriter.Options.defaults().overwriting(), console.progress());
    }
}
