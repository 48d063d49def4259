// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;

/**
 * How a cell is written into settings: its class name under {@code datacell}, and its value in sub-settings named as the class. KNIME
 * writes other cells by Java serialisation, which the stand-in refuses.
 */
final class CellEntry {

    private static final String CLASS = "datacell";

    private CellEntry() {
    }

    static void write(final Config config, final DataCell cell) {
        if (cell == null) {
            config.addString(CLASS, null);
            return;
        }
        config.addString(CLASS, cell.getClass().getName());
        final Config value = config.addConfig(cell.getClass().getName());
        if (cell instanceof StringCell c) {
            value.addString("StringCell", c.getStringValue());
        } else if (cell instanceof DoubleCell c) {
            value.addDouble("DoubleCell", c.getDoubleValue());
        } else if (cell instanceof IntCell c) {
            value.addInt("IntCell", c.getIntValue());
        } else if (cell instanceof LongCell c) {
            value.addLong("LongCell", c.getLongValue());
        } else if (cell instanceof BooleanCell c) {
            value.addBoolean("BooleanCell", c.getBooleanValue());
        } else if (!(cell instanceof MissingCell)) {
            throw new IllegalArgumentException("The KNIME stand-in writes no cells of " + cell.getClass().getName()
                + " into settings; only text, numbers, booleans and missing cells");
        }
    }

    static DataCell read(final Config config) throws InvalidSettingsException {
        final String name = config.getString(CLASS);
        if (name == null) {
            return null;
        }
        final Config value = config.getConfig(name);
        if (name.equals(StringCell.class.getName())) {
            return new StringCell(value.getString("StringCell"));
        } else if (name.equals(DoubleCell.class.getName())) {
            return new DoubleCell(value.getDouble("DoubleCell"));
        } else if (name.equals(IntCell.class.getName())) {
            return new IntCell(value.getInt("IntCell"));
        } else if (name.equals(LongCell.class.getName())) {
            return new LongCell(value.getLong("LongCell"));
        } else if (name.equals(BooleanCell.class.getName())) {
            return value.getBoolean("BooleanCell") ? BooleanCell.TRUE : BooleanCell.FALSE;
        } else if (name.equals(MissingCell.class.getName())) {
            return DataType.getMissingCell();
        }
        throw new InvalidSettingsException("Cells of class " + name + " cannot be read from settings");
    }
}
