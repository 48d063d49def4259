// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.workflow.contextv2;

import java.nio.file.Path;

import org.knime.core.node.workflow.contextv2.WorkflowContextV2.ExecutorType;

/** The stand-in as if it were the desktop application in batch mode. */
public class AnalyticsPlatformExecutorInfo extends ExecutorInfo {

    AnalyticsPlatformExecutorInfo(final Path workflow, final Path temporary) {
        super(ExecutorType.ANALYTICS_PLATFORM, workflow, temporary);
    }

    /** Whether it runs without user interface; always. */
    public boolean isBatchMode() {
        return true;
    }

    @Override
    public boolean isHeadless() {
        return true;
    }
}
