// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.array;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.knime.node.parameters.updates.StateProvider;

/** Shows an array of parameter classes as a list that the user can lengthen, shorten and sort. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface ArrayWidget {

    /** How the fields of one element are arranged. */
    enum ElementLayout {
        /** one below the other, in a card */
        VERTICAL_CARD,
        /** side by side in one line */
        HORIZONTAL_SINGLE_LINE
    }

    /** @return arrangement of the fields of one element */
    ElementLayout elementLayout() default ElementLayout.VERTICAL_CARD;

    /** @return whether elements can be moved up and down */
    boolean showSortButtons() default false;

    /** @return text of the button that adds an element */
    String addButtonText() default "";

    /** @return title of each element, a number is appended */
    String elementTitle() default "";

    /** @return whether elements can neither be added nor removed */
    boolean hasFixedSize() default false;

    /** @return provider of the value of a new element; the default means the no-argument constructor */
    @SuppressWarnings("rawtypes")
    Class<? extends StateProvider> elementDefaultValueProvider() default StateProvider.class;
}
