// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

class OverlayFigureTest {

    private static final int SIZE = 64;

    private static final int TOP = 42;

    private static final int ORANGE = 0xE8761A;

    private static final int YELLOW = 0xF0E442;

    private static OverlayPlane disc(final double radius, final float inside) {
        final float[] values = new float[SIZE * SIZE];
        for (int n = 0; n < values.length; n++) {
            values[n] = Math.hypot(n % SIZE - 31.5, n / SIZE - 31.5) < radius ? inside : 0;
        }
        return new OverlayPlane(SIZE, values);
    }

    private static OverlayPlane[] thrice(final OverlayPlane plane) {
        return new OverlayPlane[]{plane, plane, plane};
    }

    private static BufferedImage figure(final OverlayFigure.Mode mode, final OverlayPlane fixed, final OverlayPlane moving,
        final List<OverlayPlane[]> vois) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(new OverlayFigure("001 on T1Gd", mode, List.of("core"))
            .png(List.of(new OverlayFigure.Line("T2", "check", "Two starts disagree.", thrice(fixed), thrice(moving), vois)))));
    }

    private static int pixel(final BufferedImage figure, final int x, final int y) {
        return figure.getRGB(x, TOP + y) & 0xFFFFFF;
    }

    @Test
    void squaresOfBothImagesAlternate() throws IOException {
        final BufferedImage figure = figure(OverlayFigure.Mode.CHECKERBOARD, disc(100, 0), disc(100, 9), List.of());
        assertEquals(3 * SIZE + 6, figure.getWidth());
        assertEquals(TOP + SIZE, figure.getHeight());
        // a constant image is white at its only value where that is the brightest, black where nothing is known of a range
        assertEquals(pixel(figure, 17, 17), pixel(figure, 33, 33), "the fixed image's squares");
        assertEquals(pixel(figure, 25, 17), pixel(figure, 33, 25), "the moving image's squares");
    }

    @Test
    void theWindowIsOfTissueAndNotOfAir() {
        final OverlayPlane[] head = thrice(disc(20, 100));
        assertArrayEquals(new float[]{0, 100}, OverlayPlane.window(head));
        final float[] outlier = disc(20, 100).values().clone();
        outlier[0] = 1e6f;
        assertEquals(100, OverlayPlane.window(thrice(new OverlayPlane(SIZE, outlier)))[1], "one voxel does not make the rest black");
        assertArrayEquals(new float[2], OverlayPlane.window(thrice(new OverlayPlane(1, new float[]{Float.NaN}))));
    }

    @Test
    void theEdgesOfTheMovingImageLieWhereItsDiscEnds() throws IOException {
        final BufferedImage figure = figure(OverlayFigure.Mode.CONTOUR, disc(25, 5), disc(15, 7), List.of());
        int edges = 0;
        for (int n = 0; n < SIZE * SIZE; n++) {
            if (pixel(figure, n % SIZE, n / SIZE) == ORANGE) {
                edges++;
                assertEquals(15, Math.hypot(n % SIZE - 31.5, n / SIZE - 31.5), 1.5);
            }
        }
        assertTrue(edges > 35, "2 pi 15 = 94 pixels, of which the fainter 55 % are left out; found " + edges);
    }

    @Test
    void theBorderOfTheFieldOfViewIsNoEdge() {
        final float[] values = disc(100, 5).values().clone();
        Arrays.fill(values, 0, SIZE * SIZE / 2, Float.NaN);
        final boolean[] edges = OverlayEdges.of(new OverlayPlane(SIZE, values), new float[]{0, 5});
        for (boolean edge : edges) {
            assertFalse(edge);
        }
    }

    @Test
    void voisAreOutlined() throws IOException {
        final BufferedImage figure =
            figure(OverlayFigure.Mode.CHECKERBOARD, disc(25, 5), disc(25, 7), List.<OverlayPlane[]>of(thrice(disc(10, 1))));
        assertEquals(YELLOW, pixel(figure, 31, 22), "top of the disc of radius 10");
        assertFalse(pixel(figure, 31, 31) == YELLOW, "inside");
    }

    @Test
    void longTextsAreCutAndTheSameInputGivesTheSameBytes() {
        final OverlayFigure figure = new OverlayFigure("patient", OverlayFigure.Mode.CONTOUR, List.of());
        final List<OverlayFigure.Line> lines = List.of(new OverlayFigure.Line("FLAIR", "good", "word ".repeat(300).strip(),
            thrice(disc(20, 3)), thrice(disc(20, 3)), List.of()));
        assertArrayEquals(figure.png(lines), figure.png(lines));
        assertThrows(IllegalArgumentException.class, () -> new OverlayPlane(3, new float[4]));
    }
}
