// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.collection;

import org.knime.core.data.DataCell;

/** A set of cells. */
public interface SetDataValue extends CollectionDataValue {

    /** Name and renderers. */
    UtilityFactory UTILITY = new SetUtilityFactory();

    /** Whether a cell is an element. */
    boolean contains(DataCell cell);

    /** Name and renderers of sets. */
    class SetUtilityFactory extends CollectionUtilityFactory {

        /** Only one is needed. */
        protected SetUtilityFactory() {
            super(SetDataValue.class);
        }

        @Override
        public String getName() {
            return "Set";
        }
    }
}
