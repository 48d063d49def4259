// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

/** Settings that can be written. Writing a key again replaces the entry and keeps its place. */
public interface ConfigBaseWO {

    /** The key of the settings as a whole. */
    String getKey();

    /** Adds empty sub-settings. */
    ConfigBase addConfigBase(String key);

    /** Writes a value. */
    void addBoolean(String key, boolean value);

    /** Writes an array, which may be null. */
    void addBooleanArray(String key, boolean... values);

    /** Writes a value. */
    void addByte(String key, byte value);

    /** Writes an array, which may be null. */
    void addByteArray(String key, byte... values);

    /** Writes a value. */
    void addChar(String key, char value);

    /** Writes an array, which may be null. */
    void addCharArray(String key, char... values);

    /** Writes a value. */
    void addDouble(String key, double value);

    /** Writes an array, which may be null. */
    void addDoubleArray(String key, double... values);

    /** Writes a value. */
    void addFloat(String key, float value);

    /** Writes an array, which may be null. */
    void addFloatArray(String key, float... values);

    /** Writes a value. */
    void addInt(String key, int value);

    /** Writes an array, which may be null. */
    void addIntArray(String key, int... values);

    /** Writes a value. */
    void addLong(String key, long value);

    /** Writes an array, which may be null. */
    void addLongArray(String key, long... values);

    /** Writes a value. */
    void addShort(String key, short value);

    /** Writes an array, which may be null. */
    void addShortArray(String key, short... values);

    /** Writes a value. */
    void addString(String key, String value);

    /** Writes an array, which may be null. */
    void addStringArray(String key, String... values);

    /** Encrypts and writes a password; the stand-in cannot encrypt and fails always. */
    void addPassword(String key, String encryptionKey, String value);

    /** Adds a text that is not saved. */
    void addTransientString(String key, String value);
}
