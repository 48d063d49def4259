// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.definition;

/** A feature of a family; a family lists its features as an enum whose constants' Javadoc gives the formulas. */
public interface FeatureDefinition {

    /** @return tag, code, name and unit */
    FeatureName named();

    /** @return the feature's place in its family, from 0 */
    int ordinal();
}
