// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Features of the distribution of values: statistics, intensity histogram, intensity-volume histogram, local intensity.
 */
package org.radiosurv.core.features.firstorder;
