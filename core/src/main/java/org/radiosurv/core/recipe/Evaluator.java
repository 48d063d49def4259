// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe;

import java.io.IOException;
import java.util.concurrent.CancellationException;

import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.recipe.operator.GdZScoreOperator;
import org.radiosurv.core.recipe.operator.GreyLevelOperator;
import org.radiosurv.core.recipe.operator.PrewittOperator;
import org.radiosurv.core.recipe.operator.ResampleOperator;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;

/**
 * Produces the voxels of recipes. Safe for use from many threads; one evaluator serves a whole node.
 *
 * <p>Every operand is kept in a cache of bounded size, and what two threads want at once is computed once. A source's
 * file is checked against the recorded SHA-256 while it is read. Beside the cache, an evaluation holds the images of
 * one path of the tree: of one patient.
 */
public final class Evaluator {

    private final SourceReader sources;

    private final VolumeCache<Key, Object> cache;

    private final SingleFlight<Key, Object> running = new SingleFlight<>();

    /** What is asked for: the same file may be wanted as an image and as a mask. */
    private record Key(Recipe recipe, boolean asMask) {
    }

    /**
     * @param resolver finds the files of sources
     * @param cacheBytes the most memory that kept images take, in bytes, 0 or more; 0 keeps nothing
     * @throws InputException if {@code cacheBytes} is negative
     */
    public Evaluator(final LocationResolver resolver, final long cacheBytes) {
        if (cacheBytes < 0) {
            throw new InputException("The size of the image cache is 0 or more bytes", cacheBytes, "Use 0 for no cache.");
        }
        this.sources = new SourceReader(resolver);
        this.cache = new VolumeCache<>(cacheBytes);
    }

    /**
     * @param resolver finds the files of sources
     * @return an evaluator that keeps images in up to a quarter of the heap
     */
    public static Evaluator withDefaultCache(final LocationResolver resolver) {
        return new Evaluator(resolver, Runtime.getRuntime().maxMemory() / 4);
    }

    /**
     * @param recipe an image; a mask gives 0 and 1
     * @param progress checked for cancellation at least several times a second
     * @return its voxels
     * @throws IOException if reading a file fails
     * @throws InputException if a file is missing, has changed since the recipe was made, or is damaged; its message
     *             names the file
     * @throws CancellationException if the progress is cancelled
     */
    public Volume volume(final Recipe recipe, final Progress progress) throws IOException {
        return (Volume)get(new Key(recipe, false), progress);
    }

    /**
     * @param recipe a mask: a set operation, a resampled mask, or a file, whose voxels above 0.5 are members
     * @param progress checked for cancellation at least several times a second
     * @return its members
     * @throws IOException if reading a file fails
     * @throws InputException if the recipe is none of these, or for the reasons given at {@link #volume}
     * @throws CancellationException if the progress is cancelled
     */
    public Mask mask(final Recipe recipe, final Progress progress) throws IOException {
        if (!recipe.mayBeMask()) {
            throw new InputException("A VOI is a mask", "a computed image", "Choose a VOI column.");
        }
        return (Mask)get(new Key(recipe, true), progress);
    }

    /** @return the memory that kept images take at the moment, in bytes */
    public long cachedBytes() {
        return cache.bytes();
    }

    /** Forgets all kept images. */
    public void clear() {
        cache.clear();
    }

    private Object get(final Key key, final Progress progress) throws IOException {
        progress.checkCanceled();
        return running.get(key, () -> cache.get(key), () -> {
            final Object product = key.asMask() ? computeMask(key.recipe(), progress)
                : computeVolume(key.recipe(), progress);
            cache.put(key, product, product instanceof Mask mask ? mask.bytes() : ((Volume)product).bytes());
            return product;
        }, progress);
    }

    private Volume computeVolume(final Recipe recipe, final Progress progress) throws IOException {
        if (recipe.isMask()) {
            return mask(recipe, progress).toVolume();
        }
        if (recipe instanceof Recipe.Source source) {
            return sources.read(source, progress);
        }
        if (recipe instanceof Recipe.GreyLevels levels) {
            return new GreyLevelOperator(levels.low(), levels.high(), levels.levels())
                .apply(volume(levels.v(), progress), progress);
        }
        if (recipe instanceof Recipe.Prewitt prewitt) {
            return PrewittOperator.apply(volume(prewitt.v(), progress), prewitt.mode() == PrewittMode.VOLUME, progress);
        }
        if (recipe instanceof Recipe.GdZScore gd) {
            return gdZScore(gd, progress);
        }
        if (recipe instanceof Recipe.Resample resample) {
            return resample(resample, progress);
        }
        throw new IllegalStateException("An operation without evaluation: " + recipe);
    }

    private Volume gdZScore(final Recipe.GdZScore gd, final Progress progress) throws IOException {
        final Volume t1 = volume(gd.t1(), progress);
        final Volume t1gd = volume(gd.t1gd(), progress);
        final Mask region = switch (gd.region()) {
            case MASK -> mask(gd.mask().orElseThrow(), progress);
            case HEAD -> GdZScoreOperator.head(t1, progress);
            case POSITIVE -> GdZScoreOperator.positive(t1, t1gd);
        };
        return new GdZScoreOperator(gd.slope(), gd.mean(), gd.sd()).apply(t1, t1gd, region, progress);
    }

    private Volume resample(final Recipe.Resample resample, final Progress progress) throws IOException {
        final ResampleOperator operator = new ResampleOperator(resample.matrix(), resample.grid());
        final Volume image = volume(resample.v(), progress);
        final Volume result = switch (resample.interpolation()) {
            case NEAREST -> operator.nearest(image, progress);
            case LINEAR -> operator.linear(image, resample.levelCount(), progress);
            case SPLINE -> operator.spline(image, resample.levelCount(), progress);
            default -> operator.cubic(image, resample.levelCount(), progress);
        };
        return result;
    }

    private Mask computeMask(final Recipe recipe, final Progress progress) throws IOException {
        if (recipe instanceof Recipe.Source source) {
            // not through volume(): the mask is kept, a bit per voxel, the image that it was read from need not be
            return Mask.above(sources.read(source, progress));
        }
        if (recipe instanceof Recipe.Resample resample) {
            final ResampleOperator operator = new ResampleOperator(resample.matrix(), resample.grid());
            final Mask mask = mask(resample.v(), progress);
            return resample.interpolation() == Interpolation.LABEL ? operator.label(mask, progress)
                : operator.nearest(mask, progress);
        }
        final Recipe.SetOperation operation = (Recipe.SetOperation)recipe;
        final Mask a = mask(operation.a(), progress);
        final Mask b = mask(operation.b(), progress);
        if (operation instanceof Recipe.Subtract) {
            return a.minus(b);
        }
        return operation instanceof Recipe.Union ? a.union(b) : a.intersection(b);
    }
}
