// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;
import org.knime.core.node.port.PortObjectSpecZipInputStream;
import org.knime.core.node.port.PortObjectSpecZipOutputStream;

/** How a {@link DataTableSpec} is written into settings. */
final class DataTableSpecConfig {

    private static final String NAME = "spec_name";

    private static final String COUNT = "number_columns";

    private static final String COLUMN = "column_spec_";

    private static final String PROPERTIES = "properties";

    private static final String FILE = "spec.xml";

    private DataTableSpecConfig() {
    }

    static void save(final DataTableSpec spec, final ConfigWO config) {
        config.addString(NAME, spec.getName());
        config.addInt(COUNT, spec.getNumColumns());
        for (int i = 0; i < spec.getNumColumns(); i++) {
            spec.getColumnSpec(i).save(config.addConfig(COLUMN + i));
        }
        if (!spec.getProperties().isEmpty()) {
            saveProperties(spec.getProperties(), config.addConfig(PROPERTIES));
        }
    }

    private static void saveProperties(final Map<String, String> properties, final ConfigWO config) {
        int index = 0;
        for (Map.Entry<String, String> property : properties.entrySet()) {
            final ConfigWO entry = config.addConfig("property_" + index);
            entry.addString("key", property.getKey());
            entry.addString("value", property.getValue());
            index++;
        }
    }

    static DataTableSpec load(final ConfigRO config) throws InvalidSettingsException {
        final List<DataColumnSpec> columns = new ArrayList<>();
        for (int i = 0; i < config.getInt(COUNT); i++) {
            columns.add(DataColumnSpec.load(config.getConfig(COLUMN + i)));
        }
        final Map<String, String> properties = new LinkedHashMap<>();
        if (config.containsKey(PROPERTIES)) {
            for (String key : config.getConfig(PROPERTIES)) {
                final ConfigRO entry = config.getConfig(PROPERTIES).getConfig(key);
                properties.put(entry.getString("key"), entry.getString("value"));
            }
        }
        try {
            return new DataTableSpec(config.getString(NAME), columns, properties);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    static void write(final DataTableSpec spec, final PortObjectSpecZipOutputStream out) throws IOException {
        final ModelContent content = new ModelContent(FILE);
        spec.save(content);
        out.putNextEntry(new ZipEntry(FILE));
        content.saveToXML(out);
    }

    static DataTableSpec read(final PortObjectSpecZipInputStream in) throws IOException {
        final ZipEntry entry = in.getNextEntry();
        if (entry == null || !FILE.equals(entry.getName())) {
            throw new IOException("Expected '" + FILE + "' zip entry, got " + entry);
        }
        try {
            return load(ModelContent.loadFromXML(in));
        } catch (InvalidSettingsException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
