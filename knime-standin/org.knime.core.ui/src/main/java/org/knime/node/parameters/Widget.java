// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.EffectPredicateProvider;

/** Makes a persisted field visible in the dialog, with a title and a description in XHTML. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@Inherited
public @interface Widget {

    /** @return the label above the control */
    String title();

    /** @return the help text, well-formed XHTML; also used in the node description */
    String description();

    /** @return whether the control is shown among the advanced settings only */
    boolean advanced() default false;

    /** @return the condition on which the control is shown or enabled; the default means none */
    Effect effect() default @Effect(predicate = EffectPredicateProvider.class, type = Effect.EffectType.SHOW);
}
