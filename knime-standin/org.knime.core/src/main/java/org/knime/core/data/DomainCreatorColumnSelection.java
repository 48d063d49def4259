// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.function.Predicate;

/** Chooses the columns whose domain is computed or dropped. */
public interface DomainCreatorColumnSelection {

    /** Whether the column's domain is computed. */
    boolean createDomain(DataColumnSpec colSpec);

    /** Whether what the column's spec says is forgotten first. */
    boolean dropDomain(DataColumnSpec colSpec);

    /** A selection of two predicates. */
    static DomainCreatorColumnSelection create(final Predicate<DataColumnSpec> dropDomain,
        final Predicate<DataColumnSpec> createDomain) {
        return new DomainCreatorColumnSelection() {
            @Override
            public boolean createDomain(final DataColumnSpec colSpec) {
                return createDomain.test(colSpec);
            }

            @Override
            public boolean dropDomain(final DataColumnSpec colSpec) {
                return dropDomain.test(colSpec);
            }
        };
    }
}
