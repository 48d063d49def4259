// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Survival analysis of right-censored times: Kaplan-Meier curves, log-rank tests, Cox regression. Times are days, an event
 * is true where it happened. Rules and numbers are those of R's survival package.
 */
package org.radiosurv.core.survival;
