// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Array;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjIntConsumer;

import javax.swing.tree.TreeNode;

import org.knime.core.node.InvalidSettingsException;

/**
 * Settings: a tree of typed entries in the order in which they were added.
 *
 * <p>An array is written as sub-settings with the entry {@code array-size} and one entry for each element, keyed "0", "1", ...; a null
 * array as empty sub-settings. Long as it is, the class is one pattern for each of the nine entry types. Not here: encrypted passwords.
 */
public abstract class ConfigBase extends AbstractConfigEntry implements ConfigBaseRO, ConfigBaseWO {

    private static final String ARRAY_SIZE = "array-size";

    private static final String NO_PASSWORDS = "The KNIME stand-in neither encrypts nor decrypts passwords; key ";

    private final Map<String, AbstractConfigEntry> m_entries = new LinkedHashMap<>();

    /** Empty settings. */
    public ConfigBase(final String key) {
        super(ConfigEntries.config, key);
    }

    /** Empty settings of the same class, used for sub-settings. */
    public abstract ConfigBase getInstance(String key);

    private <T> T entry(final String key, final Class<T> type, final String name) throws InvalidSettingsException {
        final AbstractConfigEntry found = m_entries.get(key);
        if (!type.isInstance(found)) {
            throw new InvalidSettingsException(name + " for key \"" + key + "\" not found.");
        }
        return type.cast(found);
    }

    private interface Getter<T> {
        T get(ConfigBase config, String key) throws InvalidSettingsException;
    }

    private interface ArrayGetter<T> {
        T get(String key) throws InvalidSettingsException;
    }

    private Object array(final String key, final Class<?> type, final Getter<?> element)
        throws InvalidSettingsException {
        final ConfigBase array = getConfigBase(key);
        final int size = array.getInt(ARRAY_SIZE, -1);
        if (size < 0) {
            return null;
        }
        array.checkSize(size);
        final Object values = Array.newInstance(type, size);
        for (int i = 0; i < size; i++) {
            Array.set(values, i, element.get(array, Integer.toString(i)));
        }
        return values;
    }

    /** A size that the elements do not back must not allocate anything. */
    private void checkSize(final int size) throws InvalidSettingsException {
        if (size > m_entries.size()) {
            throw new InvalidSettingsException("The array \"" + getKey() + "\" has size " + size + " but only "
                + (m_entries.size() - 1) + " elements");
        }
    }

    private static <T> T orDefault(final ArrayGetter<T> getter, final String key, final T def) {
        try {
            return getter.get(key);
        } catch (InvalidSettingsException e) {
            return def;
        }
    }

    private void addArray(final String key, final Object values, final ObjIntConsumer<ConfigBase> adder) {
        final ConfigBase array = addConfigBase(key);
        if (values != null) {
            array.addInt(ARRAY_SIZE, Array.getLength(values));
            for (int i = 0; i < Array.getLength(values); i++) {
                adder.accept(array, i);
            }
        }
    }

    /** Adds an entry or replaces the one of the same key. */
    protected void put(final AbstractConfigEntry e) {
        m_entries.put(e.getKey(), e);
        e.setParent(this);
    }

    /** An entry, null when the key is missing. */
    protected AbstractConfigEntry get(final String key) {
        return m_entries.get(key);
    }

    /** An entry, null when the key is missing. */
    public AbstractConfigEntry getEntry(final String key) {
        return m_entries.get(key);
    }

    /** Adds an entry or replaces the one of the same key. */
    public void addEntry(final AbstractConfigEntry entry) {
        put(entry);
    }

    /** Removes an entry; null when there was none. */
    public final AbstractConfigEntry removeConfig(final String key) {
        return m_entries.remove(key);
    }

    @Override
    public final ConfigBase addConfigBase(final String key) {
        final ConfigBase added = getInstance(key);
        put(added);
        return added;
    }

    /** Adds settings of the same class. */
    protected final void addConfigBase(final ConfigBase config) {
        if (getClass() != config.getClass()) {
            throw new IllegalArgumentException("This " + getClass() + " is not equal to " + config.getClass());
        }
        put(config);
    }

    @Override
    public final ConfigBase getConfigBase(final String key) throws InvalidSettingsException {
        return entry(key, ConfigBase.class, "ConfigBase");
    }

    @Override
    public boolean containsKey(final String key) {
        return m_entries.containsKey(key);
    }

    @Override
    public Set<String> keySet() {
        return Collections.unmodifiableSet(m_entries.keySet());
    }

    @Override
    public final Iterator<String> iterator() {
        return keySet().iterator();
    }

    @Override
    public boolean getBoolean(final String key) throws InvalidSettingsException {
        return entry(key, ConfigBooleanEntry.class, "Boolean").getBoolean();
    }

    @Override
    public boolean getBoolean(final String key, final boolean def) {
        return m_entries.get(key) instanceof ConfigBooleanEntry entry ? entry.getBoolean() : def;
    }

    @Override
    public void addBoolean(final String key, final boolean value) {
        put(new ConfigBooleanEntry(key, value));
    }

    @Override
    public boolean[] getBooleanArray(final String key) throws InvalidSettingsException {
        return (boolean[])array(key, boolean.class, ConfigBase::getBoolean);
    }

    @Override
    public boolean[] getBooleanArray(final String key, final boolean... def) {
        return orDefault(this::getBooleanArray, key, def);
    }

    @Override
    public void addBooleanArray(final String key, final boolean... values) {
        addArray(key, values, (array, i) -> array.addBoolean(Integer.toString(i), values[i]));
    }

    @Override
    public byte getByte(final String key) throws InvalidSettingsException {
        return entry(key, ConfigByteEntry.class, "Byte").getByte();
    }

    @Override
    public byte getByte(final String key, final byte def) {
        return m_entries.get(key) instanceof ConfigByteEntry entry ? entry.getByte() : def;
    }

    @Override
    public void addByte(final String key, final byte value) {
        put(new ConfigByteEntry(key, value));
    }

    @Override
    public byte[] getByteArray(final String key) throws InvalidSettingsException {
        return (byte[])array(key, byte.class, ConfigBase::getByte);
    }

    @Override
    public byte[] getByteArray(final String key, final byte... def) {
        return orDefault(this::getByteArray, key, def);
    }

    @Override
    public void addByteArray(final String key, final byte... values) {
        addArray(key, values, (array, i) -> array.addByte(Integer.toString(i), values[i]));
    }

    @Override
    public char getChar(final String key) throws InvalidSettingsException {
        return entry(key, ConfigCharEntry.class, "Char").getChar();
    }

    @Override
    public char getChar(final String key, final char def) {
        return m_entries.get(key) instanceof ConfigCharEntry entry ? entry.getChar() : def;
    }

    @Override
    public void addChar(final String key, final char value) {
        put(new ConfigCharEntry(key, value));
    }

    @Override
    public char[] getCharArray(final String key) throws InvalidSettingsException {
        return (char[])array(key, char.class, ConfigBase::getChar);
    }

    @Override
    public char[] getCharArray(final String key, final char... def) {
        return orDefault(this::getCharArray, key, def);
    }

    @Override
    public void addCharArray(final String key, final char... values) {
        addArray(key, values, (array, i) -> array.addChar(Integer.toString(i), values[i]));
    }

    @Override
    public double getDouble(final String key) throws InvalidSettingsException {
        return entry(key, ConfigDoubleEntry.class, "Double").getDouble();
    }

    @Override
    public double getDouble(final String key, final double def) {
        return m_entries.get(key) instanceof ConfigDoubleEntry entry ? entry.getDouble() : def;
    }

    @Override
    public void addDouble(final String key, final double value) {
        put(new ConfigDoubleEntry(key, value));
    }

    @Override
    public double[] getDoubleArray(final String key) throws InvalidSettingsException {
        return (double[])array(key, double.class, ConfigBase::getDouble);
    }

    @Override
    public double[] getDoubleArray(final String key, final double... def) {
        return orDefault(this::getDoubleArray, key, def);
    }

    @Override
    public void addDoubleArray(final String key, final double... values) {
        addArray(key, values, (array, i) -> array.addDouble(Integer.toString(i), values[i]));
    }

    @Override
    public float getFloat(final String key) throws InvalidSettingsException {
        return entry(key, ConfigFloatEntry.class, "Float").getFloat();
    }

    @Override
    public float getFloat(final String key, final float def) {
        return m_entries.get(key) instanceof ConfigFloatEntry entry ? entry.getFloat() : def;
    }

    @Override
    public void addFloat(final String key, final float value) {
        put(new ConfigFloatEntry(key, value));
    }

    @Override
    public float[] getFloatArray(final String key) throws InvalidSettingsException {
        return (float[])array(key, float.class, ConfigBase::getFloat);
    }

    @Override
    public float[] getFloatArray(final String key, final float... def) {
        return orDefault(this::getFloatArray, key, def);
    }

    @Override
    public void addFloatArray(final String key, final float... values) {
        addArray(key, values, (array, i) -> array.addFloat(Integer.toString(i), values[i]));
    }

    @Override
    public int getInt(final String key) throws InvalidSettingsException {
        return entry(key, ConfigIntEntry.class, "Int").getInt();
    }

    @Override
    public int getInt(final String key, final int def) {
        return m_entries.get(key) instanceof ConfigIntEntry entry ? entry.getInt() : def;
    }

    @Override
    public void addInt(final String key, final int value) {
        put(new ConfigIntEntry(key, value));
    }

    @Override
    public int[] getIntArray(final String key) throws InvalidSettingsException {
        return (int[])array(key, int.class, ConfigBase::getInt);
    }

    @Override
    public int[] getIntArray(final String key, final int... def) {
        return orDefault(this::getIntArray, key, def);
    }

    @Override
    public void addIntArray(final String key, final int... values) {
        addArray(key, values, (array, i) -> array.addInt(Integer.toString(i), values[i]));
    }

    @Override
    public long getLong(final String key) throws InvalidSettingsException {
        return entry(key, ConfigLongEntry.class, "Long").getLong();
    }

    @Override
    public long getLong(final String key, final long def) {
        return m_entries.get(key) instanceof ConfigLongEntry entry ? entry.getLong() : def;
    }

    @Override
    public void addLong(final String key, final long value) {
        put(new ConfigLongEntry(key, value));
    }

    @Override
    public long[] getLongArray(final String key) throws InvalidSettingsException {
        return (long[])array(key, long.class, ConfigBase::getLong);
    }

    @Override
    public long[] getLongArray(final String key, final long... def) {
        return orDefault(this::getLongArray, key, def);
    }

    @Override
    public void addLongArray(final String key, final long... values) {
        addArray(key, values, (array, i) -> array.addLong(Integer.toString(i), values[i]));
    }

    @Override
    public short getShort(final String key) throws InvalidSettingsException {
        return entry(key, ConfigShortEntry.class, "Short").getShort();
    }

    @Override
    public short getShort(final String key, final short def) {
        return m_entries.get(key) instanceof ConfigShortEntry entry ? entry.getShort() : def;
    }

    @Override
    public void addShort(final String key, final short value) {
        put(new ConfigShortEntry(key, value));
    }

    @Override
    public short[] getShortArray(final String key) throws InvalidSettingsException {
        return (short[])array(key, short.class, ConfigBase::getShort);
    }

    @Override
    public short[] getShortArray(final String key, final short... def) {
        return orDefault(this::getShortArray, key, def);
    }

    @Override
    public void addShortArray(final String key, final short... values) {
        addArray(key, values, (array, i) -> array.addShort(Integer.toString(i), values[i]));
    }

    @Override
    public String getString(final String key) throws InvalidSettingsException {
        return entry(key, ConfigStringEntry.class, "String").getString();
    }

    @Override
    public String getString(final String key, final String def) {
        return m_entries.get(key) instanceof ConfigStringEntry entry ? entry.getString() : def;
    }

    @Override
    public void addString(final String key, final String value) {
        put(new ConfigStringEntry(key, value));
    }

    @Override
    public String[] getStringArray(final String key) throws InvalidSettingsException {
        return (String[])array(key, String.class, ConfigBase::getString);
    }

    @Override
    public String[] getStringArray(final String key, final String... def) {
        return orDefault(this::getStringArray, key, def);
    }

    @Override
    public void addStringArray(final String key, final String... values) {
        addArray(key, values, (array, i) -> array.addString(Integer.toString(i), values[i]));
    }

    @Override
    public String getPassword(final String key, final String encryptionKey) throws InvalidSettingsException {
        entry(key, ConfigPasswordEntry.class, "Password");
        throw new InvalidSettingsException(NO_PASSWORDS + key);
    }

    @Override
    public String getPassword(final String key, final String encryptionKey, final String def) {
        if (m_entries.get(key) instanceof ConfigPasswordEntry) {
            throw new IllegalStateException(NO_PASSWORDS + key);
        }
        return def;
    }

    @Override
    public void addPassword(final String key, final String encryptionKey, final String value) {
        throw new IllegalStateException(NO_PASSWORDS + key);
    }

    @Override
    public String getTransientString(final String key) {
        return m_entries.get(key) instanceof ConfigTransientStringEntry entry ? entry.getTransientString() : null;
    }

    @Override
    public void addTransientString(final String key, final String value) {
        put(new ConfigTransientStringEntry(key, value));
    }

    @Override
    public void copyTo(final ConfigBaseWO dest) {
        for (AbstractConfigEntry entry : m_entries.values()) {
            if (entry instanceof ConfigBase sub) {
                sub.copyTo(dest.addConfigBase(sub.getKey()));
            } else if (dest instanceof ConfigBase target) {
                target.addEntry(entry.copy());
            } else {
                throw new ClassCastException(
                    "Cannot copy to the given destination config. It needs to extend ConfigBase.");
            }
        }
    }

    @Override
    public boolean hasIdenticalValue(final AbstractConfigEntry otherConfig) {
        final Map<String, AbstractConfigEntry> other = ((ConfigBase)otherConfig).m_entries;
        return m_entries.keySet().equals(other.keySet())
            && m_entries.values().stream().allMatch(e -> e.isIdentical(other.get(e.getKey())));
    }

    @Override
    public final void saveToXML(final OutputStream os) throws IOException {
        XMLConfig.save(this, os);
    }

    /** Reads KNIME's XML form into these settings. */
    public void load(final InputStream is) throws IOException {
        XMLConfig.read(this, is);
    }

    /** Reads KNIME's XML form into given settings and closes the stream. */
    protected static ConfigBase loadFromXML(final ConfigBase config, final InputStream in) throws IOException {
        config.load(in);
        return config;
    }

    @Override
    public final String toStringValue() {
        return getKey();
    }

    @Override
    public String toString() {
        return getKey();
    }

    /** Appends the whole tree, one entry a line. */
    public final void toString(final StringBuffer buf) {
        append(buf, 0);
    }

    private void append(final StringBuffer buf, final int depth) {
        for (AbstractConfigEntry entry : m_entries.values()) {
            buf.append("  ".repeat(depth)).append("key=").append(entry.getKey()).append(",type=").append(entry.getType());
            if (entry instanceof ConfigBase sub) {
                buf.append(":\n");
                sub.append(buf, depth + 1);
            } else {
                buf.append("->").append(entry.toStringValue()).append('\n');
            }
        }
    }

    @Override
    public TreeNode getChildAt(final int childIndex) {
        return List.copyOf(m_entries.values()).get(childIndex);
    }

    @Override
    public int getChildCount() {
        return m_entries.size();
    }

    @Override
    public int getIndex(final TreeNode node) {
        return List.copyOf(m_entries.values()).indexOf(node);
    }

    @Override
    public final boolean isLeaf() {
        return m_entries.isEmpty();
    }

    @Override
    public final Enumeration<TreeNode> children() {
        return Collections.enumeration(List.<TreeNode>copyOf(m_entries.values()));
    }

    @Override
    AbstractConfigEntry copy() {
        final ConfigBase copy = getInstance(getKey());
        copyTo(copy);
        return copy;
    }
}
