// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** NIfTI Reader: a folder of images, masks and clinical data as a table with one row per patient and session. */
package org.radiosurv.knime.nodes.niftireader;
