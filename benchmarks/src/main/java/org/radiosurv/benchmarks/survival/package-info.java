// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** Survival statistics: times beside R, and simulated cohorts with a known truth. */
package org.radiosurv.benchmarks.survival;
