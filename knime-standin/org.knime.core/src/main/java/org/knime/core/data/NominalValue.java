// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

/** Marks values of which tables collect the set of possible values. */
public interface NominalValue extends DataValue {

    /** Has no icon, comparator or renderer of its own. */
    UtilityFactory UTILITY = new UtilityFactory();
}
