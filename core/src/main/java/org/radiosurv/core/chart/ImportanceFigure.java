// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.Graphics2D;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.radiosurv.core.InputException;
import org.radiosurv.core.spca.SpcaModel;

/**
 * Importance of the features of a supervised-principal-components predictor: horizontal bars, largest absolute
 * importance on top, blue to the right for positive values (higher values, higher risk), vermillion to the left for
 * negative ones. Names of highlighted features, for example those known from another cohort, are red.
 *
 * <p>Names are never cut: a long name is wrapped, and its row grows with it.
 */
public final class ImportanceFigure extends Figure {

    /** Number of features shown if nothing else is asked for. */
    public static final int DEFAULT_FEATURES = 30;

    private final Builder options;

    private ImportanceFigure(final Builder options) {
        this.options = options;
    }

    /**
     * @param features the features in any order; those with importance 0 are left out
     * @return a builder that shows the {@value #DEFAULT_FEATURES} most important ones
     * @throws InputException if no feature has an importance other than 0
     */
    public static Builder of(final Collection<FeatureImportance> features) {
        final List<FeatureImportance> sorted = features.stream().filter(f -> f.importance() != 0)
            .sorted(Comparator.comparingDouble((FeatureImportance f) -> -Math.abs(f.importance()))
                .thenComparing(FeatureImportance::name))
            .toList();
        if (sorted.isEmpty()) {
            throw new InputException("an importance figure shows at least one feature with an importance other than 0",
                features.size() + " features with importance 0", "Lower the threshold of the model.");
        }
        return new Builder(sorted);
    }

    /**
     * @param model a model
     * @return a builder that shows the importance of the selected features for the first component
     * @throws InputException if the model selects no feature
     */
    public static Builder of(final SpcaModel model) {
        return of(model.selected().stream().map(f -> new FeatureImportance(f.name(), f.importance()[0])).toList());
    }

    @Override
    String title() {
        return options.title;
    }

    @Override
    double leastHeight(final FigureFormat format) {
        return new ImportanceLayout(options, format).leastHeight();
    }

    @Override
    void draw(final Graphics2D g2, final FigureFormat format) {
        new ImportanceLayout(options, format).draw(g2);
    }

    /** Options of the figure. Mutable until {@link #build}, which copies them. */
    public static final class Builder extends HeadedBuilder<Builder> {

        final List<FeatureImportance> features;

        String axisLabel = "Importance";

        int most = DEFAULT_FEATURES;

        Set<String> highlighted = Set.of();

        private Builder(final List<FeatureImportance> features) {
            this.features = features;
        }

        private Builder(final Builder other, final List<FeatureImportance> features) {
            super(other);
            this.features = features;
        }

        @Override
        Builder self() {
            return this;
        }

        /** @param text label of the importance axis */
        public Builder axisLabel(final String text) {
            axisLabel = Lettering.clean(text);
            return this;
        }

        /**
         * @param count largest number of features to show
         * @throws InputException if it is not positive
         */
        public Builder most(final int count) {
            if (count < 1) {
                throw new InputException("an importance figure shows at least one feature", count,
                    "Ask for 1 or more.");
            }
            most = count;
            return this;
        }

        /** @param names features whose names are written in red; names that do not occur are ignored */
        public Builder highlight(final Collection<String> names) {
            highlighted = Set.copyOf(names);
            return this;
        }

        /** @return the figure */
        public ImportanceFigure build() {
            final Builder copy = new Builder(this, features.subList(0, Math.min(most, features.size())));
            copy.axisLabel = axisLabel;
            copy.most = most;
            copy.highlighted = highlighted;
            return new ImportanceFigure(copy);
        }
    }
}
