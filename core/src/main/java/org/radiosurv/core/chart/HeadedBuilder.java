// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

/**
 * What the options of all figures have in common: title and subtitle, and the sentence that the subtitle says when a figure shows
 * the patients that its groups or its score were made from. Mutable.
 *
 * @param <B> the builder itself, so that calls chain
 */
public abstract class HeadedBuilder<B extends HeadedBuilder<B>> {

    /** What the subtitle says about a score that was learnt from the patients that the figure shows. */
    public static final String RESUBSTITUTION =
        "The score was derived from these same patients (resubstitution): the result is optimistic";

    String title = "";

    String subtitle = "";

    boolean resubstitution;

    HeadedBuilder() {
    }

    /** Copies the heading of another builder. */
    HeadedBuilder(final HeadedBuilder<B> other) {
        title = other.title;
        subtitle = other.subtitle;
        resubstitution = other.resubstitution;
    }

    /** @return this */
    abstract B self();

    /** @param text title; empty or null for none */
    public final B title(final String text) {
        title = Lettering.clean(text);
        return self();
    }

    /** @param text subtitle; empty or null for none */
    public final B subtitle(final String text) {
        subtitle = Lettering.clean(text);
        return self();
    }

    /**
     * @param value true if groups or score were made from the outcome of the patients of the figure; the subtitle then says so
     */
    public final B resubstitution(final boolean value) {
        resubstitution = value;
        return self();
    }

    /** @return the sentence on resubstitution */
    String resubstitutionText() {
        return RESUBSTITUTION;
    }

    /** @return the subtitle with the sentence on resubstitution where it is due */
    final String fullSubtitle() {
        if (!resubstitution) {
            return subtitle;
        }
        return subtitle.isEmpty() ? resubstitutionText() : subtitle + ". " + resubstitutionText();
    }

    /** @return title and full subtitle, wrapped to the width of the figure less a margin of the type size on both sides */
    final HeaderBlock header(final FigureFormat format) {
        return new HeaderBlock(title, fullSubtitle(), format.fontPoints(), format.widthPoints() - 2 * format.fontPoints());
    }
}
