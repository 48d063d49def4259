// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import javax.swing.Icon;

/** A text. */
public interface StringValue extends DataValue {

    /** Name, comparator and renderers. */
    UtilityFactory UTILITY = new StringUtilityFactory();

    /** The text. */
    String getStringValue();

    /** Name, comparator and renderers of {@link StringValue}. */
    class StringUtilityFactory extends ExtensibleUtilityFactory {

        /** Only one is needed. */
        protected StringUtilityFactory() {
            super(StringValue.class);
        }

        @Override
        public Icon getIcon() {
            return null;
        }

        @Override
        protected DataValueComparator getComparator() {
            return new StringValueComparator();
        }

        @Override
        public String getName() {
            return "String";
        }

        @Override
        public String getGroupName() {
            return "Basic";
        }
    }
}
