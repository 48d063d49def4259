// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters.predicate;

import java.util.List;
import java.util.function.BooleanSupplier;

import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates.PredicateVisitor;
import org.knime.node.parameters.updates.EffectPredicate;

/** An effect predicate as a formula that can be evaluated; the only implementation of {@link EffectPredicate}. */
public sealed interface PredicateFormula extends EffectPredicate {

    /**
     * Reads a formula part by part.
     *
     * @param <T> type of the result
     */
    interface Visitor<T> extends PredicateVisitor<T> {

        /**
         * @param all parts that must hold
         * @return the result
         */
        T visitAll(List<EffectPredicate> all);

        /**
         * @param any parts of which one must hold
         * @return the result
         */
        T visitAny(List<EffectPredicate> any);

        /**
         * @param negated part that must not hold
         * @return the result
         */
        T visitNot(EffectPredicate negated);

        /**
         * @param condition on one value
         * @return the result
         */
        T visitCondition(Condition condition);
    }

    /**
     * All parts hold.
     *
     * @param parts at least one
     */
    record All(List<EffectPredicate> parts) implements PredicateFormula {

        @Override
        public <T> T accept(final PredicateVisitor<T> visitor) {
            return ((Visitor<T>)visitor).visitAll(parts);
        }
    }

    /**
     * One part holds.
     *
     * @param parts at least one
     */
    record Any(List<EffectPredicate> parts) implements PredicateFormula {

        @Override
        public <T> T accept(final PredicateVisitor<T> visitor) {
            return ((Visitor<T>)visitor).visitAny(parts);
        }
    }

    /**
     * The part does not hold.
     *
     * @param part the part
     */
    record Not(EffectPredicate part) implements PredicateFormula {

        @Override
        public <T> T accept(final PredicateVisitor<T> visitor) {
            return ((Visitor<T>)visitor).visitNot(part);
        }
    }

    /**
     * A condition on one value in the dialog or on the input.
     *
     * @param text what is asked, for messages
     * @param test answers
     */
    record Condition(String text, BooleanSupplier test) implements PredicateFormula {

        @Override
        public <T> T accept(final PredicateVisitor<T> visitor) {
            return ((Visitor<T>)visitor).visitCondition(this);
        }
    }

    /**
     * @param parts at least one
     * @return the formula
     */
    static EffectPredicate and(final EffectPredicate... parts) {
        return new All(List.of(parts));
    }

    /**
     * @param parts at least one
     * @return the formula
     */
    static EffectPredicate or(final EffectPredicate... parts) {
        return new Any(List.of(parts));
    }

    /**
     * @param part a condition
     * @return the formula
     */
    static EffectPredicate not(final EffectPredicate part) {
        return new Not(part);
    }
}
