// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.bids;

import java.util.List;

/** How files are arranged under a root. */
public sealed interface Layout {

    /** BIDS: {@code sub-XX[/ses-YY]/anat/*}, masks under {@code derivatives/PIPELINE/sub-XX}. */
    record Bids() implements Layout {
    }

    /**
     * File-name patterns.
     *
     * @param patterns one or more, see {@link PathPattern}
     */
    record Patterns(List<PathPattern> patterns) implements Layout {

        /** Makes the list unchangeable. */
        public Patterns {
            patterns = List.copyOf(patterns);
        }
    }

    /** @return the BIDS layout */
    static Layout bids() {
        return new Bids();
    }

    /**
     * @param text one pattern, or several separated by semicolons or line breaks: {@code {patient}/{sequence}.nii.gz;
     *            {patient}/voi/{voi}.nii.gz}
     * @return that layout
     * @throws org.radiosurv.core.InputException if a pattern breaks the rules of {@link PathPattern}
     */
    static Layout patterns(final String text) {
        return new Patterns(PathPattern.parseAll(text));
    }
}
