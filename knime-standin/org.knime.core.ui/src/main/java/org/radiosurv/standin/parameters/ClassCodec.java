// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import java.util.List;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** The fields of a class, one after the other. */
record ClassCodec(Class<?> type, List<FieldCodec> fields) implements Codec {

    /** One field and how it is written. */
    record FieldCodec(ParameterField field, Codec codec) {
    }

    @Override
    public void save(final Object value, final NodeSettingsWO settings) {
        if (value == null) {
            throw new IllegalStateException("A group of settings of the class " + type.getName()
                + " is null and cannot be saved. Give it a value in the constructor.");
        }
        for (final FieldCodec f : fields) {
            f.codec.save(f.field.get(value), settings);
        }
    }

    @Override
    public Object load(final NodeSettingsRO settings) throws InvalidSettingsException {
        final Object loaded = ParameterInstances.create(type);
        for (final FieldCodec f : fields) {
            f.field.set(loaded, f.codec.load(settings));
        }
        return loaded;
    }

    @Override
    public void inspect(final KeyInspection keys) {
        fields.forEach(f -> f.codec.inspect(keys));
    }
}
