// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.updates;

import java.util.function.Predicate;

import org.knime.core.webui.node.dialog.defaultdialog.setting.singleselection.StringOrEnum;
import org.knime.node.parameters.NodeParametersInput;
import org.radiosurv.standin.parameters.predicate.PredicateFormula;

/** Builds the condition of an {@link Effect}; needs a no-argument constructor. */
@FunctionalInterface
public interface EffectPredicateProvider {

    /**
     * @param i gives access to the values that the condition depends on
     * @return the condition
     */
    EffectPredicate init(PredicateInitializer i);

    /**
     * @param predicates conditions, at least one
     * @return true where all are
     */
    default EffectPredicate and(final EffectPredicate... predicates) {
        return PredicateFormula.and(predicates);
    }

    /**
     * @param predicates conditions, at least one
     * @return true where at least one is
     */
    default EffectPredicate or(final EffectPredicate... predicates) {
        return PredicateFormula.or(predicates);
    }

    /**
     * @param predicate a condition
     * @return true where it is not
     */
    default EffectPredicate not(final EffectPredicate predicate) {
        return PredicateFormula.not(predicate);
    }

    /** Gives access to the values in the dialog by their references. */
    interface PredicateInitializer {

        /**
         * @param reference of a text field of the dialog
         * @return its conditions
         */
        StringReference getString(Class<? extends ParameterReference<String>> reference);

        /**
         * @param reference of a checkbox of the dialog
         * @return its conditions
         */
        BooleanReference getBoolean(Class<? extends ParameterReference<Boolean>> reference);

        /**
         * @param reference of an array of the dialog
         * @param <T> type of its elements
         * @return its conditions
         */
        <T> ArrayReference getArray(Class<? extends ParameterReference<T[]>> reference);

        /**
         * @param reference of a choice between an enum constant and a text
         * @param <E> the enum
         * @return its conditions
         */
        <E extends Enum<E>> StringOrEnumReference<E>
            getStringOrEnum(Class<? extends ParameterReference<StringOrEnum<E>>> reference);

        /**
         * @param reference of an enum field of the dialog
         * @param <E> the enum
         * @return its conditions
         */
        <E extends Enum<E>> EnumReference<E> getEnum(Class<? extends ParameterReference<E>> reference);

        /**
         * @param reference any
         * @return whether the dialog has no field of that reference
         */
        boolean isMissing(Class<? extends ParameterReference<?>> reference);

        /**
         * @param predicate of the input; evaluated once when the dialog opens
         * @return the condition
         */
        EffectPredicate getConstant(Predicate<NodeParametersInput> predicate);

        /** @return a condition that never holds */
        default EffectPredicate never() {
            return getConstant(input -> false);
        }

        /** @return a condition that always holds */
        default EffectPredicate always() {
            return getConstant(input -> true);
        }

        /**
         * @param predicateProviderClass another provider
         * @return its condition
         */
        EffectPredicate getPredicate(Class<? extends EffectPredicateProvider> predicateProviderClass);

        /**
         * @param predicateProvider another provider
         * @return its condition
         */
        EffectPredicate getPredicate(EffectPredicateProvider predicateProvider);

        /** Conditions on a text. */
        interface StringReference {

            /**
             * @param value a text
             * @return whether the field equals it
             */
            EffectPredicate isEqualTo(String value);

            /**
             * @param pattern a regular expression
             * @return whether the field matches it
             */
            EffectPredicate matchesPattern(String pattern);
        }

        /** Conditions on a checkbox. */
        interface BooleanReference {

            /** @return whether it is ticked */
            EffectPredicate isTrue();

            /** @return whether it is not ticked */
            EffectPredicate isFalse();
        }

        /**
         * Conditions on an enum field.
         *
         * @param <E> the enum
         */
        interface EnumReference<E extends Enum<E>> {

            /**
             * @param values constants
             * @return whether the field is one of them
             */
            @SuppressWarnings("unchecked")
            EffectPredicate isOneOf(E... values);
        }

        /** Conditions on an array. */
        interface ArrayReference {

            /** @return whether it has more than one element */
            EffectPredicate hasMultipleItems();

            /**
             * @param elementPredicate condition on one element
             * @return whether it holds for at least one element
             */
            EffectPredicate containsElementSatisfying(EffectPredicateProvider elementPredicate);
        }

        /**
         * Conditions on a choice between an enum constant and a text.
         *
         * @param <E> the enum
         */
        interface StringOrEnumReference<E extends Enum<E>> {

            /** @return conditions on the constant */
            EnumReference<E> isEnumChoice();

            /** @return conditions on the text */
            StringReference isStringChoice();

            /**
             * @param specialChoice a constant
             * @return whether it is chosen
             */
            @SuppressWarnings("unchecked")
            default EffectPredicate isEnumChoice(final E specialChoice) {
                return isEnumChoice().isOneOf(specialChoice);
            }
        }
    }
}
