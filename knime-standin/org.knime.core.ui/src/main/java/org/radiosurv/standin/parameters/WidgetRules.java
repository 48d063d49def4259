// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import java.lang.annotation.Annotation;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.knime.node.parameters.Widget;
import org.knime.node.parameters.array.ArrayWidget;
import org.knime.node.parameters.widget.OptionalWidget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.ColumnChoicesProvider;
import org.knime.node.parameters.widget.choices.EnumChoicesProvider;
import org.knime.node.parameters.widget.choices.RadioButtonsWidget;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.filter.ColumnFilterWidget;
import org.knime.node.parameters.widget.choices.filter.StringFilter;
import org.knime.node.parameters.widget.choices.filter.TwinlistWidget;
import org.knime.node.parameters.widget.message.TextMessage;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.text.RichTextInputWidget;
import org.knime.node.parameters.widget.text.TextAreaWidget;
import org.knime.node.parameters.widget.text.TextInputWidget;

/** Which annotations fit which fields, as far as KNIME's dialog fails on them; an unfit title is refused as well. */
final class WidgetRules {

    private static final List<Class<?>> TEXT = List.of(String.class);

    private static final Map<Class<? extends Annotation>, List<Class<?>>> APPLICABLE = Map.of(
        RadioButtonsWidget.class, List.of(Enum.class),
        ValueSwitchWidget.class, List.of(Enum.class),
        ColumnFilterWidget.class, List.of(ColumnFilter.class),
        RichTextInputWidget.class, TEXT,
        TextAreaWidget.class, TEXT,
        TextInputWidget.class, List.of(String.class, Character.class, char.class),
        TextMessage.class, List.of(Void.class),
        TwinlistWidget.class, List.of(String[].class, ColumnFilter.class, StringFilter.class),
        // without effect on other types, which is an oversight of the author in any case
        NumberInputWidget.class, List.of(Number.class, int.class, long.class, double.class, float.class, byte.class));

    private static final Set<Class<?>> OPTIONAL_WITH_DEFAULT = Set.of(String.class, LocalDate.class, LocalTime.class,
        LocalDateTime.class, ZonedDateTime.class, ZoneId.class);

    private WidgetRules() {
    }

    static void check(final WidgetNode node) {
        if (node.kind() == WidgetNode.Kind.GROUP) {
            return;
        }
        APPLICABLE.forEach((annotation, types) -> requireApplicable(node, annotation, types));
        node.own(Widget.class).ifPresent(widget -> requireTitle(node, widget));
        node.own(ChoicesProvider.class).ifPresent(choices -> checkChoices(node, choices.value()));
        node.own(ArrayWidget.class).ifPresent(array -> checkArray(node, array));
        checkOptional(node);
        requireRenderer(node);
    }

    private static void requireApplicable(final WidgetNode node, final Class<? extends Annotation> annotation,
        final List<Class<?>> types) {
        final Class<?> type = node.field().rawType();
        if (node.own(annotation).isPresent() && types.stream().noneMatch(t -> t.isAssignableFrom(type))) {
            throw new DialogFailure("The annotation " + annotation.getSimpleName()
                + " is not applicable for setting field " + node.path() + " with type " + type + ".");
        }
    }

    private static void requireTitle(final WidgetNode node, final Widget widget) {
        if (widget.title().isBlank()) {
            throw new DialogFailure(
                "The widget of the field " + node.path() + " has an empty title. Give it a title.");
        }
        if (widget.description().isBlank()) {
            throw new DialogFailure("The widget '" + widget.title() + "' of the field " + node.path()
                + " has an empty description. Say what it does.");
        }
    }

    private static void checkChoices(final WidgetNode node, final Class<?> provider) {
        final Class<?> type = node.field().rawType();
        if (ColumnFilter.class.equals(type) && !ColumnChoicesProvider.class.isAssignableFrom(provider)) {
            throw new DialogFailure("The field " + node.path() + " is a ColumnFilter and the provided choicesProvider '"
                + provider.getSimpleName() + "' is not a ColumnChoicesProvider. Use @ColumnFilterWidget instead.");
        }
        if (type.isEnum()) {
            checkEnumChoices(node, provider);
        }
    }

    private static void checkEnumChoices(final WidgetNode node, final Class<?> provider) {
        if (!EnumChoicesProvider.class.isAssignableFrom(provider)) {
            throw new DialogFailure("The field " + node.path()
                + " is an enum and the provided choicesProvider is not an EnumChoicesProvider.");
        }
        final Object enumType = FieldTypes.argumentOf(provider, EnumChoicesProvider.class);
        if (!node.field().rawType().equals(enumType)) {
            throw new DialogFailure("The field " + node.path() + " is an enum of type "
                + node.field().rawType().getSimpleName() + " but the choicesProvider " + provider.getSimpleName()
                + " is for " + enumType + ".");
        }
    }

    private static void checkArray(final WidgetNode node, final ArrayWidget array) {
        if (array.elementLayout() == ArrayWidget.ElementLayout.HORIZONTAL_SINGLE_LINE
            && !array.elementTitle().isEmpty()) {
            throw new DialogFailure("In an ArrayWidget, do not set the elementTitle in case elementLayout is "
                + "HORIZONTAL_SINGLE_LINE (field " + node.path() + ").");
        }
    }

    private static void checkOptional(final WidgetNode node) {
        final Class<?> type = node.field().rawType();
        final boolean hasDefault = node.own(OptionalWidget.class).isPresent() || type.isArray()
            || OPTIONAL_WITH_DEFAULT.contains(type) || Number.class.isAssignableFrom(type);
        if (node.field().optional() && !node.isHidden() && !hasDefault) {
            throw new DialogFailure("Default value for optional widget at " + node.path() + " of type "
                + type.getSimpleName() + " not supported. Use the @OptionalWidget annotation to provide a default.");
        }
    }

    private static void requireRenderer(final WidgetNode node) {
        if (Map.class.equals(node.field().rawType()) && !node.isHidden()) {
            throw new DialogFailure("Map fields cannot be shown in a dialog (field " + node.path()
                + "). Remove the @Widget annotation.");
        }
        if (Optional.class.equals(node.field().rawType())) {
            throw new DialogFailure("An Optional inside of an Optional cannot be shown (field " + node.path() + ").");
        }
    }
}
