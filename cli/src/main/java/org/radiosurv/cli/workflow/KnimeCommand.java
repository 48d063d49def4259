// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.workflow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.knime.core.node.workflow.FlowVariable;
import org.radiosurv.core.InputException;

/** The command line of KNIME's batch application. */
final class KnimeCommand {

    /** Linux, Windows, macOS (the folder of the .app). */
    private static final List<String> EXECUTABLES = List.of("knime", "knime.exe", "Contents/MacOS/knime");

    private KnimeCommand() {
    }

    /**
     * @param home where KNIME is installed
     * @return the program to start
     * @throws InputException if there is none
     */
    static Path executable(final Path home) {
        return EXECUTABLES.stream().map(home::resolve).map(Path::toAbsolutePath).map(Path::normalize)
            .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file)).findFirst()
            .orElseThrow(() -> new InputException("KNIME_HOME is the folder of a KNIME Analytics Platform, with the program knime",
                home + ", which has none", "Name the folder into which KNIME was unpacked, or leave --knime out."));
    }

    /**
     * @param executable the program
     * @param workflow the workflow folder, saved there after the run
     * @param workspace an empty folder
     * @param declared the workflow's variables
     * @param values values of variables by name
     * @return program and arguments
     * @throws InputException if a variable cannot be handed over
     */
    static List<String> of(final Path executable, final Path workflow, final Path workspace, final List<FlowVariable> declared,
        final Map<String, String> values) {
        final List<String> command = new ArrayList<>(List.of(executable.toString(), "-nosplash", "-consoleLog", "-reset",
            "-failonloaderror", "-application", "org.knime.product.KNIME_BATCH_APPLICATION", "-data", workspace.toString(),
            "-workflowDir=" + workflow));
        values.forEach((name, value) -> command.add("-workflow.variable=" + part(name) + "," + part(value) + ","
            + type(name, declared)));
        return command;
    }

    /** KNIME splits the argument at commas. */
    private static String part(final String text) {
        if (text.contains(",") || text.contains("\"")) {
            throw new InputException("A variable for KNIME's batch application has neither comma nor quote in name and value",
                text, "Rename the folder, or set the variable in the workflow.");
        }
        return text;
    }

    private static String type(final String name, final List<FlowVariable> declared) {
        final String type = declared.stream().filter(variable -> variable.getName().equals(name)).findFirst()
            .map(variable -> variable.getVariableType().getIdentifier()).orElse("STRING");
        return switch (type) {
            case "STRING" -> "String";
            case "INTEGER" -> "int";
            case "DOUBLE" -> "double";
            default -> throw new InputException("KNIME's batch application takes variables of type String, int and double",
                name + " of type " + type, "Set it in the workflow.");
        };
    }
}
