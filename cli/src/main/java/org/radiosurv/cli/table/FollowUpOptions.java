// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.table;

import java.io.IOException;
import java.nio.file.Path;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that say where patients, times and events are. */
public final class FollowUpOptions {

    @Parameters(index = "0", paramLabel = "DATA.csv", description = "One row per patient; empty cells and NA are missing.")
    private Path file;

    @Option(names = "--time", required = true, paramLabel = "T", description = "Column of the follow-up time in days.")
    private String time;

    @Option(names = "--event", required = true, paramLabel = "E",
        description = "Column of the event: 1 or true: happened, 0 or false: censored.")
    private String event;

    @Option(names = "--id", paramLabel = "NAME", description = "Column of the patients' pseudonyms; by default id.")
    private String id;

    /** @return name of the time column */
    public String time() {
        return time;
    }

    /** @return name of the event column */
    public String event() {
        return event;
    }

    /**
     * @return the table
     * @throws IOException if reading fails
     */
    public PatientTable read() throws IOException {
        return CsvReader.read(file, id);
    }
}
