// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** The voxels of a VOI that count, their grey levels, and their neighbourhood as a framed block. */
package org.radiosurv.core.features.region;
