// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

import org.knime.core.data.DataType;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/**
 * How values of one type are written under a key.
 *
 * @param <T> the type
 * @param load reads the value
 * @param save writes the value
 * @param empty what is written where an Optional is empty
 * @param array whether the value is a config with array-size and entries 0, 1, ...
 */
record LeafFormat<T>(Load<T> load, Save<T> save, T empty, boolean array) {

    private static final Map<Class<?>, LeafFormat<?>> FORMATS = new HashMap<>();

    interface Load<T> {
        T load(NodeSettingsRO settings, String key) throws InvalidSettingsException;
    }

    interface Save<T> {
        void save(NodeSettingsWO settings, String key, T value);
    }

    static {
        numbers();
        arrays();
        times();
        final LeafFormat<String> text = value(NodeSettingsRO::getString, NodeSettingsWO::addString, null);
        FORMATS.put(String.class, text);
        FORMATS.put(DataType.class,
            value((s, k) -> s.getDataType(k), (s, k, v) -> s.addDataType(k, v), StringCell.TYPE));
    }

    /** The format of a type, null if KNIME has none. */
    static LeafFormat<?> of(final Class<?> type) {
        return type.isEnum() ? enumFormat(type.asSubclass(Enum.class)) : FORMATS.get(type);
    }

    private static <T> LeafFormat<T> value(final Load<T> load, final Save<T> save, final T empty) {
        return new LeafFormat<>(load, save, empty, false);
    }

    private static <T> LeafFormat<T> array(final Load<T> load, final Save<T> save, final T empty) {
        return new LeafFormat<>(load, save, empty, true);
    }

    private static <T> void both(final Class<T> primitive, final Class<T> wrapper, final LeafFormat<T> format) {
        FORMATS.put(primitive, format);
        FORMATS.put(wrapper, format);
    }

    private static void numbers() {
        both(int.class, Integer.class, value((s, k) -> s.getInt(k), (s, k, v) -> s.addInt(k, v), 0));
        both(long.class, Long.class, value((s, k) -> s.getLong(k), (s, k, v) -> s.addLong(k, v), 0L));
        both(double.class, Double.class, value((s, k) -> s.getDouble(k), (s, k, v) -> s.addDouble(k, v), 0.0));
        both(float.class, Float.class, value((s, k) -> s.getFloat(k), (s, k, v) -> s.addFloat(k, v), 0f));
        both(boolean.class, Boolean.class,
            value((s, k) -> s.getBoolean(k), (s, k, v) -> s.addBoolean(k, v), false));
        both(byte.class, Byte.class, value((s, k) -> s.getByte(k), (s, k, v) -> s.addByte(k, v), (byte)0));
        both(char.class, Character.class, value((s, k) -> s.getChar(k), (s, k, v) -> s.addChar(k, v), ' '));
    }

    private static void arrays() {
        FORMATS.put(int[].class,
            array((s, k) -> s.getIntArray(k), (s, k, v) -> s.addIntArray(k, v), new int[0]));
        FORMATS.put(long[].class,
            array((s, k) -> s.getLongArray(k), (s, k, v) -> s.addLongArray(k, v), new long[0]));
        FORMATS.put(double[].class,
            array((s, k) -> s.getDoubleArray(k), (s, k, v) -> s.addDoubleArray(k, v), new double[0]));
        FORMATS.put(boolean[].class,
            array((s, k) -> s.getBooleanArray(k), (s, k, v) -> s.addBooleanArray(k, v), new boolean[0]));
        FORMATS.put(String[].class,
            array((s, k) -> s.getStringArray(k), (s, k, v) -> s.addStringArray(k, v), new String[0]));
    }

    private static void times() {
        FORMATS.put(LocalDate.class, TimeTexts.format(TimeTexts::date, DateTimeFormatter.ISO_LOCAL_DATE::format));
        FORMATS.put(LocalTime.class, TimeTexts.format(TimeTexts::time, DateTimeFormatter.ISO_LOCAL_TIME::format));
        FORMATS.put(LocalDateTime.class,
            TimeTexts.format(TimeTexts::dateTime, DateTimeFormatter.ISO_LOCAL_DATE_TIME::format));
        FORMATS.put(ZonedDateTime.class,
            TimeTexts.format(TimeTexts::zoned, DateTimeFormatter.ISO_ZONED_DATE_TIME::format));
        FORMATS.put(ZoneId.class, TimeTexts.format(TimeTexts::zone, ZoneId::getId));
    }

    @SuppressWarnings("rawtypes")
    private static LeafFormat<Enum> enumFormat(final Class<? extends Enum> type) {
        return value((s, k) -> EnumNames.constant(type, s.getString(k)),
            (s, k, v) -> s.addString(k, v == null ? null : v.name()), null);
    }
}
