// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.image.png;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

import javax.imageio.ImageIO;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataType;
import org.knime.core.data.image.ImageContent;

/**
 * The bytes of a PNG image. Stricter than KNIME, which believes the bytes until someone paints them: they must start with the PNG
 * signature.
 */
public class PNGImageContent implements ImageContent {

    /** The type of the cells that hold such images. */
    public static final DataType TYPE = DataType.getType(PNGImageCell.class);

    private static final byte[] SIGNATURE = {(byte)0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final byte[] m_bytes;

    /** A transparent image of one pixel. */
    public PNGImageContent() {
        this(encode(new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB)));
    }

    /**
     * The image of these bytes.
     *
     * @throws IllegalArgumentException when they are not those of a PNG file
     */
    public PNGImageContent(final byte[] imageBytes) {
        if (imageBytes.length < SIGNATURE.length
            || !Arrays.equals(SIGNATURE, Arrays.copyOf(imageBytes, SIGNATURE.length))) {
            throw new IllegalArgumentException("Not a PNG image: the signature is missing");
        }
        m_bytes = imageBytes.clone();
    }

    /** The image that a stream holds. */
    public PNGImageContent(final InputStream in) throws IOException {
        this(in.readAllBytes());
    }

    private static byte[] encode(final BufferedImage image) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot encode a PNG image in memory", e);
        }
    }

    /** A copy of the bytes. */
    public byte[] getByteArray() {
        return m_bytes.clone();
    }

    /** The bytes themselves, which must not be changed. */
    public byte[] getByteArrayReference() {
        return m_bytes;
    }

    /** The decoded image. */
    public Image getImage() {
        try {
            final BufferedImage image = ImageIO.read(new ByteArrayInputStream(m_bytes));
            if (image == null) {
                throw new IOException("no reader for this PNG image");
            }
            return image;
        } catch (IOException e) {
            throw new IllegalStateException("Cannot decode the PNG image: " + e.getMessage(), e);
        }
    }

    @Override
    public Dimension getPreferredSize() {
        final Image image = getImage();
        return new Dimension(image.getWidth(null), image.getHeight(null));
    }

    @Override
    public void paint(final Graphics2D g, final int width, final int height) {
        g.drawImage(getImage(), 0, 0, width, height, null);
    }

    @Override
    public String getSummary() {
        final Dimension size = getPreferredSize();
        return "PNG Image, " + size.width + " x " + size.height + " pixels, " + m_bytes.length + " bytes";
    }

    @Override
    public void save(final OutputStream output) throws IOException {
        output.write(m_bytes);
    }

    /** Writes length and bytes. */
    public void serialize(final DataCellDataOutput output) throws IOException {
        output.writeInt(m_bytes.length);
        output.write(m_bytes);
    }

    @Override
    public DataCell toImageCell() {
        return new PNGImageCell(this);
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof PNGImageContent other && Arrays.equals(m_bytes, other.m_bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(m_bytes);
    }
}
