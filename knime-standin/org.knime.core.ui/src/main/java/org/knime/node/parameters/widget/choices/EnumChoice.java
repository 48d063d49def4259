// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.choices;

import org.radiosurv.standin.parameters.EnumLabels;

/**
 * A constant of an enum that can be chosen.
 *
 * @param <E> the enum
 * @param id the constant
 * @param text what the user sees
 */
public record EnumChoice<E extends Enum<E>>(E id, String text) {

    /**
     * @param enumConst the constant
     * @param <E> the enum
     * @return the choice under the constant's {@link Label}, or its name in lower case with blanks
     */
    public static <E extends Enum<E>> EnumChoice<E> fromEnumConst(final E enumConst) {
        return new EnumChoice<>(enumConst, EnumLabels.title(enumConst));
    }
}
