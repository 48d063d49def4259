// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A workflow that is not loaded. KNIME with {@code -failonloaderror} behaves alike; without that flag it would run broken
 * nodes with their default settings, which is why the stand-in has no such mode.
 */
public final class WorkflowLoadException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> m_problems;

    public WorkflowLoadException(final String subject, final List<Problem> problems) {
        super(message(subject, problems));
        m_problems = List.copyOf(problems);
    }

    public WorkflowLoadException(final Problem problem) {
        super(problem.text());
        m_problems = List.of(problem);
    }

    public List<Problem> problems() {
        return m_problems;
    }

    private static String message(final String subject, final List<Problem> problems) {
        if (problems.size() == 1) {
            return problems.get(0).text();
        }
        return problems.stream().map(p -> "  " + p.text())
            .collect(Collectors.joining("\n", subject + " is not loaded, " + problems.size() + " problems:\n", ""));
    }
}
