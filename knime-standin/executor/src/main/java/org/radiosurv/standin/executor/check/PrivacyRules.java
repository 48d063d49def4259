// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.knime.core.node.NodeSettings;
import org.knime.core.node.config.base.AbstractConfigEntry;
import org.knime.core.node.config.base.ConfigBase;
import org.knime.core.node.config.base.ConfigEntries;
import org.radiosurv.standin.executor.document.NodeDocument;
import org.radiosurv.standin.executor.document.Problems;
import org.radiosurv.standin.executor.document.Settings;
import org.radiosurv.standin.executor.document.WorkflowDocument;

/** No path of the author's machine, no mount point, no name, no password in any setting of a shared workflow. */
final class PrivacyRules {

    /** Patterns by what they find. */
    private static final Map<String, Pattern> LEAKS = new LinkedHashMap<>();

    static {
        LEAKS.put("an absolute path", Pattern.compile("(^|[\\s\"'=(,;])/(?!/)[\\w.~-]+/[^\\s<>\"']*"));
        LEAKS.put("a path of a home directory", Pattern.compile("(?i)/(home|users|root)/[^\\s<>\"']+|~/"));
        LEAKS.put("a path with a drive letter", Pattern.compile("(^|[^A-Za-z])[A-Za-z]:[\\\\/](?!/)[^\\s<>\"']*"));
        LEAKS.put("a network path", Pattern.compile("(^|\\s)\\\\\\\\[\\w.-]+"));
        LEAKS.put("a file URL", Pattern.compile("(?i)\\bfile:/[^\\s<>\"']*"));
        LEAKS.put("a mount point", Pattern.compile("knime://(?!knime\\.(workflow|node)(/|$))[^\\s<>\"']*"));
        LEAKS.put("a mount point id of the local workspace", Pattern.compile("knime-temp-space|\\(LOCAL\\b"));
    }

    private static final Set<String> AUTHOR_FIELDS = Set.of("authored-by", "lastEdited-by");

    private final Problems m_problems;

    PrivacyRules(final Problems problems) {
        m_problems = problems;
    }

    void check(final WorkflowDocument document) {
        check("workflow.knime, ", document.settings());
        for (final NodeDocument node : document.nodes()) {
            check(node.label() + ", ", node.settings());
        }
        Settings.config(document.settings(), "authorInformation").ifPresent(this::checkAuthor);
    }

    private void checkAuthor(final NodeSettings author) {
        for (final String field : AUTHOR_FIELDS) {
            Settings.string(author, field).filter(name -> !name.isBlank())
                .ifPresent(name -> m_problems.add("workflow.knime, authorInformation/" + field,
                    "a shared workflow must not name its author", "'" + name + "'", "Empty the field."));
        }
    }

    private void check(final String prefix, final ConfigBase config) {
        for (final String key : config.keySet()) {
            final AbstractConfigEntry entry = config.getEntry(key);
            if (entry instanceof ConfigBase child) {
                check(prefix + key + "/", child);
            } else if (entry.getType() == ConfigEntries.xpassword) {
                m_problems.add(prefix + key, "a shared workflow must not hold a password", "an xpassword entry",
                    "Remove it.");
            } else if (entry.getType() == ConfigEntries.xstring) {
                checkText(prefix + key, config.getString(key, null));
            }
        }
    }

    private void checkText(final String where, final String text) {
        if (text == null) {
            return;
        }
        LEAKS.forEach((what, pattern) -> {
            final Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                m_problems.add(where, "a shared workflow must not hold " + what, "'" + matcher.group().strip() + "'",
                    "Use a path relative to the workflow, knime://knime.workflow/data/...");
            }
        });
    }
}
