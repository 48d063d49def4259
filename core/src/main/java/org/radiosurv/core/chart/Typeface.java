// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The bundled Liberation Sans.
 *
 * <p>Java's font system refuses to start on a machine without fontconfig or without any installed font, even for a font
 * that comes from a stream. There the system property {@code sun.awt.fontconfig} is pointed at a file that maps
 * nothing, after which the bundled font works (OpenJDK 17, seen on a Debian without fonts).
 */
final class Typeface {

    /** Family name of the bundled font, as Java reports it. */
    static final String FAMILY = "Liberation Sans";

    /** Families for SVG readers: the first three have the same widths. */
    static final String SVG_FAMILIES = "Arial, 'Liberation Sans', Helvetica, sans-serif";

    private static final String FALLBACK_PROPERTY = "sun.awt.fontconfig";

    /** Not final: set while the fonts below are loaded. */
    private static boolean withoutSystemFonts;

    private static final Font REGULAR = load("LiberationSans-Regular.ttf");

    private static final Font BOLD = load("LiberationSans-Bold.ttf");

    private Typeface() {
    }

    /**
     * @param points size in points
     * @return the upright font
     */
    static Font regular(final double points) {
        return REGULAR.deriveFont((float) points);
    }

    /**
     * @param points size in points
     * @return the bold font
     */
    static Font bold(final double points) {
        return BOLD.deriveFont(Font.BOLD, (float) points);
    }

    /**
     * @param text text
     * @param font bundled font
     * @return the bundled font where it has the glyphs, else the platform's composite font of the same size and style
     *         (names in other scripts); on a machine without fonts the bundled one, which then draws boxes
     */
    static Font able(final String text, final Font font) {
        if (withoutSystemFonts || font.canDisplayUpTo(text) < 0) {
            return font;
        }
        return new Font(Font.SANS_SERIF, font.getStyle(), 1).deriveFont(font.getSize2D());
    }

    private static Font load(final String file) {
        try {
            return read(file);
        } catch (final InternalError | RuntimeException failure) {
            if (System.getProperty(FALLBACK_PROPERTY) != null) {
                throw failure;
            }
            return readWithoutSystemFonts(file);
        }
    }

    private static Font readWithoutSystemFonts(final String file) {
        try {
            final Path configuration = Files.createTempFile("radiosurv-fontconfig", ".properties");
            configuration.toFile().deleteOnExit();
            Files.writeString(configuration, "version=1\nsequence.allfonts=default\n");
            System.setProperty(FALLBACK_PROPERTY, configuration.toString());
            withoutSystemFonts = true;
            return read(file);
        } catch (final IOException failure) {
            throw new UncheckedIOException("Cannot start Java's font system without system fonts.", failure);
        }
    }

    private static Font read(final String file) {
        try (InputStream stream = Typeface.class.getResourceAsStream("fonts/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("The bundled font fonts/" + file + " is missing from this build.");
            }
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (final IOException failure) {
            throw new UncheckedIOException("Cannot read the bundled font " + file + ".", failure);
        } catch (final FontFormatException failure) {
            throw new IllegalStateException("The bundled font " + file + " is damaged.", failure);
        }
    }
}
