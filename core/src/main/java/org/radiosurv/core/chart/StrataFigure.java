// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.util.ArrayList;
import java.util.List;

import org.radiosurv.core.comparison.StrataComparison;
import org.radiosurv.core.comparison.StratumEffect;

/**
 * Survival curves of groups within the strata of factors: a panel per stratum, the interaction p in the subtitle (as Fig.
 * S3 of the study).
 */
public final class StrataFigure {

    private StrataFigure() {
    }

    /**
     * @param comparisons one per factor, at least one
     * @param groups all groups in the order of their colours
     * @param unit unit of the time axes
     * @param title title; empty or null for none
     * @param resubstitution whether the groups were made from these same patients
     * @return the figure
     */
    public static Figure of(final List<StrataComparison> comparisons, final List<String> groups, final TimeAxisUnit unit,
        final String title, final boolean resubstitution) {
        final List<Figure> panels = new ArrayList<>();
        int widest = 1;
        for (final StrataComparison comparison : comparisons) {
            widest = Math.max(widest, comparison.strata().size());
            for (final StratumEffect effect : comparison.strata()) {
                panels.add(panel(comparison, effect, groups, unit));
            }
        }
        final List<String> interactions = comparisons.stream().map(StrataFigure::interaction).toList();
        final PanelsFigure.Builder figure = PanelsFigure.of(panels).title(title).columns(comparisons.size() == 1 ? 3 : Math.min(3,
            widest))
            .subtitle(resubstitution ? KaplanMeierFigure.RESUBSTITUTION + ". " + String.join("; ", interactions)
                : String.join("; ", interactions));
        return figure.build();
    }

    private static String interaction(final StrataComparison comparison) {
        return "Interaction with " + Lettering.clean(comparison.factor()) + " "
            + comparison.interaction().map(test -> PValueText.of(test.p())).orElse("not tested");
    }

    private static Figure panel(final StrataComparison comparison, final StratumEffect effect, final List<String> groups,
        final TimeAxisUnit unit) {
        final KaplanMeierFigure.Builder figure = KaplanMeierFigure.of(effect.curves())
            .title(Lettering.clean(comparison.factor()) + " = " + Lettering.clean(effect.stratum())).timeUnit(unit).note(false)
            .colours(effect.curves().stream().map(curve -> ColourScheme.OKABE_ITO.hexadecimal(Math.max(0,
            groups.indexOf(curve.group())))).toList());
        effect.test().ifPresentOrElse(figure::logRank, () -> figure.subtitle(effect.note()));
        return figure.build();
    }
}
