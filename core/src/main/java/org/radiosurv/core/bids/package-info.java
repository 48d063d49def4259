// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Finding the images, masks and clinical data of a cohort in a folder: BIDS (Brain Imaging Data Structure 1.10) or
 * file-name patterns.
 *
 * <p>{@link org.radiosurv.core.bids.CohortScanner} lists folders, reads {@code participants.tsv} and the small JSON
 * files beside masks; it never opens an image. The result, a {@link org.radiosurv.core.bids.Cohort}, has one row per
 * patient and session.
 */
package org.radiosurv.core.bids;
