// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Publication figures, drawn without a display: Kaplan-Meier curves with their number-at-risk table, importance bars
 * and the cross-validation curve of supervised principal components.
 *
 * <p>A {@link org.radiosurv.core.chart.Figure} is an immutable description. {@link org.radiosurv.core.chart.Figure#png}
 * and {@link org.radiosurv.core.chart.Figure#svg} draw it in a {@link org.radiosurv.core.chart.FigureFormat}; the same
 * figure and format give the same bytes. Lengths inside the package are points (1/72 inch). Text is set in the bundled
 * Liberation Sans (widths of Arial), colours are those of Okabe and Ito, which readers with any colour vision tell
 * apart.
 */
package org.radiosurv.core.chart;
