// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config;

import java.util.Iterator;

import javax.swing.tree.TreeNode;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.base.ConfigBaseRO;

/** Settings that can be read, with cells, types and row keys. */
public interface ConfigRO extends ConfigBaseRO, TreeNode, Iterable<String> {

    /** Sub-settings; fails when the key is missing or a plain entry. */
    Config getConfig(String key) throws InvalidSettingsException;

    /** A cell, null when null was written. */
    DataCell getDataCell(String key) throws InvalidSettingsException;

    /** A cell; the default where {@link #getDataCell(String)} fails. */
    DataCell getDataCell(String key, DataCell def);

    /** Cells, null when null was written. */
    DataCell[] getDataCellArray(String key) throws InvalidSettingsException;

    /** Cells; the default where {@link #getDataCellArray(String)} fails. */
    DataCell[] getDataCellArray(String key, DataCell... def);

    /** A type, null when null was written. */
    DataType getDataType(String key) throws InvalidSettingsException;

    /** A type; the default where {@link #getDataType(String)} fails. */
    DataType getDataType(String key, DataType def);

    /** Types, null when null was written. */
    DataType[] getDataTypeArray(String key) throws InvalidSettingsException;

    /** Types; the default where {@link #getDataTypeArray(String)} fails. */
    DataType[] getDataTypeArray(String key, DataType... def);

    /** A row key, null when null was written. */
    RowKey getRowKey(String key) throws InvalidSettingsException;

    /** A row key; the default where {@link #getRowKey(String)} fails. */
    RowKey getRowKey(String key, RowKey def);

    /** Row keys, null when null was written. */
    RowKey[] getRowKeyArray(String key) throws InvalidSettingsException;

    /** Row keys; the default where {@link #getRowKeyArray(String)} fails. */
    RowKey[] getRowKeyArray(String key, RowKey... def);

    @Override
    Iterator<String> iterator();
}
