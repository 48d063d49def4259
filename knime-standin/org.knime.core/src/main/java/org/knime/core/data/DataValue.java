// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import javax.swing.Icon;
import javax.swing.ImageIcon;

import org.knime.core.data.renderer.DataValueRendererFamily;

/** What a cell can be asked for. An interface that extends this one names one aspect, such as a number or a text. */
public interface DataValue {

    /** The utility factory of plain values. */
    UtilityFactory UTILITY = new UtilityFactory();

    /** The cell that holds this value. */
    default DataCell materializeDataCell() {
        return (DataCell)this;
    }

    /** Icon, comparator and renderers of a value interface. */
    class UtilityFactory {

        /** For subclasses. */
        protected UtilityFactory() {
        }

        /** Icon of the column type, null when there is none. */
        public Icon getIcon() {
            return null;
        }

        /** The natural order of the values, null when there is none. */
        protected DataValueComparator getComparator() {
            return null;
        }

        /** The renderers for a column, null when there are none. */
        protected DataValueRendererFamily getRendererFamily(final DataColumnSpec spec) {
            return null;
        }

        /**
         * An icon from a resource next to a class.
         *
         * @return null when the resource is missing, which KNIME replaces by a default icon
         */
        protected static Icon loadIcon(final Class<?> utilClass, final String path) {
            final var resource = utilClass.getResource(path);
            return resource == null ? null : new ImageIcon(resource);
        }
    }
}
