// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.shape;

import org.radiosurv.core.features.definition.Measurements;
import org.radiosurv.core.volume.Mask;

/** Computes those {@link MorphologyFeature}s that depend on the VOI alone. */
public final class Morphology {

    private final VoxelBody body;

    private final SurfaceMesh mesh;

    private final Measurements values;

    private Morphology(final Mask voi, final Measurements values) {
        this.values = values;
        body = VoxelBody.of(voi);
        mesh = SurfaceMesh.of(body);
    }

    /**
     * @param voi at least one voxel
     * @param values gets its shape; the features that need an image are left as they are
     */
    public static void measure(final Mask voi, final Measurements values) {
        final Morphology morphology = new Morphology(voi, values);
        morphology.measureMesh();
        morphology.measureBox();
        morphology.measureHull();
        morphology.measureAxes();
    }

    /**
     * @param voi at least one voxel
     * @return V, the volume within its mesh, in mm^3
     */
    public static double meshVolume(final Mask voi) {
        return SurfaceMesh.of(VoxelBody.of(voi)).volume();
    }

    private void measureMesh() {
        final double volume = mesh.volume();
        final double area = mesh.area();
        final double areaOfSphere = Math.cbrt(36 * Math.PI * volume * volume);
        values.set(MorphologyFeature.VOLUME, volume);
        values.set(MorphologyFeature.VOXEL_VOLUME, body.count() * body.voxelVolume());
        values.set(MorphologyFeature.AREA, area);
        values.set(MorphologyFeature.AREA_TO_VOLUME, area / volume);
        values.set(MorphologyFeature.COMPACTNESS_1, volume / (Math.sqrt(Math.PI) * Math.pow(area, 1.5)));
        values.set(MorphologyFeature.COMPACTNESS_2, Math.pow(areaOfSphere / area, 3));
        values.set(MorphologyFeature.SPHERICAL_DISPROPORTION, area / areaOfSphere);
        values.set(MorphologyFeature.SPHERICITY, areaOfSphere / area);
        values.set(MorphologyFeature.ASPHERICITY, area / areaOfSphere - 1);
    }

    /** The mesh reaches half a voxel beyond the outermost voxel centres. */
    private void measureBox() {
        final double x = body.size(0) * body.spacing(0);
        final double y = body.size(1) * body.spacing(1);
        final double z = body.size(2) * body.spacing(2);
        values.set(MorphologyFeature.VOLUME_DENSITY_BOX, mesh.volume() / (x * y * z));
        values.set(MorphologyFeature.AREA_DENSITY_BOX, mesh.area() / (2 * (x * y + y * z + z * x)));
    }

    private void measureHull() {
        final HullMeasures hull = HullMeasures.of(body);
        values.set(MorphologyFeature.MAXIMUM_DIAMETER, hull.diameter());
        values.set(MorphologyFeature.VOLUME_DENSITY_HULL, mesh.volume() / hull.volume());
        values.set(MorphologyFeature.AREA_DENSITY_HULL, mesh.area() / hull.area());
    }

    private void measureAxes() {
        if (body.count() == 1) {
            setAxesMissing("one voxel has no principal axes");
            return;
        }
        final PrincipalAxes axes = PrincipalAxes.of(body);
        values.set(MorphologyFeature.MAJOR_AXIS, 4 * axes.deviation(0));
        values.set(MorphologyFeature.MINOR_AXIS, 4 * axes.deviation(1));
        values.set(MorphologyFeature.LEAST_AXIS, 4 * axes.deviation(2));
        values.set(MorphologyFeature.ELONGATION, axes.deviation(1) / axes.deviation(0));
        values.set(MorphologyFeature.FLATNESS, axes.deviation(2) / axes.deviation(0));
        if (VoxelPlane.holdsAll(body)) {
            final String reason = "the voxels lie in a plane, so that their ellipsoid has no volume";
            values.setMissing(MorphologyFeature.VOLUME_DENSITY_ELLIPSOID, reason);
            values.setMissing(MorphologyFeature.AREA_DENSITY_ELLIPSOID, reason);
            return;
        }
        final Ellipsoid ellipsoid =
            new Ellipsoid(2 * axes.deviation(0), 2 * axes.deviation(1), 2 * axes.deviation(2));
        values.set(MorphologyFeature.VOLUME_DENSITY_ELLIPSOID, mesh.volume() / ellipsoid.volume());
        values.set(MorphologyFeature.AREA_DENSITY_ELLIPSOID, mesh.area() / ellipsoid.area());
    }

    private void setAxesMissing(final String reason) {
        values.setMissing(MorphologyFeature.MAJOR_AXIS, reason);
        values.setMissing(MorphologyFeature.MINOR_AXIS, reason);
        values.setMissing(MorphologyFeature.LEAST_AXIS, reason);
        values.setMissing(MorphologyFeature.ELONGATION, reason);
        values.setMissing(MorphologyFeature.FLATNESS, reason);
        values.setMissing(MorphologyFeature.VOLUME_DENSITY_ELLIPSOID, reason);
        values.setMissing(MorphologyFeature.AREA_DENSITY_ELLIPSOID, reason);
    }
}
