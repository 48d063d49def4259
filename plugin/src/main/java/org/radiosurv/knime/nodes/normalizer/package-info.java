// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** Intensity Normalizer: whole images to 256 grey levels, as the study did. */
package org.radiosurv.knime.nodes.normalizer;
