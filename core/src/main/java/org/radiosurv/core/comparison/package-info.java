// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** Groups of patients against factors: contingency tables, rank tests, and the effect of a group within strata. */
package org.radiosurv.core.comparison;
