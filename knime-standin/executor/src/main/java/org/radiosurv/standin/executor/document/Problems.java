// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.document;

import java.util.ArrayList;
import java.util.List;

/** Collects problems, so that an author sees all of them at once and not one per attempt. */
public final class Problems {

    private final List<Problem> m_list = new ArrayList<>();

    public void add(final String where, final String rule, final Object received, final String remedy) {
        m_list.add(new Problem(where, rule, received, remedy));
    }

    public void add(final Problem problem) {
        m_list.add(problem);
    }

    public void addAll(final List<Problem> problems) {
        m_list.addAll(problems);
    }

    public boolean isEmpty() {
        return m_list.isEmpty();
    }

    public List<Problem> list() {
        return List.copyOf(m_list);
    }

    /** @throws WorkflowLoadException with everything collected so far, if there is anything */
    public void throwIfAny(final String subject) throws WorkflowLoadException {
        if (!m_list.isEmpty()) {
            throw new WorkflowLoadException(subject, m_list);
        }
    }
}
