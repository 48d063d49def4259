// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.workflow.contextv2;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where a workflow lies and runs. The stand-in knows local workflows only. */
public final class WorkflowContextV2 {

    private final ExecutorInfo m_executor;

    private final LocationInfo m_location;

    WorkflowContextV2(final ExecutorInfo executor, final LocationInfo location) {
        m_executor = executor;
        m_location = location;
    }

    /** The context of a workflow in a local folder. */
    public static WorkflowContextV2 forTemporaryWorkflow(final Path workflowFolder, final Path tempFolder) {
        return new WorkflowContextV2(new AnalyticsPlatformExecutorInfo(workflowFolder, tempFolder),
            LocalLocationInfo.getInstance(null));
    }

    /** What runs the workflow. */
    public ExecutorType getExecutorType() {
        return m_executor.getType();
    }

    /** What runs the workflow, and where. */
    public ExecutorInfo getExecutorInfo() {
        return m_executor;
    }

    /** Where the workflow comes from. */
    public LocationType getLocationType() {
        return m_location.getType();
    }

    /** Where the workflow comes from, in detail. */
    public LocationInfo getLocationInfo() {
        return m_location;
    }

    /** The workflow's address in a mount point; never in the stand-in. */
    public Optional<URI> getMountpointURI() {
        return Optional.empty();
    }

    /** Whether the folder is a copy; never in the stand-in. */
    public boolean isTemporyWorkflowCopyMode() {
        return false;
    }

    @Override
    public String toString() {
        return "WorkflowContextV2[" + m_executor + ", " + m_location + "]";
    }

    /** What runs workflows. */
    public enum ExecutorType {
        /** The desktop application. */
        ANALYTICS_PLATFORM,
        /** A hub's executor. */
        HUB_EXECUTOR,
        /** A server's executor. */
        SERVER_EXECUTOR
    }

    /** Where workflows come from. */
    public enum LocationType {
        /** The local file system. */
        LOCAL,
        /** A hub. */
        HUB_SPACE,
        /** A server. */
        SERVER_REPOSITORY
    }
}
