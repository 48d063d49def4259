// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import static org.radiosurv.standin.parameters.ClosedDialog.fails;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.array.ArrayWidget;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.updates.ValueProvider;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.StringChoicesProvider;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.choices.util.AllColumnsProvider;
import org.knime.node.parameters.widget.text.TextAreaWidget;

/** References, providers and annotations at which KNIME's dialog fails, one defect each. */
class DialogFailureTest {

    interface Reference extends ParameterReference<String> {
    }

    interface NumberReference extends ParameterReference<Integer> {
    }

    static final class NeedsReference implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getString(Reference.class).isEqualTo("x");
        }
    }

    static final class MissingReference implements NodeParameters {
        @Widget(title = "a", description = "d")
        @Effect(predicate = NeedsReference.class, type = EffectType.SHOW)
        String m_a = "";
    }

    @Test
    void anEffectThatRefersToAnAbsentReference() {
        fails("Missing reference annotation", MissingReference.class);
    }

    static final class Dependent implements StringChoicesProvider {
        @Override
        public void init(final StateProviderInitializer initializer) {
            initializer.computeFromValueSupplier(Reference.class);
        }

        @Override
        public List<String> choices(final NodeParametersInput context) {
            return List.of();
        }
    }

    static final class MissingSupplier implements NodeParameters {
        @Widget(title = "a", description = "d")
        @ChoicesProvider(Dependent.class)
        String m_a = "";
    }

    @Test
    void aProviderThatRefersToAnAbsentReference() {
        fails("The value reference Reference is used in the state provider Dependent", MissingSupplier.class);
    }

    static final class WrongType implements NodeParameters {
        @Widget(title = "a", description = "d")
        @ValueReference(NumberReference.class)
        String m_a = "";
    }

    @Test
    void aReferenceOfAnotherType() {
        fails("The generic type \"Integer\" of the ParameterReference", WrongType.class);
    }

    static final class Twice implements NodeParameters {
        @Widget(title = "a", description = "d")
        @ValueReference(Reference.class)
        String m_a = "";

        @Widget(title = "b", description = "d")
        @ValueReference(Reference.class)
        String m_b = "";
    }

    @Test
    void aReferenceUsedTwice() {
        fails("is used by a and b", Twice.class);
    }

    static final class GivesOptional implements StateProvider<Optional<String>> {
        @Override
        public void init(final StateProviderInitializer initializer) {
            initializer.computeBeforeOpenDialog();
        }

        @Override
        public Optional<String> computeState(final NodeParametersInput input) {
            return Optional.empty();
        }
    }

    static final class WrongProvider implements NodeParameters {
        @Widget(title = "a", description = "d")
        @ValueProvider(GivesOptional.class)
        String m_a = "";
    }

    @Test
    void aValueProviderOfAnotherType() {
        fails("The generic type \"Optional\" of the StateProvider", WrongProvider.class);
    }

    static final class Throwing implements StringChoicesProvider {
        @Override
        public List<String> choices(final NodeParametersInput context) {
            return List.of(context.getInTableSpec(0).orElseThrow().getName());
        }
    }

    static final class NeedsTable implements NodeParameters {
        @Widget(title = "a", description = "d")
        @ChoicesProvider(Throwing.class)
        String m_a = "";
    }

    @Test
    void aProviderThatNeedsASpecWhereThereIsNone() {
        fails("The state provider Throwing of the field a failed", NeedsTable.class);
    }

    static final class Untouched implements StringChoicesProvider {
        @Override
        public void init(final StateProviderInitializer initializer) {
            initializer.getNodeParametersInput();
        }

        @Override
        public List<String> choices(final NodeParametersInput context) {
            return List.of();
        }
    }

    static final class NoTrigger implements NodeParameters {
        @Widget(title = "a", description = "d")
        @ChoicesProvider(Untouched.class)
        String m_a = "";
    }

    @Test
    void aProviderThatIsNeverComputed() {
        fails("names no trigger", NoTrigger.class);
    }

    static final class WithArgument implements StringChoicesProvider {
        private final List<String> m_choices;

        WithArgument(final List<String> choices) {
            m_choices = choices;
        }

        @Override
        public List<String> choices(final NodeParametersInput context) {
            return m_choices;
        }
    }

    static final class NoConstructor implements NodeParameters {
        @Widget(title = "a", description = "d")
        @ChoicesProvider(WithArgument.class)
        String m_a = "";
    }

    @Test
    void aProviderWithoutNoArgumentConstructor() {
        fails("Failed to instantiate state provider class", NoConstructor.class);
    }

    final class Inner implements NodeParameters {
        @Widget(title = "a", description = "d")
        String m_a = "";
    }

    @Test
    void anInnerClassThatIsNotStatic() {
        fails("it is an inner class that is not static", Inner.class);
    }

    static final class OnNumber implements NodeParameters {
        @Widget(title = "a", description = "d")
        @ValueSwitchWidget
        int m_a;
    }

    static final class AreaOnNumber implements NodeParameters {
        @Widget(title = "a", description = "d")
        @TextAreaWidget
        int m_a;
    }

    @Test
    void anAnnotationOnAFieldOfTheWrongType() {
        fails("The annotation ValueSwitchWidget is not applicable for setting field a", OnNumber.class);
        fails("The annotation TextAreaWidget is not applicable for setting field a", AreaOnNumber.class);
    }

    enum Choice {
        @Label("One")
        ONE
    }

    static final class ColumnsForEnum implements NodeParameters {
        @Widget(title = "a", description = "d")
        @ChoicesProvider(AllColumnsProvider.class)
        Choice m_a = Choice.ONE;
    }

    @Test
    void columnsAsChoicesOfAnEnum() {
        fails("is not an EnumChoicesProvider", ColumnsForEnum.class);
    }

    static final class NoTitle implements NodeParameters {
        @Widget(title = " ", description = "d")
        String m_a = "";
    }

    static final class NoDescription implements NodeParameters {
        @Widget(title = "a", description = "")
        String m_a = "";
    }

    @Test
    void anEmptyTitleOrDescription() {
        fails("has an empty title", NoTitle.class);
        fails("has an empty description", NoDescription.class);
    }

    static final class BadElement implements NodeParameters {
        @Widget(title = "x", description = "d")
        @Effect(predicate = NeedsReference.class, type = EffectType.HIDE)
        String m_x = "";
    }

    static final class BadElements implements NodeParameters {
        @Widget(title = "a", description = "d")
        @ArrayWidget
        BadElement[] m_a = {};
    }

    @Test
    void aDefectInsideOfAnArrayThatIsEmpty() {
        fails("Missing reference annotation", BadElements.class);
    }

    static final class OptionalChoice implements NodeParameters {
        @Widget(title = "a", description = "d")
        Optional<Choice> m_a = Optional.empty();
    }

    @Test
    void anOptionalWithoutDefault() {
        fails("Use the @OptionalWidget annotation", OptionalChoice.class);
    }

    static final class Two1 implements StateProvider<String> {
        @Override
        public void init(final StateProviderInitializer initializer) {
            initializer.computeFromProvidedState(Two2.class);
        }

        @Override
        public String computeState(final NodeParametersInput input) {
            return "";
        }
    }

    static final class Two2 implements StateProvider<String> {
        @Override
        public void init(final StateProviderInitializer initializer) {
            initializer.computeFromProvidedState(Two1.class);
        }

        @Override
        public String computeState(final NodeParametersInput input) {
            return "";
        }
    }

    static final class CircularProviders implements NodeParameters {
        @Widget(title = "a", description = "d")
        @ValueProvider(Two1.class)
        String m_a = "";
    }

    @Test
    void providersInACircle() {
        fails("depend on each other in a circle: [Two1, Two2]", CircularProviders.class);
    }

    static final class LabelledWrongly implements NodeParameters {
        enum Wrong {
            @Widget(title = "w", description = "d")
            ONE
        }

        @Widget(title = "a", description = "d")
        Wrong m_a = Wrong.ONE;
    }

    @Test
    void aWidgetAnnotationOnAnEnumConstant() {
        fails("Use the @Label annotation instead", LabelledWrongly.class);
    }
}
