// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.number;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.NoopMaxValidationProvider;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.NoopMinValidationProvider;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.TypeDependentMaxValidation;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.TypeDependentMinValidation;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MaxValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation;

/** Limits of a number that the dialog checks while the user types. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface NumberInputWidget {

    /** @return the lower limit */
    Class<? extends MinValidation> minValidation() default TypeDependentMinValidation.class;

    /** @return the upper limit */
    Class<? extends MaxValidation> maxValidation() default TypeDependentMaxValidation.class;

    /** @return provider of a lower limit that depends on the input or on other fields */
    Class<? extends StateProvider<? extends MinValidation>> minValidationProvider()
        default NoopMinValidationProvider.class;

    /** @return provider of an upper limit that depends on the input or on other fields */
    Class<? extends StateProvider<? extends MaxValidation>> maxValidationProvider()
        default NoopMaxValidationProvider.class;
}
