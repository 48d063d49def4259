// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** NIfTI Writer: computes images and masks and writes them as NIfTI files. */
package org.radiosurv.knime.nodes.niftiwriter;
