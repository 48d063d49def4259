// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

/**
 * How the covariates of one event differ from those of its risk set. Arrays are not to be changed.
 *
 * @param row row of the event, from 0
 * @param time time of the event in days
 * @param residual [p] covariates minus their mean over the risk set
 * @param scaled [p] residual times covariance times number of events, plus the coefficients
 */
public record SchoenfeldResidual(int row, double time, double[] residual, double[] scaled) {
}
