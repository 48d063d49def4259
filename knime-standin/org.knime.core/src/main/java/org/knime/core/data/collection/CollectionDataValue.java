// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.collection;

import javax.swing.Icon;

import org.knime.core.data.DataType;
import org.knime.core.data.DataValue;
import org.knime.core.data.ExtensibleUtilityFactory;

/** A cell that holds several cells of a common type. */
public interface CollectionDataValue extends DataValue, CellCollection {

    /** Name and renderers. */
    UtilityFactory UTILITY = new CollectionUtilityFactory(CollectionDataValue.class);

    /** The common super type of the elements; that of missing cells when there is no element with a value. */
    DataType getElementType();

    /** Number of elements. */
    int size();

    /** Name and renderers of collections. */
    class CollectionUtilityFactory extends ExtensibleUtilityFactory {

        /** For a value interface. */
        protected CollectionUtilityFactory(final Class<? extends DataValue> valueClass) {
            super(valueClass);
        }

        @Override
        public Icon getIcon() {
            return null;
        }

        @Override
        public String getName() {
            return "Collection";
        }
    }
}
