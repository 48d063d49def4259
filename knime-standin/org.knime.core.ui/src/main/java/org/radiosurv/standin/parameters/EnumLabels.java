// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import java.util.Locale;

import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.Label;

/** How enum constants are shown in a dialog. */
public final class EnumLabels {

    private EnumLabels() {
    }

    /**
     * @param constant of an enum
     * @return its {@link Label}, or without one its name in lower case with blanks and a capital first letter
     */
    public static String title(final Enum<?> constant) {
        final Label label = label(constant);
        if (label != null) {
            return label.value();
        }
        final String words = constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /**
     * @param constant of an enum
     * @return its annotation or null
     * @throws IllegalStateException if the constant carries a {@link Widget} instead, at which KNIME's dialog fails
     */
    static Label label(final Enum<?> constant) {
        try {
            final var field = constant.getDeclaringClass().getField(constant.name());
            if (field.isAnnotationPresent(Widget.class)) {
                throw new IllegalStateException("There is a @Widget annotation present at the enum field "
                    + constant.name() + ". Use the @Label annotation instead.");
            }
            return field.getAnnotation(Label.class);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("The enum constant " + constant + " has no field.", e);
        }
    }
}
