// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.nifti;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.radiosurv.core.InputException;

/** The numeric voxel types of NIfTI-1 that hold one real number per voxel. */
public enum Datatype {

    /** Unsigned 8-bit integer. */
    UINT8(2, 1),
    /** Signed 16-bit integer. */
    INT16(4, 2),
    /** Signed 32-bit integer. */
    INT32(8, 4),
    /** Single-precision number. */
    FLOAT32(16, 4),
    /** Double-precision number. */
    FLOAT64(64, 8),
    /** Signed 8-bit integer. */
    INT8(256, 1),
    /** Unsigned 16-bit integer. */
    UINT16(512, 2),
    /** Unsigned 32-bit integer. */
    UINT32(768, 4),
    /** Signed 64-bit integer; read as double, exact up to 2^53. */
    INT64(1024, 8),
    /** Unsigned 64-bit integer; read as double, exact up to 2^53. */
    UINT64(1280, 8);

    private final int code;

    private final int bytes;

    Datatype(final int code, final int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    /** @return the number that stands for this type in a NIfTI header */
    public int code() {
        return code;
    }

    /** @return bytes per voxel */
    public int bytes() {
        return bytes;
    }

    /** @return whether values are whole numbers */
    public boolean isInteger() {
        return this != FLOAT32 && this != FLOAT64;
    }

    /** @return the name in lower case, as recipes and the command line write it: {@code int16} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param word a type's {@link #word()}
     * @return that type
     * @throws InputException if there is no such type
     */
    public static Datatype ofWord(final String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst()
            .orElseThrow(() -> new InputException("A voxel type is one of " + words(), word,
                "Check where the type comes from."));
    }

    /**
     * @param code the number in a NIfTI header
     * @param file the file, for the error message
     * @return that type
     * @throws InputException if the code is unknown or names complex numbers, colours, bits or quadruple precision
     */
    static Datatype ofCode(final int code, final String file) {
        return Arrays.stream(values()).filter(type -> type.code == code).findFirst()
            .orElseThrow(() -> new InputException("An image holds one real number per voxel (" + words() + ")",
                "datatype " + code + nameOfRefused(code) + " in " + file,
                "Convert the image to one of these types, for example to float32."));
    }

    private static String nameOfRefused(final int code) {
        return switch (code) {
            case 1 -> " (bits)";
            case 32, 1792, 2048 -> " (complex numbers)";
            case 128, 2304 -> " (colours, RGB)";
            case 1536 -> " (quadruple precision)";
            default -> " (unknown)";
        };
    }

    private static String words() {
        return Arrays.stream(values()).map(Datatype::word).collect(Collectors.joining(", "));
    }
}
