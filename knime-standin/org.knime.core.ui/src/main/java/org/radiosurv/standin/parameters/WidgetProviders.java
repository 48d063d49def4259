// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import java.util.LinkedHashMap;
import java.util.Map;

import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.NoopMaxLengthValidationProvider;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.NoopMaxValidationProvider;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.NoopMinLengthValidationProvider;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.NoopMinValidationProvider;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.NoopPatternValidationProvider;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.NoopStringProvider;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.TypeDependentMaxValidation;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.TypeDependentMinValidation;
import org.knime.node.parameters.array.ArrayWidget;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.updates.ValueProvider;
import org.knime.node.parameters.validation.BuiltinValidation;
import org.knime.node.parameters.widget.OptionalWidget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.filter.ColumnFilterWidget;
import org.knime.node.parameters.widget.message.TextMessage;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.text.TextInputWidget;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.MaxLengthValidation;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.MinLengthValidation;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.PatternValidation;

/** The providers and fixed validations that a field's annotations name. */
final class WidgetProviders {

    static final String CHOICES = "choices";

    static final String MESSAGE = "message";

    private WidgetProviders() {
    }

    /** Providers of the state of a control by what they provide; the provider of the value itself is left out. */
    static Map<String, Class<?>> ofControl(final WidgetNode node) {
        final Map<String, Class<?>> providers = new LinkedHashMap<>();
        node.own(ChoicesProvider.class).ifPresent(a -> providers.put(CHOICES, a.value()));
        node.own(ColumnFilterWidget.class).ifPresent(a -> providers.put(CHOICES, a.choicesProvider()));
        node.own(TextMessage.class).ifPresent(a -> providers.put(MESSAGE, a.value()));
        node.own(OptionalWidget.class).ifPresent(a -> providers.put("default of the optional", a.defaultProvider()));
        node.own(ArrayWidget.class).map(ArrayWidget::elementDefaultValueProvider)
            .ifPresent(p -> put(providers, "default element", p, StateProvider.class));
        node.own(NumberInputWidget.class).ifPresent(a -> {
            put(providers, "minimum", a.minValidationProvider(), NoopMinValidationProvider.class);
            put(providers, "maximum", a.maxValidationProvider(), NoopMaxValidationProvider.class);
        });
        node.own(TextInputWidget.class).ifPresent(a -> {
            put(providers, "placeholder", a.placeholderProvider(), NoopStringProvider.class);
            put(providers, "pattern", a.patternValidationProvider(), NoopPatternValidationProvider.class);
            put(providers, "least length", a.minLengthValidationProvider(), NoopMinLengthValidationProvider.class);
            put(providers, "greatest length", a.maxLengthValidationProvider(), NoopMaxLengthValidationProvider.class);
        });
        return providers;
    }

    /** The provider of the value, null if there is none. */
    static Class<?> ofValue(final WidgetNode node) {
        return node.own(ValueProvider.class).map(ValueProvider::value)
            .filter(p -> !StateProvider.class.equals(p)).orElse(null);
    }

    /** Makes the fixed validations and asks them for what the dialog needs. */
    static void checkValidations(final WidgetNode node) {
        node.own(NumberInputWidget.class).ifPresent(a -> {
            check(node, a.minValidation(), TypeDependentMinValidation.class);
            check(node, a.maxValidation(), TypeDependentMaxValidation.class);
        });
        node.own(TextInputWidget.class).ifPresent(a -> {
            check(node, a.patternValidation(), PatternValidation.class);
            check(node, a.minLengthValidation(), MinLengthValidation.class);
            check(node, a.maxLengthValidation(), MaxLengthValidation.class);
        });
    }

    private static void put(final Map<String, Class<?>> providers, final String what, final Class<?> provider,
        final Class<?> none) {
        if (!none.equals(provider)) {
            providers.put(what, provider);
        }
    }

    private static void check(final WidgetNode node, final Class<? extends BuiltinValidation> type,
        final Class<?> none) {
        if (none.equals(type)) {
            return;
        }
        try {
            final BuiltinValidation validation = ParameterInstances.create(type);
            validation.getParameters();
            validation.getErrorMessage();
        } catch (RuntimeException e) {
            throw new DialogFailure("The validation " + type.getSimpleName() + " of the field " + node.path()
                + " failed: " + e.getMessage(), e);
        }
    }
}
