// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/** Features of the arrangement of grey levels: GLCM, GLRLM, GLSZM, GLDZM, NGTDM, NGLDM. */
package org.radiosurv.core.features.texture;
