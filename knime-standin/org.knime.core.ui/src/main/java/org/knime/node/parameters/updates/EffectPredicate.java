// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.updates;

import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates.PredicateVisitor;
import org.radiosurv.standin.parameters.predicate.PredicateFormula;

/** A condition on the values in the dialog; made by a {@link EffectPredicateProvider.PredicateInitializer} only. */
public interface EffectPredicate {

    /**
     * @param visitor the dialog's own
     * @param <T> type of its result
     * @return its result
     */
    <T> T accept(PredicateVisitor<T> visitor);

    /**
     * @param other a condition
     * @return true where both are
     */
    default EffectPredicate and(final EffectPredicate other) {
        return PredicateFormula.and(this, other);
    }

    /**
     * @param other a condition
     * @return true where at least one is
     */
    default EffectPredicate or(final EffectPredicate other) {
        return PredicateFormula.or(this, other);
    }

    /** @return true where this one is not */
    default EffectPredicate negate() {
        return PredicateFormula.not(this);
    }
}
