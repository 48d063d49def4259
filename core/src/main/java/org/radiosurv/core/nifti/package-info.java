// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Reading and writing NIfTI-1 images: {@code .nii}, {@code .nii.gz} and {@code .hdr}/{@code .img} pairs, plain or
 * gzipped.
 *
 * <p>Format: NIfTI-1.1, nifti1.h of 2007, National Institutes of Health. The header is believed only as far as the file
 * can confirm it: no array is ever sized by a number that the file's own length does not bear out.
 *
 * <p>{@link org.radiosurv.core.nifti.NiftiReader#readHeader} costs one small read,
 * {@link org.radiosurv.core.nifti.NiftiReader#read} one pass over the file that also yields its SHA-256. A file that
 * breaks a rule gives an {@link org.radiosurv.core.InputException} that names it; a failing disk gives an
 * {@link java.io.IOException}.
 */
package org.radiosurv.core.nifti;
