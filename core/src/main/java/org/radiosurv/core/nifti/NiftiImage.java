// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.nifti;

import org.radiosurv.core.volume.Volume;

/**
 * An image as read from a file.
 *
 * @param header what the header says
 * @param volume the values, scl_slope and scl_inter applied
 * @param sha256 SHA-256 of the file as stored, 64 hexadecimal digits in lower case; for a pair, of the header file
 *            followed by the image file
 */
public record NiftiImage(NiftiHeader header, Volume volume, String sha256) {
}
