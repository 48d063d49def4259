// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.workflow.contextv2;

import java.nio.file.Path;

import org.knime.core.node.workflow.contextv2.WorkflowContextV2.ExecutorType;

/** What runs a workflow, and where. */
public abstract class ExecutorInfo {

    private final ExecutorType m_type;

    private final Path m_workflow;

    private final Path m_temporary;

    ExecutorInfo(final ExecutorType type, final Path workflow, final Path temporary) {
        m_type = type;
        m_workflow = workflow;
        m_temporary = temporary;
    }

    /** What runs it. */
    public ExecutorType getType() {
        return m_type;
    }

    /** The workflow's folder. */
    public Path getLocalWorkflowPath() {
        return m_workflow;
    }

    /** The folder of the workflow's temporary files. */
    public Path getTempFolder() {
        return m_temporary;
    }

    /** Whether there is no user interface. */
    public boolean isHeadless() {
        return true;
    }

    @Override
    public String toString() {
        return m_type + " " + m_workflow;
    }
}
