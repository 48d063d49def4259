// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

/** The entry types, by the name that the XML form uses. */
public enum ConfigEntries {

    /** A text. */
    xstring {
        @Override
        public ConfigStringEntry createEntry(final String key, final String value) {
            return new ConfigStringEntry(key, value);
        }
    },

    /** A 32 bit integer. */
    xint {
        @Override
        public ConfigIntEntry createEntry(final String key, final String value) {
            return new ConfigIntEntry(key, value);
        }
    },

    /** A floating point number. */
    xdouble {
        @Override
        public ConfigDoubleEntry createEntry(final String key, final String value) {
            return new ConfigDoubleEntry(key, value);
        }
    },

    /** A 32 bit floating point number. */
    xfloat {
        @Override
        public ConfigFloatEntry createEntry(final String key, final String value) {
            return new ConfigFloatEntry(key, value);
        }
    },

    /** A 64 bit integer. */
    xlong {
        @Override
        public ConfigLongEntry createEntry(final String key, final String value) {
            return new ConfigLongEntry(key, value);
        }
    },

    /** A 16 bit integer. */
    xshort {
        @Override
        public ConfigShortEntry createEntry(final String key, final String value) {
            return new ConfigShortEntry(key, value);
        }
    },

    /** An 8 bit integer. */
    xbyte {
        @Override
        public ConfigByteEntry createEntry(final String key, final String value) {
            return new ConfigByteEntry(key, value);
        }
    },

    /** A character. */
    xchar {
        @Override
        public ConfigCharEntry createEntry(final String key, final String value) {
            return new ConfigCharEntry(key, value);
        }
    },

    /** A truth value. */
    xboolean {
        @Override
        public ConfigBooleanEntry createEntry(final String key, final String value) {
            return new ConfigBooleanEntry(key, value);
        }
    },

    /** Settings below settings. */
    config {
        @Override
        public ConfigBase createEntry(final String key, final String value) {
            throw new IllegalStateException("Sub-settings are not made of a text");
        }
    },

    /** An encrypted password, kept as it is. */
    xpassword {
        @Override
        public ConfigPasswordEntry createEntry(final String key, final String value) {
            return new ConfigPasswordEntry(key, value);
        }
    },

    /** A text that is not saved. */
    xtransientstring {
        @Override
        public ConfigBase createEntry(final String key, final String value) {
            throw new IllegalStateException("Transient string not supposed to be saved");
        }
    };

    /** An entry of a key and the text of a value, null for the null value. */
    public abstract AbstractConfigEntry createEntry(String key, String value);
}
