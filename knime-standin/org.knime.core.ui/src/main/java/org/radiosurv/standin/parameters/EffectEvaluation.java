// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.knime.core.webui.node.dialog.defaultdialog.setting.singleselection.StringOrEnum;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.EffectPredicateProvider.PredicateInitializer;
import org.knime.node.parameters.updates.ParameterReference;
import org.radiosurv.standin.parameters.predicate.PredicateFormula;
import org.radiosurv.standin.parameters.predicate.PredicateFormula.Condition;

/** Builds effect predicates and evaluates them on the present values. */
final class EffectEvaluation implements PredicateInitializer {

    private final NodeParametersInput m_input;

    private final ValueReferences m_references;

    EffectEvaluation(final NodeParametersInput input, final ValueReferences references) {
        m_input = input;
        m_references = references;
    }

    boolean holds(final Class<? extends EffectPredicateProvider> provider, final String user) {
        try {
            return evaluate(getPredicate(provider));
        } catch (DialogFailure e) {
            throw new DialogFailure(
                "Error when resolving @Effect annotation for " + user + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new DialogFailure("The effect predicate " + provider.getSimpleName() + " of " + user + " failed: " + e,
                e);
        }
    }

    private static boolean evaluate(final EffectPredicate predicate) {
        return Objects.requireNonNull(predicate, "init returned null").accept(new Evaluator());
    }

    private static final class Evaluator implements PredicateFormula.Visitor<Boolean> {

        @Override
        public Boolean visitAll(final List<EffectPredicate> all) {
            // every part is evaluated, so that a failing one is found
            return all.stream().map(EffectEvaluation::evaluate).toList().stream().allMatch(holds -> holds);
        }

        @Override
        public Boolean visitAny(final List<EffectPredicate> any) {
            return any.stream().map(EffectEvaluation::evaluate).toList().stream().anyMatch(holds -> holds);
        }

        @Override
        public Boolean visitNot(final EffectPredicate negated) {
            return !evaluate(negated);
        }

        @Override
        public Boolean visitCondition(final Condition condition) {
            return condition.test().getAsBoolean();
        }
    }

    private EffectPredicate condition(final Class<?> reference, final String text, final Predicate<Object> test) {
        if (!m_references.knows(reference)) {
            throw new DialogFailure("Missing reference annotation: " + reference.getName()
                + ". If this is correct and desired, check for that in advance using PredicateInitializer#isMissing.");
        }
        return new Condition(reference.getSimpleName() + " " + text, () -> test.test(m_references.value(reference)));
    }

    @Override
    public StringReference getString(final Class<? extends ParameterReference<String>> reference) {
        return new TextConditions(reference, value -> (String)value);
    }

    private final class TextConditions implements StringReference {

        private final Class<?> m_reference;

        private final java.util.function.Function<Object, String> m_text;

        TextConditions(final Class<?> reference, final java.util.function.Function<Object, String> text) {
            m_reference = reference;
            m_text = text;
        }

        @Override
        public EffectPredicate isEqualTo(final String value) {
            return condition(m_reference, "equals " + value, v -> Objects.equals(value, m_text.apply(v)));
        }

        @Override
        public EffectPredicate matchesPattern(final String pattern) {
            final Pattern compiled = Pattern.compile(pattern);
            return condition(m_reference, "matches " + pattern,
                v -> m_text.apply(v) != null && compiled.matcher(m_text.apply(v)).find());
        }
    }

    @Override
    public BooleanReference getBoolean(final Class<? extends ParameterReference<Boolean>> reference) {
        return new BooleanReference() {

            @Override
            public EffectPredicate isTrue() {
                return condition(reference, "is true", Boolean.TRUE::equals);
            }

            @Override
            public EffectPredicate isFalse() {
                return condition(reference, "is false", Boolean.FALSE::equals);
            }
        };
    }

    @Override
    public <E extends Enum<E>> EnumReference<E> getEnum(final Class<? extends ParameterReference<E>> reference) {
        return new EnumReference<>() {

            @Override
            @SafeVarargs
            public final EffectPredicate isOneOf(final E... values) {
                return condition(reference, "is one of " + List.of(values), v -> v != null && List.of(values).contains(v));
            }
        };
    }

    @Override
    public <T> ArrayReference getArray(final Class<? extends ParameterReference<T[]>> reference) {
        return new ArrayReference() {

            @Override
            public EffectPredicate hasMultipleItems() {
                return condition(reference, "has multiple items", v -> v != null && ((Object[])v).length > 1);
            }

            @Override
            public EffectPredicate containsElementSatisfying(final EffectPredicateProvider elementPredicate) {
                return condition(reference, "contains", v -> containsElement(reference, (Object[])v, elementPredicate));
            }
        };
    }

    private boolean containsElement(final Class<?> reference, final Object[] elements,
        final EffectPredicateProvider elementPredicate) {
        final WidgetNode array = m_references.node(reference);
        if (array.kind() != WidgetNode.Kind.ARRAY) {
            throw new DialogFailure(
                "Invalid reference used for an \"array contains\" condition. It has to be an array of widget groups.");
        }
        boolean contains = false;
        for (final Object element : elements == null ? new Object[0] : elements) {
            final ValueReferences inElement = new ValueReferences(array.children(), element, null);
            contains |= evaluate(elementPredicate.init(new EffectEvaluation(m_input, inElement)));
        }
        return contains;
    }

    @Override
    public <E extends Enum<E>> StringOrEnumReference<E>
        getStringOrEnum(final Class<? extends ParameterReference<StringOrEnum<E>>> reference) {
        return new StringOrEnumReference<>() {

            @Override
            public EnumReference<E> isEnumChoice() {
                return new EnumReference<>() {

                    @Override
                    @SafeVarargs
                    public final EffectPredicate isOneOf(final E... values) {
                        return condition(reference, "is one of " + List.of(values),
                            v -> ((StringOrEnum<?>)v).getEnumChoice().filter(List.of(values)::contains).isPresent());
                    }
                };
            }

            @Override
            public StringReference isStringChoice() {
                return new TextConditions(reference, v -> ((StringOrEnum<?>)v).getStringChoice());
            }
        };
    }

    @Override
    public boolean isMissing(final Class<? extends ParameterReference<?>> reference) {
        return !m_references.knows(reference);
    }

    @Override
    public EffectPredicate getConstant(final Predicate<NodeParametersInput> predicate) {
        final boolean holds = predicate.test(m_input);
        return new Condition("constant", () -> holds);
    }

    @Override
    public EffectPredicate getPredicate(final Class<? extends EffectPredicateProvider> predicateProviderClass) {
        return getPredicate(ParameterInstances.create(predicateProviderClass));
    }

    @Override
    public EffectPredicate getPredicate(final EffectPredicateProvider predicateProvider) {
        return Optional.of(predicateProvider).get().init(this);
    }
}
