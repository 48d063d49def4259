// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.workflow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.radiosurv.core.InputException;
import picocli.CommandLine.Option;

/** Values of workflow variables: {@code --set NAME=VALUE} and {@code --data DIR}. */
public final class VariableChoice {

    /** The workflow variable that names the folder of images. */
    static final String DATA_ROOT = "data_root";

    @Option(names = "--data", paramLabel = "DIR",
        description = "Folder of images: sets the workflow variable data_root to its absolute path.")
    private Path data;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "Set a workflow variable; may be repeated.")
    private Map<String, String> values = new LinkedHashMap<>();

    /**
     * @return values by the variables' names
     * @throws InputException if the folder of {@code --data} is missing
     */
    Map<String, String> byName() {
        final Map<String, String> all = new LinkedHashMap<>(values);
        if (data != null) {
            if (!Files.isDirectory(data)) {
                throw new InputException("--data names a folder that exists", data, "Check the path.");
            }
            all.put(DATA_ROOT, data.toAbsolutePath().normalize().toString());
        }
        return all;
    }
}
