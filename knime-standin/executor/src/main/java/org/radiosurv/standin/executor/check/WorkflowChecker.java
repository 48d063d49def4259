// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.radiosurv.standin.executor.Workflow;
import org.radiosurv.standin.executor.WorkflowLoader;
import org.radiosurv.standin.executor.document.Problem;
import org.radiosurv.standin.executor.document.Problems;
import org.radiosurv.standin.executor.document.WorkflowDocument;
import org.radiosurv.standin.executor.document.WorkflowLoadException;
import org.radiosurv.standin.executor.document.WorkflowReader;
import org.radiosurv.standin.executor.plugin.NodeRepository;

/**
 * Holds a workflow that is to be shared against the rules for it: it loads in KNIME without a complaint, its settings are
 * complete, and it leaks nothing about who made it or from whose data. Nothing is executed.
 */
public final class WorkflowChecker {

    private final NodeRepository m_repository;

    private final CheckOptions m_options;

    public WorkflowChecker(final NodeRepository repository, final CheckOptions options) {
        m_repository = repository;
        m_options = options;
    }

    /**
     * @param directory a workflow directory
     * @return everything that is wrong; empty if the workflow can be shared
     * @throws IOException if files cannot be read
     */
    public List<Problem> check(final Path directory) throws IOException {
        final Problems problems = new Problems();
        final Path workflow = directory.toAbsolutePath().normalize();
        new FileRules(workflow, m_options.hashList(), problems).check();
        try {
            final WorkflowDocument document = WorkflowReader.read(workflow);
            new PrivacyRules(problems).check(document);
            new WorkflowRules(m_options, problems).check(document);
        } catch (final WorkflowLoadException e) {
            problems.addAll(e.problems());
            return problems.list();
        }
        try (Workflow loaded = new WorkflowLoader(m_repository).load(workflow)) {
            new NodeRules(problems).check(loaded);
        } catch (final WorkflowLoadException e) {
            problems.addAll(e.problems());
        }
        return problems.list();
    }
}
