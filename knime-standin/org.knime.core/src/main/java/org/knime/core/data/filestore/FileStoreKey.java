// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.filestore;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

/** Identity of a file store: the execution that made it, a running number and a name. Loop paths are kept but never set. */
public final class FileStoreKey implements Comparable<FileStoreKey> {

    private final UUID m_storeUUID;

    private final int m_index;

    private final int[] m_nestedLoopPath;

    private final int m_iterationIndex;

    private final String m_name;

    /**
     * A key.
     *
     * @param storeUUID the execution that made the store
     * @param index running number in that execution
     * @param nestedLoopPath iterations of the outer loops, null outside of loops
     * @param iterationIndex iteration of the loop, -1 outside of loops
     * @param name file name
     */
    public FileStoreKey(final UUID storeUUID, final int index, final int[] nestedLoopPath, final int iterationIndex,
        final String name) {
        m_storeUUID = Objects.requireNonNull(storeUUID);
        m_index = index;
        m_nestedLoopPath = nestedLoopPath == null ? null : nestedLoopPath.clone();
        m_iterationIndex = iterationIndex;
        m_name = Objects.requireNonNull(name);
    }

    /** The execution that made the store. */
    public UUID getStoreUUID() {
        return m_storeUUID;
    }

    /** Running number in that execution. */
    public int getIndex() {
        return m_index;
    }

    /** Iterations of the outer loops, null outside of loops. */
    public int[] getNestedLoopPath() {
        return m_nestedLoopPath == null ? null : m_nestedLoopPath.clone();
    }

    /** The name that the node gave. */
    public String getName() {
        return m_name;
    }

    /** The file name; stores made in loops have the iterations in front. */
    public String getNameOnDisc() {
        if (m_iterationIndex < 0) {
            return m_name;
        }
        final StringBuilder prefix = new StringBuilder();
        if (m_nestedLoopPath != null) {
            Arrays.stream(m_nestedLoopPath).forEach(i -> prefix.append(i).append('-'));
        }
        return m_index + "_" + prefix + m_iterationIndex + "_" + m_name;
    }

    /** Writes the key. */
    public void save(final DataOutput output) throws IOException {
        output.writeLong(m_storeUUID.getMostSignificantBits());
        output.writeLong(m_storeUUID.getLeastSignificantBits());
        output.writeInt(m_index);
        output.writeInt(m_nestedLoopPath == null ? -1 : m_nestedLoopPath.length);
        if (m_nestedLoopPath != null) {
            for (int iteration : m_nestedLoopPath) {
                output.writeInt(iteration);
            }
        }
        output.writeInt(m_iterationIndex);
        output.writeUTF(m_name);
    }

    /** Reads what {@link #save(DataOutput)} wrote. */
    public static FileStoreKey load(final DataInput input) throws IOException {
        final UUID uuid = new UUID(input.readLong(), input.readLong());
        final int index = input.readInt();
        final int depth = input.readInt();
        if (depth > 1000) {
            throw new IOException("File store key with a loop depth of " + depth);
        }
        final int[] path = depth < 0 ? null : new int[depth];
        for (int i = 0; i < depth; i++) {
            path[i] = input.readInt();
        }
        return new FileStoreKey(uuid, index, path, input.readInt(), input.readUTF());
    }

    @Override
    public int compareTo(final FileStoreKey o) {
        final int byStore = m_storeUUID.compareTo(o.m_storeUUID);
        return byStore != 0 ? byStore : Integer.compare(m_index, o.m_index);
    }

    @Override
    public boolean equals(final Object obj) {
        return this == obj || (obj instanceof FileStoreKey o && m_storeUUID.equals(o.m_storeUUID)
            && m_index == o.m_index && m_iterationIndex == o.m_iterationIndex && m_name.equals(o.m_name)
            && Arrays.equals(m_nestedLoopPath, o.m_nestedLoopPath));
    }

    @Override
    public int hashCode() {
        return Objects.hash(m_storeUUID, m_index, m_iterationIndex, m_name, Arrays.hashCode(m_nestedLoopPath));
    }

    @Override
    public String toString() {
        return m_name + " (#" + m_index + " of " + m_storeUUID + ")";
    }
}
