// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.nio.file.Path;

import org.knime.core.util.ThreadPool;

/** Constants of the platform. */
public final class KNIMEConstants {

    /** First number of the version that the stand-in stands in for. */
    public static final int MAJOR = Integer.valueOf(5);

    /** Second number of the version. */
    public static final int MINOR = Integer.valueOf(8);

    /** Third number of the version. */
    public static final int REV = Integer.valueOf(2);

    /** The version. */
    public static final String VERSION = MAJOR + "." + MINOR + "." + REV;

    /** System property that sets the number of threads of the global pool. */
    public static final String PROPERTY_MAX_THREAD_COUNT = "org.knime.core.maxThreads";

    /** Threads of the global pool for each processor. */
    public static final float PROCESSOR_COUNT_TO_DEF_THREAD_COUNT_MULTIPLIER = 2.0f;

    /** Number of threads of the global pool unless set: twice the processors. */
    public static final int DEF_MAX_THREAD_COUNT = Math.max(1,
        (int)Math.ceil(Runtime.getRuntime().availableProcessors() * PROCESSOR_COUNT_TO_DEF_THREAD_COUNT_MULTIPLIER));

    /** The pool that all nodes share. */
    public static final ThreadPool GLOBAL_THREAD_POOL =
        new ThreadPool(Integer.getInteger(PROPERTY_MAX_THREAD_COUNT, DEF_MAX_THREAD_COUNT));

    /** File name extension of a single workflow. */
    public static final String KNIME_WORKFLOW_FILE_EXTENSION = "knwf";

    /** File name extension of a group of workflows. */
    public static final String KNIME_ARCHIVE_FILE_EXTENSION = "knar";

    private KNIMEConstants() {
    }

    /** The folder for temporary files outside of workflows. */
    public static Path getKNIMETempPath() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** The folder for temporary files outside of workflows. */
    public static final String getKNIMETempDir() {
        return getKNIMETempPath().toString();
    }
}
