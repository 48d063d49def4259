// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import javax.swing.Icon;

/** True or false. */
public interface BooleanValue extends DataValue {

    /** Name, comparator and renderers. */
    UtilityFactory UTILITY = new BooleanUtilityFactory();

    /** The truth value. */
    boolean getBooleanValue();

    /** Name, comparator and renderers of {@link BooleanValue}. */
    class BooleanUtilityFactory extends ExtensibleUtilityFactory {

        /** Only one is needed. */
        protected BooleanUtilityFactory() {
            super(BooleanValue.class);
        }

        @Override
        public Icon getIcon() {
            return null;
        }

        @Override
        protected DataValueComparator getComparator() {
            return new BooleanComparator();
        }

        @Override
        public String getName() {
            return "Boolean";
        }

        @Override
        protected String[] getLegacyNames() {
            return new String[]{"Boolean value"};
        }

        @Override
        public String getGroupName() {
            return "Basic";
        }
    }
}
