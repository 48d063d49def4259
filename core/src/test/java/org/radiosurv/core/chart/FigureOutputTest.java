// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radiosurv.core.InputException;

/** Files as they leave the package: size, resolution, fonts, and that nothing but the input decides their bytes. */
class FigureOutputTest {

    @TempDir
    private Path folder;

    static Figure figure() {
        return ImportanceFigure.of(List.of(new FeatureImportance("one", 1), new FeatureImportance("two", -2)))
            .title("Figure").build();
    }

    @Test
    void hasTheSizeAndResolutionOfItsFormat() throws Exception {
        assertImage(FigureFormat.millimetres(85, 80, 300), 1004, 945, 11811);
        assertImage(FigureFormat.pixels(640, 481, 96), 640, 481, 3780);
    }

    @Test
    void paintsOnWhite() throws Exception {
        final BufferedImage image =
            ImageIO.read(new ByteArrayInputStream(figure().png(FigureFormat.pixels(640, 480, 96))));
        assertEquals(0xFFFFFFFF, image.getRGB(0, 0));
        assertEquals(0xFFFFFFFF, image.getRGB(639, 479));
    }

    @Test
    void writesSvgInMillimetresWithEditableText() throws Exception {
        final String text = figure().svg(FigureFormat.millimetres(85, 80, 300));
        final SvgDocument svg = new SvgDocument(text);

        assertEquals("85mm", svg.root().getAttribute("width"));
        assertEquals("80mm", svg.root().getAttribute("height"));
        assertEquals("0 0 240.945 226.772", svg.root().getAttribute("viewBox"));
        assertEquals("Figure", svg.elements("background", "x").isEmpty() ? svg.words("header").get(0) : "");
        assertTrue(text.contains("Arial, 'Liberation Sans', Helvetica, sans-serif"));
        assertFalse(text.contains("<!DOCTYPE") || text.contains("clip-path") || text.contains("<!--"), text);
    }

    @Test
    void drawsTheSameInSeveralThreads() throws Exception {
        final FigureFormat format = FigureFormat.ONE_COLUMN;
        final String expected = figure().svg(format);
        final ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (final Future<String> svg : threads
                .invokeAll(java.util.Collections.nCopies(16, (Callable<String>) () -> figure().svg(format)))) {
                assertEquals(expected, svg.get());
            }
        } finally {
            threads.shutdown();
        }
    }

    /** A second JVM that finds no font at all, as in a bare container, draws the same figure. */
    @Test
    void drawsTheSameWhereNoFontIsInstalled() throws Exception {
        final Path configuration = folder.resolve("fonts.conf");
        Files.writeString(configuration, "<?xml version=\"1.0\"?><fontconfig></fontconfig>");
        final Path output = folder.resolve("figure.svg");
        // user.home: Java keeps a list of the fonts that it found earlier in ~/.java/fonts
        final ProcessBuilder builder = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.awt.headless=true",
            "-Duser.home=" + folder,
            "-cp", System.getProperty("java.class.path"), DrawOnce.class.getName(), output.toString());
        builder.environment().put("FONTCONFIG_FILE", configuration.toString());
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());

        final int exit = builder.start().waitFor();

        assertEquals(0, exit, () -> read(folder.resolve("log")));
        assertEquals(figure().svg(FigureFormat.ONE_COLUMN), read(output));
        assertTrue(new File(output + ".png").length() > 1000);
    }

    @Test
    void refusesAbsurdFormats() {
        assertThrows(InputException.class, () -> FigureFormat.millimetres(-1, 80, 300));
        assertThrows(InputException.class, () -> FigureFormat.millimetres(Double.NaN, 80, 300));
        assertThrows(InputException.class, () -> FigureFormat.pixels(100, 100, 0));
        assertThrows(InputException.class, () -> FigureFormat.ONE_COLUMN.withFontPoints(0));
        final InputException large =
            assertThrows(InputException.class, () -> FigureFormat.millimetres(5000, 5000, 600));
        assertTrue(large.getMessage().contains("at most 100000000 pixels"), large.getMessage());
    }

    private static void assertImage(final FigureFormat format, final int width, final int height, final int perMetre)
            throws Exception {
        final byte[] png = figure().png(format);
        final BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(width, image.getWidth());
        assertEquals(height, image.getHeight());
        final int chunk = new String(png, StandardCharsets.ISO_8859_1).indexOf("pHYs");
        final ByteBuffer physical = ByteBuffer.wrap(png, chunk + 4, 9);
        assertEquals(perMetre, physical.getInt());
        assertEquals(perMetre, physical.getInt());
        assertEquals(1, physical.get(), "unit metre");
    }

    private static String read(final Path file) {
        try {
            return Files.readString(file);
        } catch (final java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /** Main class of the second JVM. */
    static final class DrawOnce {

        private DrawOnce() {
        }

        public static void main(final String[] arguments) throws Exception {
            Files.writeString(Path.of(arguments[0]), figure().svg(FigureFormat.ONE_COLUMN));
            final Figure otherScript = ImportanceFigure.of(List.of(new FeatureImportance("\u795E\u7D4C", 1))).build();
            Files.write(Path.of(arguments[0] + ".png"), otherScript.png(FigureFormat.ONE_COLUMN));
        }
    }
}
