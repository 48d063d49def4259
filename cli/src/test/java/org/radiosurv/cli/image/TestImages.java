// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.radiosurv.cli.Reference;
import org.radiosurv.core.Progress;
import org.radiosurv.core.nifti.NiftiReader;
import org.radiosurv.core.nifti.NiftiWriter;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;

/** Small images in files. */
public final class TestImages {

    private TestImages() {
    }

    /** Writes an image of doubles, i fastest; returns the file. */
    public static Path write(final Path file, final Affine affine, final int nx, final int ny, final int nz, final double... values)
        throws IOException {
        NiftiWriter.write(new Volume(new Grid(nx, ny, nz, affine), VoxelData.ofDoubles(values)), file,
            NiftiWriter.Options.defaults().overwriting(), Progress.NONE);
        return file;
    }

    /** Writes a part of the IBSI digital phantom, "phantom" or "mask": 5 x 4 x 4 voxels of 2 mm. */
    public static Path phantom(final Path file, final String section) throws IOException {
        final String text = Files.readAllLines(Reference.core("features/ibsi_digital_phantom.txt")).stream()
            .dropWhile(line -> !line.equals(section)).skip(1)
            .takeWhile(line -> line.isEmpty() || Character.isDigit(line.charAt(0))).collect(Collectors.joining(" "));
        return write(file, Affine.scaling(2, 2, 2), 5, 4, 4,
            Arrays.stream(text.trim().split(" +")).mapToDouble(Double::parseDouble).toArray());
    }

    /** Reads an image. */
    public static Volume read(final Path file) throws IOException {
        return NiftiReader.read(file, Progress.NONE).volume();
    }
}
