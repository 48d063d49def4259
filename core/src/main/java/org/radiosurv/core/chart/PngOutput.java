// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws into a raster and encodes it as PNG with its physical resolution (pHYs chunk, pixels per metre). */
final class PngOutput {

    private static final String PNG_METADATA = "javax_imageio_png_1.0";

    private PngOutput() {
    }

    /**
     * @param format size and resolution
     * @param content draws in points
     * @return the PNG file
     */
    static byte[] write(final FigureFormat format, final Consumer<Graphics2D> content) {
        final BufferedImage image =
            new BufferedImage(format.pixelWidth(), format.pixelHeight(), BufferedImage.TYPE_INT_RGB);
        final Graphics2D g2 = image.createGraphics();
        try {
            g2.setColor(Color.WHITE);
            g2.fillRect(0, 0, image.getWidth(), image.getHeight());
            g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g2.scale(image.getWidth() / format.widthPoints(), image.getHeight() / format.heightPoints());
            content.accept(g2);
        } finally {
            g2.dispose();
        }
        return encode(image, format.dotsPerInch());
    }

    private static byte[] encode(final BufferedImage image, final int dotsPerInch) {
        final ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            final IIOMetadata metadata =
                writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
            metadata.mergeTree(PNG_METADATA, resolution(dotsPerInch));
            writer.setOutput(stream);
            writer.write(new IIOImage(image, null, metadata));
        } catch (final IIOInvalidTreeException failure) {
            throw new IllegalStateException("The PNG writer rejects the resolution " + dotsPerInch + " dpi.", failure);
        } catch (final IOException failure) {
            throw new UncheckedIOException("Cannot encode the figure as PNG.", failure);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static IIOMetadataNode resolution(final int dotsPerInch) {
        final String perMetre = Long.toString(Math.round(dotsPerInch / 0.0254));
        final IIOMetadataNode physical = new IIOMetadataNode("pHYs");
        physical.setAttribute("pixelsPerUnitXAxis", perMetre);
        physical.setAttribute("pixelsPerUnitYAxis", perMetre);
        physical.setAttribute("unitSpecifier", "meter");
        final IIOMetadataNode root = new IIOMetadataNode(PNG_METADATA);
        root.appendChild(physical);
        return root;
    }
}
