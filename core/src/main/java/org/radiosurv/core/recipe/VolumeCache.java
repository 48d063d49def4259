// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps evaluated images up to a number of bytes and forgets those that were not used for longest. What is larger than
 * the whole cache is not kept.
 *
 * @param <K> what identifies an image
 * @param <V> the image
 */
final class VolumeCache<K, V> {

    private record Entry<V>(V value, long bytes) {
    }

    private final long capacity;

    private final Map<K, Entry<V>> entries = new LinkedHashMap<>(16, 0.75f, true);

    private long bytes;

    VolumeCache(final long capacity) {
        this.capacity = capacity;
    }

    synchronized Optional<V> get(final K key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    synchronized void put(final K key, final V value, final long valueBytes) {
        final Entry<V> former = entries.remove(key);
        bytes -= former == null ? 0 : former.bytes();
        if (valueBytes > capacity) {
            return;
        }
        final Iterator<Entry<V>> oldest = entries.values().iterator();
        while (bytes + valueBytes > capacity) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
        entries.put(key, new Entry<>(value, valueBytes));
        bytes += valueBytes;
    }

    synchronized long bytes() {
        return bytes;
    }

    synchronized void clear() {
        entries.clear();
        bytes = 0;
    }
}
