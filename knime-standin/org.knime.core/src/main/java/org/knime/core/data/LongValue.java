// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import javax.swing.Icon;

/** A 64 bit integer. */
public interface LongValue extends DataValue {

    /** Name, comparator and renderers. */
    UtilityFactory UTILITY = new LongUtilityFactory();

    /** The number. */
    long getLongValue();

    /** Name, comparator and renderers of {@link LongValue}. */
    class LongUtilityFactory extends ExtensibleUtilityFactory {

        /** Only one is needed. */
        protected LongUtilityFactory() {
            super(LongValue.class);
        }

        @Override
        public Icon getIcon() {
            return null;
        }

        @Override
        protected DataValueComparator getComparator() {
            return new LongValueComparator();
        }

        @Override
        public String getName() {
            return "Number (Long)";
        }

        @Override
        protected String[] getLegacyNames() {
            return new String[]{"Number (long)"};
        }

        @Override
        public String getGroupName() {
            return "Basic";
        }
    }
}
