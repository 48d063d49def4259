// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.radiosurv.core.Progress;
import org.radiosurv.core.features.definition.FeatureDefinition;
import org.radiosurv.core.features.definition.Measurements;
import org.radiosurv.core.features.firstorder.Histogram;
import org.radiosurv.core.features.firstorder.LocalPeak;
import org.radiosurv.core.features.firstorder.Statistics;
import org.radiosurv.core.features.firstorder.VolumeHistogram;
import org.radiosurv.core.features.region.GreyLevels;
import org.radiosurv.core.features.region.IntensityMask;
import org.radiosurv.core.features.region.LevelBlock;
import org.radiosurv.core.features.shape.IntensityShape;
import org.radiosurv.core.features.shape.Location;
import org.radiosurv.core.features.texture.Direction;
import org.radiosurv.core.features.texture.DirectionalTexture;
import org.radiosurv.core.features.texture.UndirectedTexture;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;

/**
 * Measures group after group of one VOI in one image, and keeps what groups share: levels, block, directional matrices.
 */
final class ImageMeasurer {

    private static final String NO_PAIR = "no two voxels of the VOI lie at this distance";

    private final Volume image;

    private final Mask voi;

    private final FeatureSettings settings;

    private final IntensityMask voxels;

    private final Map<String, DirectionalTexture> textures = new HashMap<>();

    private GreyLevels levels;

    private LevelBlock block;

    ImageMeasurer(final Volume image, final Mask voi, final FeatureSettings settings) {
        this.image = settings.rounded() ? rounded(image) : image;
        this.voi = voi;
        this.settings = settings;
        voxels = Resegmenter.apply(IntensityMask.of(this.image, voi), settings.resegmentation());
    }

    private static Volume rounded(final Volume image) {
        final double[] values = new double[image.grid().voxels()];
        for (int index = 0; index < values.length; index++) {
            values[index] = Math.rint(image.get(index));
        }
        final Volume rounded = new Volume(image.grid(), VoxelData.ofDoubles(values));
        return image.fieldOfView().map(rounded::within).orElse(rounded);
    }

    Measurements measure(final FeatureGroup group, final Progress progress) {
        if (voi.isEmpty()) {
            return Measurements.missing(group.places(), ShapeMeasurer.EMPTY);
        }
        return switch (group.family()) {
            case MORPH, LOCATION -> shape(group, progress);
            default -> voxels.count() == 0 ? Measurements.missing(group.places(), noVoxelLeft())
                : intensities(group, progress);
        };
    }

    private Measurements intensities(final FeatureGroup group, final Progress progress) {
        return switch (group.family()) {
            case STAT -> Statistics.measure(voxels);
            case IH -> Histogram.measure(levels());
            case IVH -> settings.volumeHistogram().equals(VolumeHistogramScale.LEVELS) ? VolumeHistogram.measure(levels())
                : VolumeHistogramMeasurer.measure(voxels, settings);
            case PEAK -> LocalPeak.measure(image, voxels, progress);
            case CM, RLM -> directional(group, progress);
            case SZM -> undirected(group, UndirectedTexture.sizeZone(block(), progress));
            case DZM -> undirected(group, UndirectedTexture.distanceZone(block(), voi, progress));
            case NGT -> undirected(group, UndirectedTexture.toneDifference(block(), progress));
            case NGL -> undirected(group, UndirectedTexture.dependence(block(), progress));
            case MORPH, LOCATION -> throw new IllegalStateException(group.family() + " is shape");
        };
    }

    /** Shape of the morphological mask, and on top what needs intensities: missing when no voxel has one. */
    private Measurements shape(final FeatureGroup group, final Progress progress) {
        final Measurements values = ShapeMeasurer.measure(group, voi);
        if (voxels.count() == 0) {
            group.restrictedTo(true).definitions().forEach(feature -> values.setMissing(feature, noVoxelLeft()));
        } else if (group.family() == Family.MORPH) {
            IntensityShape.measure(voi, voxels, settings.spatialAutocorrelation(), progress, values);
        } else {
            Location.measureWeighted(voxels, values);
        }
        return values;
    }

    private String noVoxelLeft() {
        return "no voxel of the VOI has an intensity that counts: " + voxels.notFinite() + " not finite, "
            + voxels.outsideFieldOfView() + " outside the field of view, " + voxels.resegmented() + " re-segmented";
    }

    private GreyLevels levels() {
        if (levels == null) {
            levels = Discretiser.discretise(image, voxels, settings);
        }
        return levels;
    }

    private LevelBlock block() {
        if (block == null) {
            final List<Integer> distances = settings.distances();
            final boolean pairs = settings.families().contains(Family.CM);
            block = LevelBlock.of(levels(), pairs ? distances.get(distances.size() - 1) : 1);
        }
        return block;
    }

    List<DirectionValue> measureDirections(final FeatureGroup group, final Progress progress) {
        final List<DirectionValue> values = new ArrayList<>();
        for (int n = 0; n < Direction.SPACE.size(); n++) {
            final Direction direction = Direction.SPACE.get(n);
            final Measurements measured = alongDirection(group, n, progress);
            for (final FeatureDefinition feature : group.definitions()) {
                values.add(new DirectionValue(group.tagOf(feature), direction.di(), direction.dj(), direction.dk(),
                    measured.value(feature.ordinal()), measured.reason(feature.ordinal())));
            }
        }
        return values;
    }

    private Measurements alongDirection(final FeatureGroup group, final int direction, final Progress progress) {
        if (voxels.count() == 0) {
            return Measurements.missing(group.places(), voi.isEmpty() ? ShapeMeasurer.EMPTY : noVoxelLeft());
        }
        return Aggregator.single(texture(group, progress).perDirection().get(direction), group.places(), NO_PAIR);
    }

    private DirectionalTexture texture(final FeatureGroup group, final Progress progress) {
        return textures.computeIfAbsent(group.family() + " " + group.distance(),
            key -> group.family() == Family.CM ? DirectionalTexture.coOccurrence(block(), group.distance(), progress)
                : DirectionalTexture.runLength(block(), progress));
    }

    private Measurements directional(final FeatureGroup group, final Progress progress) {
        final DirectionalTexture texture = texture(group, progress);
        final int size = group.places();
        return switch (group.aggregation()) {
            case AVERAGE_3D -> new Aggregator(texture.perDirection(), size, NO_PAIR).mean();
            case SD_3D -> new Aggregator(texture.perDirection(), size, NO_PAIR).standardDeviation();
            case MIN_3D -> new Aggregator(texture.perDirection(), size, NO_PAIR).minimum();
            case MAX_3D -> new Aggregator(texture.perDirection(), size, NO_PAIR).maximum();
            case RANGE_3D -> new Aggregator(texture.perDirection(), size, NO_PAIR).range();
            case MERGED_3D -> Aggregator.single(texture.mergedVolume(), size, NO_PAIR);
            case AVERAGE_2D -> new Aggregator(texture.perSliceAndDirection(), size, NO_PAIR).mean();
            case SLICE_MERGED_2D -> new Aggregator(texture.perSliceMerged(), size, NO_PAIR).mean();
            case DIRECTION_MERGED_2_5D -> new Aggregator(texture.perDirectionInSlices(), size, NO_PAIR).mean();
            case MERGED_2_5D -> Aggregator.single(texture.mergedSlices(), size, NO_PAIR);
            case VOLUME_3D, SLICES_2D, SLICES_MERGED_2_5D -> throw new IllegalStateException(
                group.aggregation() + " is no aggregation over directions");
            default -> Aggregator.single(texture.perDirection().get(group.aggregation().direction() - 1), size, NO_PAIR);
        };
    }

    private static Measurements undirected(final FeatureGroup group, final UndirectedTexture texture) {
        final int size = group.places();
        final String nothing = "no voxel of the VOI has a neighbour in it";
        return switch (group.aggregation()) {
            case VOLUME_3D -> Aggregator.single(texture.volume(), size, nothing);
            case SLICES_2D -> new Aggregator(texture.perSlice(), size, nothing).mean();
            case SLICES_MERGED_2_5D -> Aggregator.single(texture.mergedSlices(), size, nothing);
            default -> throw new IllegalStateException(group.aggregation() + " is an aggregation over directions");
        };
    }

    VoiQuality quality() {
        return new VoiQuality(voi.count(), voxels.count(), voxels.notFinite(), voxels.outsideFieldOfView(),
            voxels.resegmented(), levels == null ? 0 : levels.occupied());
    }
}
