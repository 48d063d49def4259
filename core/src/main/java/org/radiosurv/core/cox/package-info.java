// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Cox regression from named covariates, numbers and categories: the whole analysis of a cohort, and the fitted model that travels
 * to other hospitals as JSON and predicts there.
 */
package org.radiosurv.core.cox;
