// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.widget.choices.DataTypeChoice;
import org.knime.node.parameters.widget.choices.EnumChoice;
import org.knime.node.parameters.widget.choices.StringChoice;
import org.knime.node.parameters.widget.choices.TypedStringChoice;
import org.knime.node.parameters.widget.message.TextMessage;
import org.radiosurv.standin.parameters.DialogDescription.Choice;
import org.radiosurv.standin.parameters.DialogDescription.Control;

/** Opens a dialog: first the values that providers give, then the state of every control, then the effects. */
final class DialogOpening {

    private final NodeParametersInput m_input;

    private final ValueReferences m_references;

    private final StateComputation m_states;

    private final Object m_root;

    private DialogOpening(final List<WidgetNode> nodes, final Object root, final NodeParametersInput input,
        final ValueReferences outer) {
        m_root = root;
        m_input = input;
        m_references = new ValueReferences(nodes, root, outer);
        m_states = new StateComputation(input, m_references);
    }

    static List<Control> open(final NodeParameters parameters, final NodeParametersInput input) {
        return open(WidgetTree.of(parameters.getClass()).children(), parameters, input, null);
    }

    private static List<Control> open(final List<WidgetNode> nodes, final Object root, final NodeParametersInput input,
        final ValueReferences outer) {
        final LayoutPart layout = DialogLayout.of(Stream.of(nodes));
        WidgetTree.flat(nodes).forEach(WidgetRules::check);
        final DialogOpening opening = new DialogOpening(nodes, root, input, outer);
        WidgetTree.flat(nodes).forEach(opening::provideValue);
        final List<Control> controls = new ArrayList<>();
        layout.controls().forEach(node -> controls.addAll(opening.control(node)));
        opening.checkParts(layout);
        return controls;
    }

    private void provideValue(final WidgetNode node) {
        final Class<?> provider = WidgetProviders.ofValue(node);
        if (provider == null) {
            return;
        }
        final StateComputation.State state = m_states.state(provider, node.path());
        if (state.isBeforeOpening() && state.isComputed()) {
            node.setValue(m_root, state.value().orElse(null));
        }
    }

    private List<Control> control(final WidgetNode node) {
        WidgetProviders.checkValidations(node);
        final Optional<DialogOptions.Option> option = DialogOptions.option(node);
        Optional<List<Choice>> choices = constants(node);
        Optional<TextMessage.Message> message = Optional.empty();
        for (final Map.Entry<String, Class<?>> entry : WidgetProviders.ofControl(node).entrySet()) {
            final Optional<Object> state = m_states.state(entry.getValue(), node.path()).value();
            if (entry.getKey().equals(WidgetProviders.CHOICES)) {
                choices = Optional.of(state.map(s -> choices(node, (List<?>)s)).orElse(List.of()));
            } else if (entry.getKey().equals(WidgetProviders.MESSAGE)) {
                message = state.flatMap(s -> ((Optional<?>)s).map(TextMessage.Message.class::cast));
            }
        }
        final List<Control> controls = new ArrayList<>();
        controls.add(new Control(node.path(), option.map(DialogOptions.Option::title).orElse(""),
            option.map(DialogOptions.Option::description).orElse(""), choices, message,
            applies(node, Effect.EffectType.SHOW, Effect.EffectType.HIDE),
            applies(node, Effect.EffectType.ENABLE, Effect.EffectType.DISABLE), isAdvanced(node)));
        if (node.kind() == WidgetNode.Kind.ARRAY) {
            controls.addAll(elements(node));
        }
        return controls;
    }

    /** The controls of one element; every element present and a new one are tried. */
    private List<Control> elements(final WidgetNode array) {
        final List<Object> elements = new ArrayList<>();
        elements.add(ParameterInstances.create(array.childClass()));
        final Object present = array.value(m_root);
        if (present instanceof Collection<?> collection) {
            elements.addAll(collection);
        } else if (present != null) {
            for (int i = 0; i < Array.getLength(present); i++) {
                elements.add(Array.get(present, i));
            }
        }
        List<Control> controls = List.of();
        for (final Object element : elements) {
            controls = open(array.children(), element, m_input, m_references);
        }
        return controls;
    }

    private boolean applies(final WidgetNode node, final Effect.EffectType when, final Effect.EffectType whenNot) {
        final Effect effect = WidgetTree.effect(node).orElse(null);
        if (effect == null) {
            return true;
        }
        final boolean holds = new EffectEvaluation(m_input, m_references).holds(effect.predicate(), node.path());
        return effect.type() == when ? holds : effect.type() != whenNot || !holds;
    }

    /** Layout parts can carry effects of their own. */
    private void checkParts(final LayoutPart part) {
        final Effect effect = part.m_type == null ? null : part.m_type.getAnnotation(Effect.class);
        if (effect != null) {
            new EffectEvaluation(m_input, m_references).holds(effect.predicate(), part.m_type.getSimpleName());
        }
        part.orderedChildren().forEach(this::checkParts);
        part.m_items.stream().map(LayoutPart.Item::layout).filter(layout -> layout != null).forEach(this::checkParts);
    }

    private static boolean isAdvanced(final WidgetNode node) {
        return node.annotation(Advanced.class).isPresent()
            || node.own(org.knime.node.parameters.Widget.class).map(w -> w.advanced()).orElse(false);
    }

    private static Optional<List<Choice>> constants(final WidgetNode node) {
        if (!node.field().rawType().isEnum()) {
            return Optional.empty();
        }
        return Optional.of(Stream.of(node.field().rawType().getEnumConstants()).map(Enum.class::cast)
            .map(c -> new Choice(c.name(), EnumLabels.title(c))).toList());
    }

    private static List<Choice> choices(final WidgetNode node, final List<?> choices) {
        return choices.stream().map(choice -> choice(node, choice)).toList();
    }

    private static Choice choice(final WidgetNode node, final Object choice) {
        if (choice instanceof StringChoice c) {
            return checked(node, c.id(), c.text());
        }
        if (choice instanceof TypedStringChoice c) {
            return checked(node, c.id(), c.text());
        }
        if (choice instanceof EnumChoice<?> c) {
            return checked(node, c.id().name(), c.text());
        }
        if (choice instanceof DataTypeChoice c) {
            return checked(node, c.id().toString(), c.text());
        }
        throw new DialogFailure("The field " + node.path() + " has a choice that cannot be shown: " + choice + ".");
    }

    private static Choice checked(final WidgetNode node, final String id, final String text) {
        if (id == null || text == null) {
            throw new DialogFailure(
                "The field " + node.path() + " has a choice without id or text: '" + id + "', '" + text + "'.");
        }
        return new Choice(id, text);
    }
}
