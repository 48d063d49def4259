// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import javax.swing.Icon;

/** A floating point number. */
public interface DoubleValue extends DataValue {

    /** Name, comparator and renderers. */
    UtilityFactory UTILITY = new DoubleUtilityFactory();

    /** The number. */
    double getDoubleValue();

    /** Name, comparator and renderers of {@link DoubleValue}. */
    class DoubleUtilityFactory extends ExtensibleUtilityFactory {

        /** Only one is needed. */
        protected DoubleUtilityFactory() {
            super(DoubleValue.class);
        }

        @Override
        public Icon getIcon() {
            return null;
        }

        @Override
        protected DataValueComparator getComparator() {
            return new DoubleValueComparator();
        }

        @Override
        public String getName() {
            return "Number (Float)";
        }

        @Override
        protected String[] getLegacyNames() {
            return new String[]{"Number (double)"};
        }

        @Override
        public String getGroupName() {
            return "Basic";
        }
    }
}
