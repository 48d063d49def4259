// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.updates;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Shows, hides, enables or disables a field or layout part depending on other fields. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Effect {

    /** What happens when the predicate holds; the opposite happens when it does not. */
    enum EffectType {
        /** the control can be used */
        ENABLE,
        /** the control is greyed out */
        DISABLE,
        /** the control is visible */
        SHOW,
        /** the control is invisible */
        HIDE
    }

    /** @return the condition's class */
    Class<? extends EffectPredicateProvider> predicate();

    /** @return what happens when the condition holds */
    EffectType type();
}
