// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import javax.swing.Icon;

/** A 32 bit integer. */
public interface IntValue extends DataValue {

    /** Name, comparator and renderers. */
    UtilityFactory UTILITY = new IntUtilityFactory();

    /** The number. */
    int getIntValue();

    /** Name, comparator and renderers of {@link IntValue}. */
    class IntUtilityFactory extends ExtensibleUtilityFactory {

        /** Only one is needed. */
        protected IntUtilityFactory() {
            super(IntValue.class);
        }

        @Override
        public Icon getIcon() {
            return null;
        }

        @Override
        protected DataValueComparator getComparator() {
            return new IntValueComparator();
        }

        @Override
        public String getName() {
            return "Number (Integer)";
        }

        @Override
        protected String[] getLegacyNames() {
            return new String[]{"Number (integer)"};
        }

        @Override
        public String getGroupName() {
            return "Basic";
        }
    }
}
