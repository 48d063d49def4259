// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.document;

import static org.knime.core.node.config.base.ConfigEntries.config;
import static org.knime.core.node.config.base.ConfigEntries.xint;
import static org.knime.core.node.config.base.ConfigEntries.xstring;

import java.util.Set;

import org.knime.core.node.NodeSettings;

/** Annotations have no effect on a run; their form is checked all the same, since KNIME reads them. */
final class Annotations {

    private static final KeyRules KEYS = new KeyRules().required(xstring, "text", "contentType", "alignment")
        .required(xint, "bgcolor", "x-coordinate", "y-coordinate", "width", "height", "borderSize", "borderColor",
            "defFontSize", "annotation-version")
        .required(config, "styles");

    private static final Set<String> CONTENT_TYPES = Set.of("text/plain", "text/html");

    private Annotations() {
    }

    static void check(final NodeSettings annotations, final Problems problems) {
        for (final String key : annotations.keySet()) {
            final String where = "workflow.knime, annotations/" + key;
            Settings.config(annotations, key).ifPresentOrElse(a -> checkOne(a, where, problems),
                () -> problems.add(where, "an annotation is a config", "an entry", "Remove it."));
        }
    }

    static void checkOne(final NodeSettings annotation, final String where, final Problems problems) {
        KEYS.check(annotation, where, problems);
        Settings.string(annotation, "contentType").filter(t -> !CONTENT_TYPES.contains(t)).ifPresent(
            t -> problems.add(where + "/contentType", "the type must be text/plain or text/html", "'" + t + "'",
                "Correct it."));
    }
}
