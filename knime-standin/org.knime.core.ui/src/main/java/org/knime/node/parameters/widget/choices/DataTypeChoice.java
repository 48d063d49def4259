// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.choices;

import org.knime.core.data.DataType;

/**
 * A data type that can be chosen.
 *
 * @param id the type
 * @param text what the user sees
 */
public record DataTypeChoice(DataType id, String text) {

    /**
     * @param dataType the type
     * @return the choice under the type's name
     */
    public static DataTypeChoice fromDataType(final DataType dataType) {
        return new DataTypeChoice(dataType, dataType.getName());
    }
}
