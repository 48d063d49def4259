// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.check;

import java.util.Set;

/**
 * What a shared workflow may contain.
 *
 * @param bundles symbolic names of the bundles that its nodes may come from
 * @param newestVersion newest KNIME version that may have saved it, e.g. "5.8.2"
 * @param hashList list of the files of the data area, relative to the workflow directory, in the form of sha256sum: lines
 *            "hash, two spaces, path relative to the list's directory"
 */
public record CheckOptions(Set<String> bundles, String newestVersion, String hashList) {

    /** Nodes of Radiosurv and of KNIME's basic extensions, saved by 5.8.2 or older, hashes in data/SHA256SUMS. */
    public static final CheckOptions SHARED_EXAMPLE = new CheckOptions(
        Set.of("org.radiosurv.knime", "org.knime.base", "org.knime.js.base", "org.knime.base.filehandling"), "5.8.2",
        "data/SHA256SUMS");
}
