// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.survival;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

import org.radiosurv.cli.console.WholeFile;
import org.radiosurv.cli.table.FollowUp;
import org.radiosurv.core.InputException;
import org.radiosurv.core.chart.Figure;
import org.radiosurv.core.chart.FigureFormat;
import picocli.CommandLine.Option;

/** How the figures of a Cox regression look; the options and defaults of the node. */
public final class CoxFigureOptions {

    private static final int SCREEN_DOTS_PER_INCH = 150;

    /** The column in which a predictor says on whom its score was evaluated. */
    private static final String EVALUATED_ON = "evaluated_on";

    @Option(names = "--title", paramLabel = "TEXT", defaultValue = "", description = "Title of the figures.")
    private String title;

    @Option(names = "--width", paramLabel = "PIXELS", defaultValue = "1200", description = "Width of the figures, default 1200.")
    private int width;

    @Option(names = "--height", paramLabel = "PIXELS", defaultValue = "600",
        description = "Height of the figures, default 600; they grow when they need to.")
    private int height;

    @Option(names = "--resubstitution", description = "A covariate was made from the outcome of these same patients: figure and model say "
        + "so. Taken from a column evaluated_on where there is one.")
    private boolean resubstitution;

    String title() {
        return title;
    }

    boolean resubstitution(final FollowUp patients) {
        final int column = patients.table().columns().indexOf(EVALUATED_ON);
        if (resubstitution || column < 0) {
            return resubstitution;
        }
        for (final int row : patients.rows()) {
            if (patients.table().text(row, column).orElse("").contains("resubstitution")) {
                return true;
            }
        }
        return false;
    }

    void write(final Path file, final Figure figure) throws IOException {
        final String ending = file.toString().toLowerCase(Locale.ROOT);
        if (!ending.endsWith(".svg") && !ending.endsWith(".png")) {
            throw new InputException("A figure's name ends in .svg or .png", file, "Choose one of these endings.");
        }
        final FigureFormat format = figure.fitted(FigureFormat.pixels(width, height, SCREEN_DOTS_PER_INCH));
        WholeFile.write(file, ending.endsWith(".svg") ? figure.svg(format).getBytes(StandardCharsets.UTF_8)
            : figure.png(format));
    }
}
