// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Set;

import org.knime.core.node.InvalidSettingsException;

/** Settings that can be read. */
public interface ConfigBaseRO extends Iterable<String> {

    /** The key of the settings as a whole. */
    String getKey();

    /** The keys in the order in which they were added. */
    Set<String> keySet();

    @Override
    Iterator<String> iterator();

    /** Whether there is an entry or sub-settings of a key. */
    boolean containsKey(String key);

    /** Sub-settings; fails when the key is missing or a plain entry. */
    ConfigBase getConfigBase(String key) throws InvalidSettingsException;

    /** A value; fails when the key is missing or the entry has another type. */
    boolean getBoolean(String key) throws InvalidSettingsException;

    /** A value; the default when the key is missing or the entry has another type. */
    boolean getBoolean(String key, boolean def);

    /** An array, null when null was written; fails when the key is missing or an element has another type. */
    boolean[] getBooleanArray(String key) throws InvalidSettingsException;

    /** An array; the default where {@link #getBooleanArray(String)} fails. */
    boolean[] getBooleanArray(String key, boolean... def);

    /** A value; fails when the key is missing or the entry has another type. */
    byte getByte(String key) throws InvalidSettingsException;

    /** A value; the default when the key is missing or the entry has another type. */
    byte getByte(String key, byte def);

    /** An array, null when null was written; fails when the key is missing or an element has another type. */
    byte[] getByteArray(String key) throws InvalidSettingsException;

    /** An array; the default where {@link #getByteArray(String)} fails. */
    byte[] getByteArray(String key, byte... def);

    /** A value; fails when the key is missing or the entry has another type. */
    char getChar(String key) throws InvalidSettingsException;

    /** A value; the default when the key is missing or the entry has another type. */
    char getChar(String key, char def);

    /** An array, null when null was written; fails when the key is missing or an element has another type. */
    char[] getCharArray(String key) throws InvalidSettingsException;

    /** An array; the default where {@link #getCharArray(String)} fails. */
    char[] getCharArray(String key, char... def);

    /** A value; fails when the key is missing or the entry has another type. */
    double getDouble(String key) throws InvalidSettingsException;

    /** A value; the default when the key is missing or the entry has another type. */
    double getDouble(String key, double def);

    /** An array, null when null was written; fails when the key is missing or an element has another type. */
    double[] getDoubleArray(String key) throws InvalidSettingsException;

    /** An array; the default where {@link #getDoubleArray(String)} fails. */
    double[] getDoubleArray(String key, double... def);

    /** A value; fails when the key is missing or the entry has another type. */
    float getFloat(String key) throws InvalidSettingsException;

    /** A value; the default when the key is missing or the entry has another type. */
    float getFloat(String key, float def);

    /** An array, null when null was written; fails when the key is missing or an element has another type. */
    float[] getFloatArray(String key) throws InvalidSettingsException;

    /** An array; the default where {@link #getFloatArray(String)} fails. */
    float[] getFloatArray(String key, float... def);

    /** A value; fails when the key is missing or the entry has another type. */
    int getInt(String key) throws InvalidSettingsException;

    /** A value; the default when the key is missing or the entry has another type. */
    int getInt(String key, int def);

    /** An array, null when null was written; fails when the key is missing or an element has another type. */
    int[] getIntArray(String key) throws InvalidSettingsException;

    /** An array; the default where {@link #getIntArray(String)} fails. */
    int[] getIntArray(String key, int... def);

    /** A value; fails when the key is missing or the entry has another type. */
    long getLong(String key) throws InvalidSettingsException;

    /** A value; the default when the key is missing or the entry has another type. */
    long getLong(String key, long def);

    /** An array, null when null was written; fails when the key is missing or an element has another type. */
    long[] getLongArray(String key) throws InvalidSettingsException;

    /** An array; the default where {@link #getLongArray(String)} fails. */
    long[] getLongArray(String key, long... def);

    /** A value; fails when the key is missing or the entry has another type. */
    short getShort(String key) throws InvalidSettingsException;

    /** A value; the default when the key is missing or the entry has another type. */
    short getShort(String key, short def);

    /** An array, null when null was written; fails when the key is missing or an element has another type. */
    short[] getShortArray(String key) throws InvalidSettingsException;

    /** An array; the default where {@link #getShortArray(String)} fails. */
    short[] getShortArray(String key, short... def);

    /** A value; fails when the key is missing or the entry has another type. */
    String getString(String key) throws InvalidSettingsException;

    /** A value; the default when the key is missing or the entry has another type. */
    String getString(String key, String def);

    /** An array, null when null was written; fails when the key is missing or an element has another type. */
    String[] getStringArray(String key) throws InvalidSettingsException;

    /** An array; the default where {@link #getStringArray(String)} fails. */
    String[] getStringArray(String key, String... def);

    /** A decrypted password; the stand-in cannot decrypt and fails always. */
    String getPassword(String key, String encryptionKey) throws InvalidSettingsException;

    /** A decrypted password; the stand-in cannot decrypt: it gives the default when the key is missing and fails else. */
    String getPassword(String key, String encryptionKey, String def);

    /** A text that was not meant to be saved, null when there is none. */
    String getTransientString(String key);

    /** Adds all entries to other settings. */
    void copyTo(ConfigBaseWO dest);

    /** Writes KNIME's XML form and closes the stream unless it is buffered already. */
    void saveToXML(OutputStream os) throws IOException;
}
