// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.document;

import org.knime.core.node.NodeSettings;

/**
 * A text on the canvas: a box of the workflow, or the label below a node.
 *
 * @param text HTML, or plain text for a node's label
 * @param html whether the text is HTML
 * @param bounds place and size; zero for a label
 * @param borderSize in pixels
 * @param borderColor 0xRRGGBB
 * @param alignment LEFT, CENTER or RIGHT
 * @param fontSize default size of the text; -1 for the default of the application
 */
public record Annotation(String text, boolean html, Bounds bounds, int borderSize, int borderColor, String alignment,
    int fontSize) {

    private static final int WHITE = 0xFFFFFF;

    private static final int VERSION = 20230412;

    /** A box of the workflow, as the modern user interface draws it. */
    public static Annotation box(final String html, final Bounds bounds, final int borderColor) {
        return new Annotation(html, true, bounds, 10, borderColor, "LEFT", 12);
    }

    /** The label below a node. */
    public static Annotation label(final String text) {
        return new Annotation(text, false, new Bounds(0, 0, 0, 0), 0, 0, "CENTER", -1);
    }

    /** The config of this annotation. */
    public NodeSettings toSettings(final String key) {
        final NodeSettings config = new NodeSettings(key);
        config.addString("text", text);
        config.addString("contentType", html ? "text/html" : "text/plain");
        config.addInt("bgcolor", WHITE);
        config.addInt("x-coordinate", bounds.x());
        config.addInt("y-coordinate", bounds.y());
        config.addInt("width", bounds.width());
        config.addInt("height", bounds.height());
        config.addString("alignment", alignment);
        config.addInt("borderSize", borderSize);
        config.addInt("borderColor", borderColor);
        config.addInt("defFontSize", fontSize);
        config.addInt("annotation-version", VERSION);
        config.addNodeSettings("styles");
        return config;
    }
}
