// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.api.Test;

class VolumeCacheTest {

    @Test
    void forgetsWhatWasNotUsedForLongest() {
        final VolumeCache<String, Integer> cache = new VolumeCache<>(10);
        cache.put("a", 1, 4);
        cache.put("b", 2, 4);
        cache.get("a");
        cache.put("c", 3, 4);
        assertEquals(Optional.of(1), cache.get("a"));
        assertEquals(Optional.empty(), cache.get("b"));
        assertEquals(Optional.of(3), cache.get("c"));
        assertEquals(8, cache.bytes());
    }

    @Test
    void keepsNothingLargerThanItself() {
        final VolumeCache<String, Integer> cache = new VolumeCache<>(10);
        cache.put("a", 1, 4);
        cache.put("b", 2, 11);
        assertEquals(Optional.empty(), cache.get("b"));
        assertEquals(Optional.of(1), cache.get("a"));
        cache.put("c", 3, 10);
        assertEquals(10, cache.bytes());
        assertEquals(Optional.empty(), cache.get("a"));
    }

    @Test
    void countsAReplacedImageOnce() {
        final VolumeCache<String, Integer> cache = new VolumeCache<>(10);
        cache.put("a", 1, 4);
        cache.put("a", 2, 6);
        assertEquals(6, cache.bytes());
        cache.clear();
        assertEquals(0, cache.bytes());
        assertEquals(Optional.empty(), cache.get("a"));
    }
}
