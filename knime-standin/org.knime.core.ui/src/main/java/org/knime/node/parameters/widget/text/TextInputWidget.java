// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.text;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.NoopMaxLengthValidationProvider;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.NoopMinLengthValidationProvider;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.NoopPatternValidationProvider;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.NoopStringProvider;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.MaxLengthValidation;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.MinLengthValidation;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.PatternValidation;

/** Checks of a text that the dialog makes while the user types, and the grey text of the empty field. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface TextInputWidget {

    /** @return grey text of the empty field */
    String placeholder() default "";

    /** @return the pattern; the default means none */
    Class<? extends PatternValidation> patternValidation() default PatternValidation.class;

    /** @return the greatest length; the default means none */
    Class<? extends MaxLengthValidation> maxLengthValidation() default MaxLengthValidation.class;

    /** @return the least length; the default means none */
    Class<? extends MinLengthValidation> minLengthValidation() default MinLengthValidation.class;

    /** @return provider of a grey text that depends on the input or on other fields */
    Class<? extends StateProvider<String>> placeholderProvider() default NoopStringProvider.class;

    /** @return provider of a pattern that depends on the input or on other fields */
    Class<? extends StateProvider<? extends PatternValidation>> patternValidationProvider()
        default NoopPatternValidationProvider.class;

    /** @return provider of a greatest length that depends on the input or on other fields */
    Class<? extends StateProvider<? extends MaxLengthValidation>> maxLengthValidationProvider()
        default NoopMaxLengthValidationProvider.class;

    /** @return provider of a least length that depends on the input or on other fields */
    Class<? extends StateProvider<? extends MinLengthValidation>> minLengthValidationProvider()
        default NoopMinLengthValidationProvider.class;
}
