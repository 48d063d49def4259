// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.workflow.FlowVariable;

/** The config {@code workflow_variables} of workflow.knime: Var_0, Var_1, ... with name, class and value. */
final class WorkflowVariables {

    private static final String KEY = "workflow_variables";

    private WorkflowVariables() {
    }

    static List<FlowVariable> read(final NodeSettings workflow, final Problems problems) {
        final List<FlowVariable> variables = new ArrayList<>();
        final Set<String> names = new HashSet<>();
        Settings.config(workflow, KEY).ifPresent(all -> {
            for (final String key : all.keySet()) {
                final String where = "workflow.knime, " + KEY + "/" + key;
                Settings.config(all, key).ifPresentOrElse(c -> variable(c, where, problems).ifPresent(variables::add),
                    () -> problems.add(where, "a variable is a config", "an entry", "Remove it."));
            }
        });
        for (final FlowVariable variable : variables) {
            if (!names.add(variable.getName())) {
                problems.add("workflow.knime, " + KEY, "a variable's name must be unique", "'" + variable.getName() + "'",
                    "Remove one of the two.");
            }
        }
        return variables;
    }

    private static Optional<FlowVariable> variable(final NodeSettings config, final String where,
        final Problems problems) {
        if (!config.keySet().equals(Set.of("name", "class", "value"))) {
            problems.add(where, "a variable has the keys name, class and value", config.keySet(), "Complete it.");
            return Optional.empty();
        }
        try {
            return Optional.of(FlowVariable.load(config));
        } catch (final InvalidSettingsException | IllegalArgumentException e) {
            problems.add(where, "a variable must have a known class and a value of it", e.getMessage(),
                "Correct the variable.");
            return Optional.empty();
        }
    }

    static void write(final List<FlowVariable> variables, final NodeSettings workflow) {
        final NodeSettings all = new NodeSettings(KEY);
        for (int i = 0; i < variables.size(); i++) {
            final NodeSettings one = new NodeSettings("Var_" + i);
            variables.get(i).save(one);
            all.addNodeSettings(one);
        }
        workflow.addNodeSettings(all);
    }
}
