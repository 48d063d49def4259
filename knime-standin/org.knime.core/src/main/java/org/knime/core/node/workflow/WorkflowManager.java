// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.workflow;

import org.knime.core.node.workflow.contextv2.WorkflowContextV2;

/** The container of a workflow. Loading, connecting and executing are the business of the stand-in's executor, not of this class. */
public final class WorkflowManager extends NodeContainer {

    private final String m_name;

    private final WorkflowContextV2 m_context;

    WorkflowManager(final NodeID id, final String name, final WorkflowContextV2 context) {
        super(null, id);
        m_name = name;
        m_context = context;
    }

    @Override
    public String getName() {
        return m_name;
    }

    /** Whether it is a project and not a metanode; always in the stand-in. */
    public boolean isProject() {
        return true;
    }

    /** The project, that is, itself. */
    public WorkflowManager getProjectWFM() {
        return this;
    }

    /** Where the workflow lies and runs. */
    public WorkflowContextV2 getContextV2() {
        return m_context;
    }
}
