// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.survival;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.radiosurv.cli.console.WholeFile;
import org.radiosurv.cli.table.FollowUp;
import org.radiosurv.core.InputException;
import org.radiosurv.core.chart.Figure;
import org.radiosurv.core.chart.FigureFormat;
import org.radiosurv.core.chart.KaplanMeierFigure;
import org.radiosurv.core.chart.TimeAxisUnit;
import org.radiosurv.core.survival.GroupCurve;
import org.radiosurv.core.survival.LogRankResult;
import picocli.CommandLine.Option;

/** How the Kaplan-Meier figure looks; the options and defaults of the Kaplan-Meier Plotter. */
public final class FigureOptions {

    private static final int SCREEN_DOTS_PER_INCH = 150;

    /** The column in which an SPCA Predictor says on whom its score was evaluated. */
    private static final String EVALUATED_ON = "evaluated_on";

    @Option(names = "--title", paramLabel = "TEXT", defaultValue = "", description = "Title of the figure.")
    private String title;

    @Option(names = "--time-unit", paramLabel = "UNIT", defaultValue = "months",
        description = "Unit of the figure's time axis: days, months (default), years; times are always read as days.")
    private TimeAxisUnit unit;

    @Option(names = "--no-confidence-band", description = "Leave the confidence bands out of the figure.")
    private boolean noBand;

    @Option(names = "--no-censor-marks", description = "Leave the marks of censoring out of the figure.")
    private boolean noMarks;

    @Option(names = "--no-risk-table", description = "Leave the number at risk out of the figure.")
    private boolean noRiskTable;

    @Option(names = "--width", paramLabel = "PIXELS", defaultValue = "1200", description = "Width of the figure, default 1200.")
    private int width;

    @Option(names = "--height", paramLabel = "PIXELS", defaultValue = "900", description = "Height of the figure, default 900.")
    private int height;

    @Option(names = "--resubstitution",
        description = "The groups were made from the outcome of these same patients: the figure's subtitle says so.")
    private boolean resubstitution;

    void write(final Path file, final List<GroupCurve> curves, final Optional<LogRankResult> test, final FollowUp patients)
        throws IOException {
        final String ending = file.toString().toLowerCase(Locale.ROOT);
        if (!ending.endsWith(".svg") && !ending.endsWith(".png")) {
            throw new InputException("A figure's name ends in .svg or .png", file, "Choose one of these endings.");
        }
        final KaplanMeierFigure.Builder builder = KaplanMeierFigure.of(curves).title(title).timeUnit(unit)
            .resubstitution(resubstitution || saysResubstitution(patients)).confidenceBands(!noBand).censorMarks(!noMarks)
            .riskTable(!noRiskTable);
        test.ifPresent(builder::logRank);
        final Figure figure = builder.build();
        // many groups need a higher figure than was asked for
        final FigureFormat format = figure.fitted(FigureFormat.pixels(width, height, SCREEN_DOTS_PER_INCH));
        WholeFile.write(file, ending.endsWith(".svg") ? figure.svg(format).getBytes(StandardCharsets.UTF_8)
            : figure.png(format));
    }

    private static boolean saysResubstitution(final FollowUp patients) {
        final int column = patients.table().columns().indexOf(EVALUATED_ON);
        if (column < 0) {
            return false;
        }
        for (final int row : patients.rows()) {
            if (patients.table().text(row, column).orElse("").contains("resubstitution")) {
                return true;
            }
        }
        return false;
    }
}
