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
import org.radiosurv.core.chart.ColourScheme;
import org.radiosurv.core.chart.Figure;
import org.radiosurv.core.chart.FigureFormat;
import org.radiosurv.core.chart.KaplanMeierFigure;
import org.radiosurv.core.chart.LegendPosition;
import org.radiosurv.core.chart.TimeAxisUnit;
import org.radiosurv.core.survival.GroupCurve;
import org.radiosurv.core.survival.LogRankResult;
import picocli.CommandLine.Option;

/** How the Kaplan-Meier figure looks; the options and defaults of the Kaplan-Meier Plotter. */
public final class FigureOptions {

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

    @Option(names = "--dpi", paramLabel = "DPI", defaultValue = "150", description = "Dots per inch of the figure, default 150.")
    private int dotsPerInch;

    @Option(names = "--font-size", paramLabel = "POINTS", defaultValue = "8", description = "Size of the figure's text, default 8 points.")
    private double fontSize;

    @Option(names = "--colours", paramLabel = "SCHEME", defaultValue = "okabe-ito",
        description = "Colours of the groups: okabe-ito (default), tol-bright, grey.")
    private ColourScheme colours;

    @Option(names = "--legend", paramLabel = "PLACE", defaultValue = "above",
        description = "Place of the legend: above (default), below, upper-right, lower-left, none.")
    private LegendPosition legend;

    @Option(names = "--tick-step", paramLabel = "STEP", defaultValue = "0", description = "Distance of ticks in the unit of the time axis.")
    private double tickStep;

    @Option(names = "--axis-end", paramLabel = "END", defaultValue = "0", description = "End of the time axis in its unit.")
    private double axisEnd;

    @Option(names = "--time-label", paramLabel = "TEXT", defaultValue = "Time", description = "Label of the time axis without its unit.")
    private String timeLabel;

    @Option(names = "--survival-label", paramLabel = "TEXT", defaultValue = "Survival probability", description = "Label of the survival axis.")
    private String survivalLabel;

    @Option(names = "--percent", description = "Survival in percent.")
    private boolean percent;

    @Option(names = "--medians", description = "Dotted lines at the medians, and the medians in the legend.")
    private boolean medians;

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
            .riskTable(!noRiskTable).scheme(colours).legend(legend).timeAxis(tickStep, axisEnd).timeLabel(timeLabel)
            .survivalLabel(survivalLabel).percent(percent).medianLines(medians).legendMedians(medians);
        test.ifPresent(builder::logRank);
        final Figure figure = builder.build();
        // many groups need a higher figure than was asked for
        final FigureFormat format = figure.fitted(FigureFormat.pixels(width, height, dotsPerInch).withFontPoints(fontSize));
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
