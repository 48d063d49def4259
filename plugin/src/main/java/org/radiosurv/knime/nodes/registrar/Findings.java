// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.registrar;

import org.radiosurv.knime.run.RowProblems;
import org.radiosurv.knime.run.Warnings;

/** What happened in the rows of a run, for its one warning. */
final class Findings {

    private final RowProblems failed = new RowProblems();

    private final RowProblems absent = new RowProblems();

    private final RowProblems doubtful = new RowProblems();

    private final RowProblems refitted = new RowProblems();

    private final RowProblems vois = new RowProblems();

    private final RowProblems outside = new RowProblems();

    /** An image could not be registered. */
    RowProblems failed() {
        return failed;
    }

    /** An image or a VOI is not there. */
    RowProblems absent() {
        return absent;
    }

    /** A result is to be looked at. */
    RowProblems doubtful() {
        return doubtful;
    }

    /** Fewer degrees of freedom were used. */
    RowProblems refitted() {
        return refitted;
    }

    /** A VOI could not be brought along. */
    RowProblems vois() {
        return vois;
    }

    /** A VOI reaches beyond an image. */
    RowProblems outside() {
        return outside;
    }

    /** @return what the user has to know */
    Warnings warnings() {
        return Warnings.of(failed.summary("an image could not be registered"), absent.summary("an image or VOI is missing"),
            vois.summary("a VOI could not be brought along"), doubtful.summary("a registration is to be checked"),
            refitted.summary("registered again with 6 degrees of freedom"),
            outside.summary("less than 99 % of a VOI lies in an image's field of view"));
    }
}
