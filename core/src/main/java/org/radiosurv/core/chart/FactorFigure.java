// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.Graphics2D;
import java.util.List;

import org.radiosurv.core.comparison.FactorComparison;

/**
 * A factor in each group: stacked bars of the shares of its values, or boxes of its numbers, with the test (as Fig. 5c of
 * the study).
 */
public final class FactorFigure extends Figure {

    private final FactorComparison comparison;

    private FactorFigure(final FactorComparison comparison) {
        this.comparison = comparison;
    }

    /**
     * @param comparison a factor
     * @return its figure
     */
    public static FactorFigure of(final FactorComparison comparison) {
        return new FactorFigure(comparison);
    }

    /**
     * @param comparisons factors, at least one
     * @param title title; empty or null for none
     * @param subtitle subtitle; empty or null for none
     * @return a panel for each factor
     */
    public static Figure all(final List<FactorComparison> comparisons, final String title, final String subtitle) {
        return PanelsFigure.of(comparisons.stream().map(FactorFigure::of).toList()).title(title).subtitle(subtitle).columns(4).aspect(1.5)
            .build();
    }

    @Override
    String title() {
        return Lettering.clean(comparison.factor());
    }

    @Override
    double leastHeight(final FigureFormat format) {
        return new FactorLayout(comparison, format).leastHeight();
    }

    @Override
    void draw(final Graphics2D g2, final FigureFormat format) {
        new FactorLayout(comparison, format).draw(g2);
    }
}
