// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One command line, run in this process.
 *
 * @param code exit code
 * @param out standard output
 * @param err standard error
 */
public record CommandRun(int code, String out, String err) {

    /** @param args command, options and files; anything with a text */
    public static CommandRun of(final Object... args) {
        final StringWriter out = new StringWriter();
        final StringWriter err = new StringWriter();
        final int code = Main.execute(new PrintWriter(out), new PrintWriter(err),
            Arrays.stream(args).map(String::valueOf).toArray(String[]::new));
        return new CommandRun(code, out.toString(), err.toString());
    }

    /** @return a run that must succeed */
    public static CommandRun done(final Object... args) {
        final CommandRun run = of(args);
        assertEquals(0, run.code, run.err);
        return run;
    }

    /** A run that must end with exit code 1, one message on standard error that has these words, and no stack trace. */
    public static CommandRun refused(final String words, final Object... args) {
        final CommandRun run = of(args);
        assertEquals(1, run.code, run.err);
        assertTrue(run.err.contains(words), "\"" + words + "\" is not in: " + run.err);
        assertFalse(run.err.contains("\tat "), run.err);
        assertFalse(run.err.contains("should not happen"), run.err);
        assertEquals("", run.out);
        return run;
    }

    /** @return standard output as JSON */
    public JsonNode json() {
        try {
            return new ObjectMapper().readTree(out);
        } catch (final JsonProcessingException e) {
            throw new AssertionError(out, e);
        }
    }
}
