// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** Risk Group Comparison: groups against factors and within strata, and what their score is worth. */
package org.radiosurv.knime.nodes.riskgroups;
