// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.base.ConfigBase;

/** Settings with cells, types and row keys. */
public abstract class Config extends ConfigBase implements ConfigRO, ConfigWO {

    private static final String IS_NULL = "is_null";

    private static final String ARRAY_SIZE = "array-size";

    /** Empty settings. */
    protected Config(final String key) {
        super(key);
    }

    @Override
    public abstract Config getInstance(String key);

    @Override
    public final Config addConfig(final String key) {
        return (Config)addConfigBase(key);
    }

    /** Adds settings of the same class. */
    protected final void addConfig(final Config config) {
        addConfigBase(config);
    }

    @Override
    public final Config getConfig(final String key) throws InvalidSettingsException {
        if (!(getEntry(key) instanceof Config config)) {
            throw new InvalidSettingsException("Config for key \"" + key + "\" not found.");
        }
        return config;
    }

    /** Reads KNIME's XML form into given settings and closes the stream. */
    protected static Config loadFromXML(final Config ret, final InputStream in) throws IOException {
        ret.load(in);
        return ret;
    }

    /** Size of an array, -1 for null; a size that the elements do not back must not allocate anything. */
    private static int arraySize(final Config array) throws InvalidSettingsException {
        final int size = array.getInt(ARRAY_SIZE, -1);
        if (size > array.keySet().size()) {
            throw new InvalidSettingsException("The array \"" + array.getKey() + "\" has size " + size + " but only "
                + (array.keySet().size() - 1) + " elements");
        }
        return size;
    }

    private static <T> T orDefault(final Callable<T> getter, final T def) {
        try {
            return getter.call();
        } catch (InvalidSettingsException e) {
            return def;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void addDataCell(final String key, final DataCell cell) {
        CellEntry.write(addConfig(key), cell);
    }

    @Override
    public DataCell getDataCell(final String key) throws InvalidSettingsException {
        return CellEntry.read(getConfig(key));
    }

    @Override
    public DataCell getDataCell(final String key, final DataCell def) {
        return orDefault(() -> getDataCell(key), def);
    }

    @Override
    public void addDataCellArray(final String key, final DataCell... cells) {
        final Config array = addConfig(key);
        if (cells != null) {
            array.addInt(ARRAY_SIZE, cells.length);
            for (int i = 0; i < cells.length; i++) {
                array.addDataCell(Integer.toString(i), cells[i]);
            }
        }
    }

    @Override
    public DataCell[] getDataCellArray(final String key) throws InvalidSettingsException {
        final Config array = getConfig(key);
        final int size = arraySize(array);
        final DataCell[] cells = size < 0 ? null : new DataCell[size];
        for (int i = 0; i < size; i++) {
            cells[i] = array.getDataCell(Integer.toString(i));
        }
        return cells;
    }

    @Override
    public DataCell[] getDataCellArray(final String key, final DataCell... def) {
        return orDefault(() -> getDataCellArray(key), def);
    }

    @Override
    public void addDataType(final String key, final DataType type) {
        final Config config = addConfig(key);
        if (type != null) {
            type.save(config);
        }
        config.addBoolean(IS_NULL, type == null);
    }

    @Override
    public DataType getDataType(final String key) throws InvalidSettingsException {
        final Config config = getConfig(key);
        return config.getBoolean(IS_NULL) ? null : DataType.load(config);
    }

    @Override
    public DataType getDataType(final String key, final DataType def) {
        return orDefault(() -> getDataType(key), def);
    }

    @Override
    public void addDataTypeArray(final String key, final DataType... types) {
        final Config array = addConfig(key);
        if (types != null) {
            array.addInt(ARRAY_SIZE, types.length);
            for (int i = 0; i < types.length; i++) {
                array.addDataType(Integer.toString(i), types[i]);
            }
        }
    }

    @Override
    public DataType[] getDataTypeArray(final String key) throws InvalidSettingsException {
        final Config array = getConfig(key);
        final int size = arraySize(array);
        final DataType[] types = size < 0 ? null : new DataType[size];
        for (int i = 0; i < size; i++) {
            types[i] = array.getDataType(Integer.toString(i));
        }
        return types;
    }

    @Override
    public DataType[] getDataTypeArray(final String key, final DataType... def) {
        return orDefault(() -> getDataTypeArray(key), def);
    }

    @Override
    public void addRowKey(final String key, final RowKey rowKey) {
        addString(key, rowKey == null ? null : rowKey.getString());
    }

    @Override
    public RowKey getRowKey(final String key) throws InvalidSettingsException {
        final String text = getString(key);
        return text == null ? null : new RowKey(text);
    }

    @Override
    public RowKey getRowKey(final String key, final RowKey def) {
        return orDefault(() -> getRowKey(key), def);
    }

    @Override
    public void addRowKeyArray(final String key, final RowKey... rowKeys) {
        addStringArray(key, rowKeys == null ? null : RowKey.toStrings(rowKeys));
    }

    @Override
    public RowKey[] getRowKeyArray(final String key) throws InvalidSettingsException {
        final String[] texts = getStringArray(key);
        return texts == null ? null : RowKey.toRowKeys(texts);
    }

    @Override
    public RowKey[] getRowKeyArray(final String key, final RowKey... def) {
        return orDefault(() -> getRowKeyArray(key), def);
    }
}
