// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.cells;

/** A volume of interest: a set of voxels, given by its recipe. Shown in KNIME as "VOI". */
public interface VoiValue extends VolumeValue {

    /** Name, icon and order of the type. */
    UtilityFactory UTILITY = new VolumeUtilityFactory(VoiValue.class, "VOI");
}
