// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.kaplanmeier;

import org.knime.node.parameters.widget.choices.Label;
import org.radiosurv.core.chart.ColourScheme;
import org.radiosurv.core.chart.LegendPosition;

/** What the user may choose of the figure's looks. */
final class FigureChoices {

    private FigureChoices() {
    }

    /** Colours of the groups. */
    enum Colours {
        /** The default. */
        @Label(value = "Okabe-Ito", description = "Blue, vermillion, green and so on: the scheme of Okabe and Ito for all kinds of "
            + "colour blindness.")
        OKABE_ITO(ColourScheme.OKABE_ITO),
        /** Softer. */
        @Label(value = "Tol bright", description = "Paul Tol's scheme 'bright', softer, for all kinds of colour blindness.")
        TOL_BRIGHT(ColourScheme.TOL_BRIGHT),
        /** Print without colour. */
        @Label(value = "Grey", description = "Black and grey with a dash pattern for each group, for print without colour.")
        GREY(ColourScheme.GREY);

        private final ColourScheme scheme;

        Colours(final ColourScheme scheme) {
            this.scheme = scheme;
        }

        ColourScheme scheme() {
            return scheme;
        }
    }

    /** Where the legend stands. */
    enum Legend {
        /** The default. */
        @Label(value = "Above", description = "Above the plot, where it cannot cover a curve.")
        ABOVE(LegendPosition.ABOVE),
        /** At the foot. */
        @Label(value = "Below", description = "Under the number at risk.")
        BELOW(LegendPosition.BELOW),
        /** In the plot. */
        @Label(value = "Upper right", description = "In the upper right corner of the plot.")
        UPPER_RIGHT(LegendPosition.UPPER_RIGHT),
        /** In the plot. */
        @Label(value = "Lower left", description = "In the lower left corner of the plot.")
        LOWER_LEFT(LegendPosition.LOWER_LEFT),
        /** Nowhere. */
        @Label(value = "None", description = "No legend; the number at risk names the groups.")
        NONE(LegendPosition.NONE);

        private final LegendPosition position;

        Legend(final LegendPosition position) {
            this.position = position;
        }

        LegendPosition position() {
            return position;
        }
    }

    /** What is said of the test. */
    enum TestText {
        /** The default. */
        @Label(value = "p", description = "Name of the test and p, as 'Log-rank p = 0.028'.")
        P,
        /** With the statistic. */
        @Label(value = "Statistic and p", description = "Name, chi-square, degrees of freedom and p.")
        STATISTIC,
        /** Nothing. */
        @Label(value = "None", description = "No test in the figure; it stays in the tables.")
        NONE
    }
}
