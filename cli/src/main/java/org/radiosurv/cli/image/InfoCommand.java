// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.image;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.radiosurv.cli.console.Console;
import org.radiosurv.cli.console.Json;
import org.radiosurv.cli.console.ResultFile;
import org.radiosurv.core.nifti.NiftiHeader;
import org.radiosurv.core.nifti.NiftiImage;
import org.radiosurv.core.nifti.NiftiReader;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Volume;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code info}: what an image file holds. Free text of the header is left out: patients' names may be in it. */
@Command(name = "info", description = "Header, grid, orientation and intensity range of an image, as JSON.")
public final class InfoCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "IMAGE", description = "NIfTI-1: .nii, .nii.gz, or .hdr with .img.")
    private Path file;

    @Mixin
    private ResultFile result;

    @Mixin
    private Console console;

    @Override
    public Integer call() throws IOException {
        final NiftiImage image = NiftiReader.read(file, console.progress());
        final ObjectNode json = Json.object().put("file", file.getFileName().toString()).put("sha256", image.sha256());
        json.set("header", header(image.header()));
        json.set("grid", grid(image.header().grid()));
        json.set("intensity", intensity(image.volume()));
        final ArrayNode warnings = json.putArray("warnings");
        image.header().warnings().forEach(warnings::add);
        result.write(Json.text(json));
        return 0;
    }

    private static ObjectNode header(final NiftiHeader header) {
        final ObjectNode json = Json.object().put("datatype", header.datatype().word())
            .put("byte_order", header.byteOrder() == ByteOrder.LITTLE_ENDIAN ? "little" : "big")
            .put("vox_offset", header.voxelOffset()).put("pair", header.pair());
        json.set("scl_slope", Json.number(header.slope()));
        json.set("scl_inter", Json.number(header.intercept()));
        return json.put("sform_code", header.sformCode()).put("qform_code", header.qformCode())
            .put("affine_source", header.affineSource().name().toLowerCase(Locale.ROOT));
    }

    private static ObjectNode grid(final Grid grid) {
        final ObjectNode json = Json.object();
        final ArrayNode size = json.putArray("size");
        for (final int voxels : grid.size()) {
            size.add(voxels);
        }
        json.set("spacing_mm", Json.numbers(grid.spacing()));
        json.put("orientation", grid.orientation());
        final ArrayNode affine = json.putArray("affine");
        for (int row = 0; row < 4; row++) {
            affine.add(Json.numbers(grid.affine().at(row, 0), grid.affine().at(row, 1), grid.affine().at(row, 2),
                grid.affine().at(row, 3)));
        }
        json.put("voxels", grid.voxels());
        json.set("voxel_volume_mm3", Json.number(grid.voxelVolume()));
        return json;
    }

    private static ObjectNode intensity(final Volume volume) {
        double minimum = Double.POSITIVE_INFINITY;
        double maximum = Double.NEGATIVE_INFINITY;
        double sum = 0;
        int finite = 0;
        int zeros = 0;
        for (int index = 0; index < volume.grid().voxels(); index++) {
            final double value = volume.get(index);
            if (Double.isFinite(value)) {
                minimum = Math.min(minimum, value);
                maximum = Math.max(maximum, value);
                sum += value;
                finite++;
                zeros += value == 0 ? 1 : 0;
            }
        }
        final ObjectNode json = Json.object();
        json.set("min", Json.number(minimum));
        json.set("max", Json.number(maximum));
        json.set("mean", Json.number(sum / finite));
        return json.put("finite", finite).put("not_finite", volume.grid().voxels() - finite).put("zeros", zeros);
    }
}
