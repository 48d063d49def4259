// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.nifti;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.radiosurv.core.InputException;

/**
 * A file of an image as a stream of its uncompressed bytes, which digests the bytes as stored on the way. Whether the
 * file is gzipped is told from its first bytes, not from its name.
 */
final class StoredStream implements AutoCloseable {

    /** The most bytes that one byte of deflated data can stand for. */
    static final long LARGEST_DEFLATE_RATIO = 1032;

    private static final int BUFFER_BYTES = 1 << 16;

    private static final int LEAST_BUFFER_BYTES = 512;

    private final Path file;

    private final long storedBytes;

    private final InputStream stored;

    private final boolean gzipped;

    private final InputStream content;

    private long position;

    private StoredStream(final Path file, final InputStream raw, final int bufferBytes) throws IOException {
        this.file = file;
        this.storedBytes = Files.size(file);
        this.stored = new BufferedInputStream(raw, bufferBytes);
        this.gzipped = startsWithGzipMagic(stored);
        this.content = gzipped ? gzip(bufferBytes) : stored;
    }

    /**
     * @param file an existing file
     * @param digest gets every stored byte that is read
     * @return its content from the beginning
     */
    static StoredStream open(final Path file, final MessageDigest digest) throws IOException {
        final int bufferBytes = (int)Math.max(LEAST_BUFFER_BYTES, Math.min(BUFFER_BYTES, Files.size(file)));
        return open(file, new DigestInputStream(Files.newInputStream(file), digest), bufferBytes);
    }

    /**
     * @param file an existing file
     * @param bufferBytes how many stored bytes are fetched at a time
     * @return its content from the beginning
     */
    static StoredStream open(final Path file, final int bufferBytes) throws IOException {
        return open(file, Files.newInputStream(file), bufferBytes);
    }

    private static StoredStream open(final Path file, final InputStream raw, final int bufferBytes)
        throws IOException {
        try {
            return new StoredStream(file, raw, bufferBytes);
        } catch (final IOException | RuntimeException failure) {
            raw.close();
            throw failure;
        }
    }

    private static boolean startsWithGzipMagic(final InputStream stored) throws IOException {
        stored.mark(2);
        final boolean magic = stored.read() == 0x1f && stored.read() == 0x8b;
        stored.reset();
        return magic;
    }

    private InputStream gzip(final int bufferBytes) throws IOException {
        try {
            return new GZIPInputStream(stored, bufferBytes);
        } catch (final ZipException | EOFException damage) {
            throw damaged("a broken gzip header", damage);
        }
    }

    /** @return the most bytes that the content can have, judged by the file's size */
    long largestContent() {
        return gzipped ? Math.multiplyExact(storedBytes, LARGEST_DEFLATE_RATIO) : storedBytes;
    }

    /**
     * @param bytes a length that the header announces
     * @return whether the file itself vouches for content of that length: by its size, or by the length that gzip keeps
     *         at its end
     */
    boolean vouchesFor(final long bytes) throws IOException {
        if (!gzipped) {
            return bytes <= storedBytes;
        }
        if (storedBytes < 18) {
            return false;
        }
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "r")) {
            final byte[] last = new byte[4];
            access.seek(storedBytes - 4);
            access.readFully(last);
            final int length = ByteBuffer.wrap(last).order(ByteOrder.LITTLE_ENDIAN).getInt();
            return Integer.toUnsignedLong(length) >= bytes;
        }
    }

    /**
     * @param bytes where content goes, from index 0
     * @param count how many bytes are wanted
     * @return how many there were; fewer only at the end
     * @throws InputException if the compressed data are damaged or cut off
     */
    int read(final byte[] bytes, final int count) throws IOException {
        try {
            final int read = content.readNBytes(bytes, 0, count);
            position += read;
            return read;
        } catch (final ZipException | EOFException damage) {
            throw damaged("compressed data that break off or fail their check after byte " + position, damage);
        }
    }

    /**
     * @param target position in the content to go to, not before the present one
     * @return whether the content is that long
     */
    boolean skipTo(final long target) throws IOException {
        final byte[] scrap = new byte[8192];
        while (position < target) {
            final int wanted = (int)Math.min(scrap.length, target - position);
            if (read(scrap, wanted) < wanted) {
                return false;
            }
        }
        return true;
    }

    /**
     * Looks for the end of the content, so that gzip checks its checksum; content that goes on is left alone.
     */
    void checkEnd() throws IOException {
        read(new byte[1], 1);
    }

    /** Reads the rest of the stored bytes, for the digest only. */
    void drainStored() throws IOException {
        stored.transferTo(OutputStream.nullOutputStream());
    }

    private InputException damaged(final String received, final Exception cause) {
        return new InputException("A gzipped image can be unpacked to its end", received + " in " + file,
            "The file is truncated or damaged: copy or convert it again.", cause);
    }

    @Override
    public void close() throws IOException {
        content.close();
        stored.close();
    }
}
