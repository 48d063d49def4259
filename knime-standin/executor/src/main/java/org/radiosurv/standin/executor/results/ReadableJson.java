// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.executor.results;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

import org.knime.core.node.port.PortObject;

/**
 * The readable form of a model. A port object cannot implement an interface of the stand-in, which KNIME does not have, so it is
 * asked by name for a public method {@code String toJson()}; without one its class and summary are written.
 */
final class ReadableJson {

    private ReadableJson() {
    }

    static String of(final PortObject object) throws IOException {
        try {
            final Method method = object.getClass().getMethod("toJson");
            if (method.getReturnType() == String.class) {
                return (String)method.invoke(object);
            }
        } catch (final InvocationTargetException e) {
            throw new IOException(object.getClass().getName() + ".toJson failed: " + e.getCause().getMessage(), e);
        } catch (final NoSuchMethodException | IllegalAccessException e) { // NOSONAR: the summary is the answer then
            return summary(object);
        }
        return summary(object);
    }

    private static String summary(final PortObject object) {
        return "{\"class\":" + quoted(object.getClass().getName()) + ",\"summary\":" + quoted(object.getSummary()) + "}";
    }

    private static String quoted(final String text) {
        final StringBuilder quoted = new StringBuilder("\"");
        for (final char c : String.valueOf(text).toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", (int)c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
