// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.filestore;

/** Access to the stores of a cell from outside. */
public final class FileStoreUtil {

    private FileStoreUtil() {
    }

    /** Number of file stores. */
    public static int getNumFileStores(final FileStoreCell cell) {
        return cell.stores().length;
    }

    /** The file stores. */
    public static FileStore[] getFileStores(final FileStoreCell cell) {
        return cell.stores().clone();
    }

    /** The keys of the file stores. */
    public static FileStoreKey[] getFileStoreKeys(final FileStoreCell cell) {
        return cell.keys();
    }

    /** The key of a file store. */
    public static FileStoreKey getFileStoreKey(final FileStore fs) {
        return fs.key();
    }
}
