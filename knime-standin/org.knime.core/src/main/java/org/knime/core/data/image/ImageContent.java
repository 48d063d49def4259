// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.image;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.OutputStream;

import org.knime.core.data.DataCell;

/** An image in one format. */
public interface ImageContent {

    /** Paints the image into a rectangle at the origin. */
    void paint(Graphics2D g, int width, int height);

    /** The natural size. */
    Dimension getPreferredSize();

    /** One line about the image. */
    String getSummary();

    /** Writes the image in its format. */
    void save(OutputStream output) throws IOException;

    /** The image as a cell. */
    DataCell toImageCell();
}
