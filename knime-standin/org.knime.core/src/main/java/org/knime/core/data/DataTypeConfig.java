// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** How a {@link DataType} is written into settings. */
final class DataTypeConfig {

    private static final String CELL_CLASS = "cell_class";

    private static final String ELEMENT_TYPE = "collection_element_type";

    private static final String HAS_PREFERRED = "has_pref_value_class";

    private static final String VALUE_CLASSES = "value_classes";

    private static final String ADAPTER_CLASSES = "adapter_classes";

    private DataTypeConfig() {
    }

    static void save(final DataType type, final ConfigWO config) {
        if (type.getCollectionElementType() != null) {
            type.getCollectionElementType().save(config.addConfig(ELEMENT_TYPE));
        }
        if (type.getCellClass() != null) {
            config.addString(CELL_CLASS, type.getCellClass().getName());
            return;
        }
        config.addString(CELL_CLASS, null);
        config.addBoolean(HAS_PREFERRED, true);
        config.addStringArray(VALUE_CLASSES,
            type.getValueClasses().stream().map(Class::getName).toArray(String[]::new));
    }

    static DataType load(final ConfigRO config) throws InvalidSettingsException {
        if (config.getStringArray(ADAPTER_CLASSES, new String[0]).length > 0) {
            throw new InvalidSettingsException("Adapter types are not part of the KNIME stand-in");
        }
        final String cellClass = config.getString(CELL_CLASS);
        final DataType element = config.containsKey(ELEMENT_TYPE) ? load(config.getConfig(ELEMENT_TYPE)) : null;
        try {
            return cellClass == null ? new DataType(null, valueClasses(config), element)
                : DataType.getType(cellClass(cellClass), element);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(e);
        }
    }

    private static Class<? extends DataCell> cellClass(final String name) throws InvalidSettingsException {
        return DataTypeRegistry.getInstance().getCellClass(name).orElseThrow(
            () -> new InvalidSettingsException("Data cell implementation '" + name + "' not found."));
    }

    private static List<Class<? extends DataValue>> valueClasses(final ConfigRO config) throws InvalidSettingsException {
        final List<Class<? extends DataValue>> found = new ArrayList<>();
        for (String name : config.getStringArray(VALUE_CLASSES)) {
            found.add(DataTypeRegistry.getInstance().getValueClass(name).orElseThrow(
                () -> new InvalidSettingsException("Data Value extension " + name + " not found")));
        }
        return found;
    }

    static String prettyNonNative(final List<Class<? extends DataValue>> valueClasses) {
        final List<String> names = new ArrayList<>();
        valueClasses.stream().limit(3).forEach(c -> names.add(c.getSimpleName().replaceAll("(?<=.)(Data)?Value$", "")));
        if (valueClasses.size() > 3) {
            names.add("...");
        }
        return "Non-Native " + names;
    }
}
