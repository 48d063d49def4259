// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radiosurv.cli.Agreement;
import org.radiosurv.cli.CommandRun;
import org.radiosurv.cli.Reference;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Volume;

class ImageCommandsTest {

    @TempDir
    private Path folder;

    private static double[] values(final Path file) throws Exception {
        final Volume volume = TestImages.read(file);
        return IntStream.range(0, volume.grid().voxels()).mapToDouble(volume::get).toArray();
    }

    @Test
    void informsAboutAnImage() throws Exception {
        final Path image = TestImages.write(folder.resolve("i.nii.gz"), Affine.of(-2, 0, 0, 10, 0, 3, 0, -5, 0, 0, 4, 1, 0, 0, 0, 1),
            2, 2, 1, 0, Double.NaN, -3.5, 8);
        final JsonNode json = CommandRun.done("info", image).json();
        assertEquals("float64", json.get("header").get("datatype").asText());
        assertEquals("sform", json.get("header").get("affine_source").asText());
        assertEquals("[2,2,1]", json.get("grid").get("size").toString());
        assertEquals("[2.0,3.0,4.0]", json.get("grid").get("spacing_mm").toString());
        assertEquals("LAS", json.get("grid").get("orientation").asText());
        assertEquals("[[-2.0,0.0,0.0,10.0],[0.0,3.0,0.0,-5.0],[0.0,0.0,4.0,1.0],[0.0,0.0,0.0,1.0]]",
            json.get("grid").get("affine").toString());
        assertEquals(24, json.get("grid").get("voxel_volume_mm3").asDouble());
        assertEquals("{\"min\":-3.5,\"max\":8.0,\"mean\":1.5,\"finite\":3,\"not_finite\":1,\"zeros\":1}", json.get("intensity").toString());
        assertEquals(64, json.get("sha256").asText().length());
    }

    @Test
    void normalizesToGreyLevels() throws Exception {
        final double[] values = IntStream.range(0, 1000).asDoubleStream().toArray();
        final Path image = TestImages.write(folder.resolve("i.nii.gz"), Affine.identity(), 10, 10, 10, values);
        final Path out = folder.resolve("levels.nii.gz");
        final CommandRun run = CommandRun.done("normalize", image, out);
        assertTrue(run.err().contains("from 0.0 to 998.0; 1 of 1000 voxels above"), run.err());
        final double[] levels = values(out);
        assertEquals(0, levels[0]);
        assertEquals(255, levels[998]);
        assertEquals(255, levels[999]);
        CommandRun.done("normalize", image, out, "--drop-top", 0, "--levels", 10);
        assertEquals(9, values(out)[999]);
        assertEquals(4, values(out)[499]);
    }

    @ParameterizedTest
    @CsvSource({"subtract, 0 1 0 0", "union, 1 1 1 0", "intersect, 1 0 0 0"})
    void combinesMasks(final String operation, final String expected) throws Exception {
        final Path a = TestImages.write(folder.resolve("a.nii"), Affine.identity(), 4, 1, 1, 1, 1, 0, 0);
        final Path b = TestImages.write(folder.resolve("b.nii"), Affine.identity(), 4, 1, 1, 0.6, 0.5, 2, Double.NaN);
        final Path out = folder.resolve("out.nii.gz");
        CommandRun.done("voi", operation, a, b, out);
        assertArrayEquals(Arrays.stream(expected.split(" ")).mapToDouble(Double::parseDouble).toArray(), values(out));
    }

    @Test
    void saysThatAVoiIsEmpty() throws Exception {
        final Path a = TestImages.write(folder.resolve("a.nii"), Affine.identity(), 2, 1, 1, 1, 0);
        final CommandRun run = CommandRun.done("voi", "subtract", a, a, folder.resolve("out.nii"));
        assertTrue(run.err().contains("warning: The new VOI is empty."), run.err());
    }

    @Test
    void replacesTheNamedFileOnlyByACompleteOne() throws Exception {
        final Path a = TestImages.write(folder.resolve("a.nii"), Affine.identity(), 2, 1, 1, 1, 0);
        CommandRun.done("voi", "union", a, a, a);
        assertArrayEquals(new double[]{1, 0}, values(a));
        final byte[] before = Files.readAllBytes(a);
        CommandRun.refused("constant", "gdz", a, a, a, "--mask", a);
        assertArrayEquals(before, Files.readAllBytes(a));
        try (var entries = Files.list(folder)) {
            assertEquals(List.of(a), entries.toList());
        }
    }

    /** A step of 1 along i: 3 x 1 in each of the neighbouring slices' rows, so 3 in a slice and 9 in space, inside. */
    @ParameterizedTest
    @CsvSource({"slice, 3", "volume, 9"})
    void findsEdges(final String mode, final double expected) throws Exception {
        final double[] step = IntStream.range(0, 125).mapToDouble(index -> index % 5 >= 2 ? 1 : 0).toArray();
        final Path image = TestImages.write(folder.resolve("i.nii"), Affine.identity(), 5, 5, 5, step);
        final Path out = folder.resolve("e.nii");
        CommandRun.done("edge", image, out, "--mode", mode);
        assertEquals(expected, TestImages.read(out).get(2, 2, 2), 1e-12);
        assertEquals(0, TestImages.read(out).get(3, 2, 2), 1e-12);
    }

    /** G - T is 1, 2, 3 in the mask: mean 2, population standard deviation sqrt(2/3). */
    @Test
    void mapsEnhancement() throws Exception {
        final Path t1 = TestImages.write(folder.resolve("t.nii"), Affine.identity(), 4, 1, 1, 1, 2, 3, 4);
        final Path t1gd = TestImages.write(folder.resolve("g.nii"), Affine.identity(), 4, 1, 1, 2, 4, 6, 100);
        final Path mask = TestImages.write(folder.resolve("m.nii"), Affine.identity(), 4, 1, 1, 1, 1, 1, 0);
        final Path out = folder.resolve("z.nii");
        CommandRun.done("gdz", t1, t1gd, out, "--mask", mask);
        assertArrayEquals(new double[]{-Math.sqrt(1.5), 0, Math.sqrt(1.5), 0}, values(out), 1e-12);
    }

    /** Chain of the study on the glioma case: grey levels, edges, enhancement. */
    @Test
    void agreesWithTheGliomaCase() throws Exception {
        final Path data = Reference.shared("data/glioma-case");
        final JsonNode expected = Reference.json(Reference.core("intensity/preprocessing.json"));
        for (final String name : List.of("t1", "t1gd", "t2")) {
            CommandRun.done("normalize", data.resolve(name + ".nii.gz"), folder.resolve(name + ".nii.gz"), "--drop-top",
                name.equals("t2") ? 0 : 0.001);
            double sum = 0;
            for (final double value : values(folder.resolve(name + ".nii.gz"))) {
                sum += value;
            }
            assertEquals(expected.get(name).get("sum_q").asDouble(), sum, name);
        }
        for (final String mode : List.of("slice", "volume")) {
            CommandRun.done("edge", folder.resolve("t2.nii.gz"), folder.resolve("edge.nii.gz"), "--mode", mode);
            checkRange(expected.get(mode.equals("slice") ? "t2edge_2d" : "t2edge_3d"), folder.resolve("edge.nii.gz"));
        }
        for (final String formula : List.of("difference", "regression")) {
            CommandRun.done("gdz", folder.resolve("t1.nii.gz"), folder.resolve("t1gd.nii.gz"), folder.resolve("z.nii.gz"), "--formula",
                formula);
            checkRange(expected.get("gdz_" + formula), folder.resolve("z.nii.gz"));
        }
    }

    private static void checkRange(final JsonNode expected, final Path image) {
        final JsonNode actual = CommandRun.done("info", image).json().get("intensity");
        Agreement.close(expected.get("min"), actual.get("min"), 1e-9, "min");
        Agreement.close(expected.get("max"), actual.get("max"), 1e-9, "max");
    }
}
