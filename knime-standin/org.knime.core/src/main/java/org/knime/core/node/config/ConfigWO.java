// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.node.config.base.ConfigBaseWO;

/** Settings that can be written, with cells, types and row keys. */
public interface ConfigWO extends ConfigBaseWO {

    /** Adds empty sub-settings. */
    Config addConfig(String key);

    /** Writes a cell, which may be null. */
    void addDataCell(String key, DataCell cell);

    /** Writes cells, the array may be null. */
    void addDataCellArray(String key, DataCell... cells);

    /** Writes a type, which may be null. */
    void addDataType(String key, DataType type);

    /** Writes types, the array may be null. */
    void addDataTypeArray(String key, DataType... types);

    /** Writes a row key, which may be null. */
    void addRowKey(String key, RowKey rowKey);

    /** Writes row keys, the array may be null. */
    void addRowKeyArray(String key, RowKey... rowKeys);
}
