// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.collection;

import org.knime.core.data.DataCell;

/** A list of cells. */
public interface ListDataValue extends CollectionDataValue {

    /** Name and renderers. */
    UtilityFactory UTILITY = new ListUtilityFactory();

    /** An element by position. */
    DataCell get(int index);

    /** Name and renderers of lists. */
    class ListUtilityFactory extends CollectionUtilityFactory {

        /** Only one is needed. */
        protected ListUtilityFactory() {
            super(ListDataValue.class);
        }

        @Override
        public String getName() {
            return "List";
        }
    }
}
