// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.spi;

/** Creates file store repositories. */
public interface FileStoreHook {

    /** An empty repository, one per workflow. */
    FileStoreRepository createRepository();
}
