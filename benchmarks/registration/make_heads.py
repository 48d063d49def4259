#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Radiosurv authors
# SPDX-License-Identifier: Apache-2.0
"""Makes registration cases from nothing: synthetic heads in two contrasts, moved by known maps. No image is needed or used.

make_heads.py OUT [--cases 16] [--seed 1]          cases OUT/c00, c01, ... and OUT/template_mask.nii.gz for compare.py
make_heads.py OUT --sizes 1,1.5,2,3,4              pairs OUT/size_1, ... of that isotropic voxel size, for sweep.py

A head is scalp, skull, fluid, a folded cortex, white matter, ventricles, nuclei, cerebellum, brain stem, eyes and a nose, each
a smooth implicit surface f(x) < 0 of world coordinates, so that an image on any grid under any map is computed exactly, without
interpolation: value = intensity of the innermost structure, mixed over one millimetre at borders. Thick slices average
five planes. A tumour with oedema, a bias field (degree 2), Rician noise and grids of random orientation, obliquity and storage
are added. Everything follows from the seed. Needs numpy.

Of every four cases one is easy (6 degrees, 8 mm, slices of 3 mm), two are middling (15 degrees, 15 mm, 5 mm), one is hard
(30 degrees, 30 mm, slices of 6 mm, slab of 110 mm); every eighth has a header that is wrong by a right angle.
"""
import argparse
import gzip
import json
import os
import struct

import numpy as np

# intensities: T1 after contrast, T2, FLAIR
TISSUES = {'air': (0.02, 0.02, 0.02), 'scalp': (1.15, 0.55, 0.6), 'skull': (0.15, 0.1, 0.1), 'fluid': (0.25, 1.8, 0.2),
           'cortex': (0.65, 1.1, 1.0), 'white': (1.0, 0.75, 0.8), 'nucleus': (0.75, 0.95, 0.95), 'cerebellum': (0.8, 0.95, 0.9),
           'stem': (0.92, 0.8, 0.82), 'eye': (0.3, 1.9, 0.4), 'nose': (0.9, 0.7, 0.7), 'oedema': (0.7, 1.6, 1.7),
           'tumour': (1.6, 1.4, 1.5), 'necrosis': (0.4, 2.0, 0.9)}
CONTRASTS = {'t1gd': 0, 't2': 1, 'flair': 2}


def ellipsoid(x, centre, axes):
    """Negative inside; about the distance to the surface in mm."""
    q = np.zeros(x.shape[:-1], np.float32)
    for n in range(3):
        q += ((x[..., n] - np.float32(centre[n])) / np.float32(axes[n])) ** 2
    return (np.sqrt(q) - 1) * np.float32(min(axes))


def folds(x):
    """Gyri: a smooth field of about -1 to 1 with a period of about 22 mm, without symmetry."""
    a, b, c = (x[..., n] for n in range(3))
    return (np.sin(0.29 * a + 0.9 * np.sin(0.11 * b)) * np.cos(0.25 * b + 0.7 * np.sin(0.13 * c))
            + np.sin(0.27 * c + 0.8 * np.sin(0.12 * a) + 0.4)) / 2


def structures(x, tumour):
    """(tissue, signed distance) from outside to inside; later ones cover earlier ones."""
    gyri = folds(x)
    brain = ellipsoid(x, (0, -2, 4), (66, 84, 58))
    yield 'scalp', ellipsoid(x, (0, 0, 0), (80, 98, 76))
    yield 'nose', ellipsoid(x, (1, 99, -24), (11, 13, 17))
    yield 'skull', ellipsoid(x, (0, 0, 1), (74, 92, 70))
    yield 'fluid', ellipsoid(x, (0, -1, 3), (69, 87, 62))
    yield 'eye', ellipsoid(x, (-31, 79, -27), (12, 12, 12))
    yield 'eye', ellipsoid(x, (32, 78, -27), (12, 12, 12))
    yield 'cortex', brain + 2.2 * np.maximum(0, gyri) ** 2
    yield 'white', brain + 6 + 3.5 * gyri
    yield 'fluid', np.maximum(np.maximum(np.abs(x[..., 0]) - 1.2, 18 - x[..., 2]), brain)
    yield 'nucleus', ellipsoid(x, (-22, 6, 4), (8, 17, 9))
    yield 'nucleus', ellipsoid(x, (23, 4, 5), (8, 16, 10))
    yield 'fluid', ellipsoid(x, (-11, 8, 14), (6, 25, 8))
    yield 'fluid', ellipsoid(x, (13, 6, 15), (7, 23, 9))
    yield 'fluid', ellipsoid(x, (0, -6, 3), (2.5, 11, 9))
    yield 'cerebellum', ellipsoid(x, (0, -49, -36), (44, 27, 20)) + 1.5 * np.sin(0.9 * x[..., 2])
    yield 'stem', ellipsoid(x, (0, -18, -36), (12, 13, 34))
    if tumour:
        place, radius = tumour
        lump = 0.15 * radius * gyri
        yield 'oedema', ellipsoid(x, place, (1.6 * radius, 1.8 * radius, 1.4 * radius)) + 2 * lump
        yield 'tumour', ellipsoid(x, place, (radius, 0.9 * radius, 1.1 * radius)) + lump
        yield 'necrosis', ellipsoid(x, place, (0.6 * radius, 0.55 * radius, 0.65 * radius)) + lump


def head(x, contrast, tumour=None):
    """Intensities at world coordinates x (..., 3) in mm."""
    index = CONTRASTS[contrast]
    value = np.full(x.shape[:-1], TISSUES['air'][index], np.float32)
    outside = ellipsoid(x, (0, 0, 0), (80, 98, 76)) > 1
    for tissue, distance in structures(x, tumour):
        share = np.clip(0.5 - distance, 0, 1)
        if tissue not in ('scalp', 'nose'):
            share = np.where(outside, 0, share)
        value += share * (TISSUES[tissue][index] - value)
    return value


def rotation(degrees):
    x, y, z = np.deg2rad(degrees)
    rx = np.array([[1, 0, 0], [0, np.cos(x), -np.sin(x)], [0, np.sin(x), np.cos(x)]])
    ry = np.array([[np.cos(y), 0, np.sin(y)], [0, 1, 0], [-np.sin(y), 0, np.cos(y)]])
    rz = np.array([[np.cos(z), -np.sin(z), 0], [np.sin(z), np.cos(z), 0], [0, 0, 1]])
    return rz @ ry @ rx


def affine(linear, shift):
    matrix = np.eye(4)
    matrix[:3, :3], matrix[:3, 3] = linear, shift
    return matrix


def grid(random, middle, extent, spacing, plane, oblique):
    """Size and voxel-to-world matrix; k runs across the plane, i and j towards random directions."""
    axes = {'axial': (0, 1, 2), 'coronal': (0, 2, 1), 'sagittal': (1, 2, 0)}[plane]
    linear = np.zeros((3, 3))
    for n in range(3):
        linear[axes[n], n] = random.choice([-1, 1]) * spacing[n]
    linear = rotation(random.uniform(-oblique, oblique, 3)) @ linear
    size = [int(round(extent[axes[n]] / spacing[n])) for n in range(3)]
    return size, affine(linear, middle - linear @ (np.array(size) - 1) / 2)


def image(contrast, size, matrix, to_head, tumour, planes):
    """An image on a grid, (k, j, i); to_head takes its world to the head's. Averages planes through each slice."""
    result = np.zeros(size[::-1], np.float32)
    i, j = np.meshgrid(np.arange(size[0]), np.arange(size[1]), indexing='xy')
    total = to_head @ matrix
    for k in range(size[2]):
        for n in range(planes):
            depth = k + (n + 0.5) / planes - 0.5
            x = (i[..., None] * total[:3, 0] + j[..., None] * total[:3, 1] + depth * total[:3, 2] + total[:3, 3])
            result[k] += head(x.astype(np.float32), contrast, tumour) / planes
    return result


def degraded(random, values, bias, noise):
    z, y, x = np.meshgrid(*[np.linspace(-1, 1, n) for n in values.shape], indexing='ij')
    field = sum(random.standard_normal() * term for term in (x, y, z, x * y, y * z, x * z, x * x, y * y, z * z))
    values = values * np.exp(bias * field / np.abs(field).max())
    return np.hypot(values + noise * random.standard_normal(values.shape), noise * random.standard_normal(values.shape))


def write(path, values, matrix, kind):
    """NIfTI-1 with an sform; values (k, j, i)."""
    values = np.ascontiguousarray(values.astype(kind))
    header = bytearray(352)
    struct.pack_into('<i', header, 0, 348)
    struct.pack_into('<8h', header, 40, 3, *values.shape[::-1], 1, 1, 1, 1)
    struct.pack_into('<2h', header, 70, {'u1': 2, '<i2': 4, '<f4': 16}[kind], values.itemsize * 8)
    struct.pack_into('<8f', header, 76, 1, *np.linalg.norm(matrix[:3, :3], axis=0), 0, 0, 0, 0)
    struct.pack_into('<f', header, 108, 352)
    struct.pack_into('<b', header, 123, 2)
    struct.pack_into('<2h', header, 252, 0, 1)
    struct.pack_into('<12f', header, 280, *matrix[:3].ravel())
    header[344:348] = b'n+1\0'
    with gzip.GzipFile(path, 'wb', compresslevel=4, mtime=0) as file:
        file.write(bytes(header) + values.tobytes())


def write_mask(path):
    """The brain, on a grid of 3 mm: where errors are measured."""
    size, matrix = (60, 72, 56), affine(np.diag([3., 3, 3]), (-88.5, -106.5, -82.5))
    k, j, i = np.meshgrid(*[np.arange(n) for n in size[::-1]], indexing='ij')
    x = np.stack([i, j, k], -1) @ matrix[:3, :3].T + matrix[:3, 3]
    write(path, ellipsoid(x, (0, -2, 4), (66, 84, 58)) < 0, matrix, 'u1')


LEVELS = {'easy': dict(turn=6, shift=8, scale=.03, shear=.02, noise=.02, bias=.10, radius=(8, 12), slice=3, slab=None),
          'mid': dict(turn=15, shift=15, scale=.06, shear=.04, noise=.035, bias=.25, radius=(12, 20), slice=5, slab=None),
          'hard': dict(turn=30, shift=30, scale=.08, shear=.05, noise=.05, bias=.40, radius=(16, 26), slice=6, slab=110)}
RIGHT_ANGLES = ([[0, -1, 0], [1, 0, 0], [0, 0, 1]], [[1, 0, 0], [0, 0, -1], [0, 1, 0]], [[-1, 0, 0], [0, 1, 0], [0, 0, -1]])


def make_case(folder, number, seed):
    random = np.random.default_rng([seed, number])
    name = ('easy', 'mid', 'mid', 'hard')[number % 4]
    level = LEVELS[name]
    contrast = ('t2', 'flair', 't1gd')[number % 3]
    shear = np.eye(3)
    shear[0, 1], shear[0, 2], shear[1, 2] = random.uniform(-level['shear'], level['shear'], 3)
    linear = (rotation(random.uniform(-level['turn'], level['turn'], 3)) @ shear
              @ np.diag(random.uniform(1 - level['scale'], 1 + level['scale'], 3)))
    truth = affine(linear, random.uniform(-level['shift'], level['shift'], 3))
    turned = number % 8 == 5
    wrong = affine(np.array(RIGHT_ANGLES[number // 8 % 3], float), np.zeros(3)) if turned else np.eye(4)
    place = np.array([random.choice([-1, 1]) * random.uniform(22, 38), random.uniform(-35, 40), random.uniform(5, 30)])
    tumour = (place, random.uniform(*level['radius']))
    plane = ('axial', 'axial', 'coronal', 'sagittal')[number // 4 % 4]
    normal = {'axial': 2, 'coronal': 1, 'sagittal': 0}[plane]
    extent = np.array([190., 230, 190])
    middle = truth[:3, 3].copy()
    if level['slab']:
        extent[normal] = level['slab']
        middle[normal] += 12
    thick = level['slice'] if number % 5 else 1.5
    size, matrix = grid(random, middle, extent, (1.2, 1.2, thick), plane, 5)
    moving = image(contrast, size, matrix, np.linalg.inv(truth), tumour, 5 if thick > 1.5 else 1)
    fixed_size, fixed_matrix = grid(random, np.zeros(3), (190, 230, 190), (1.5, 1.5, 1.5), 'axial', 4)
    fixed = image('t1gd', fixed_size, fixed_matrix, np.eye(4), tumour, 1)
    case = os.path.join(folder, 'c%02d' % number)
    os.makedirs(case, exist_ok=True)
    write(os.path.join(case, 'fixed.nii.gz'), degraded(random, fixed, 0.7 * level['bias'], level['noise']) * 600, fixed_matrix, '<i2')
    write(os.path.join(case, 'moving.nii.gz'), degraded(random, moving, level['bias'], level['noise']) * 600, wrong @ matrix, '<i2')
    np.savetxt(os.path.join(case, 'truth.txt'), wrong @ truth, fmt='%.9f')
    meta = dict(case=number, family=contrast, level=name, plane=plane, slice_mm=thick, slab_mm=level['slab'],
                header_turned=bool(turned), tumour_radius_mm=round(float(tumour[1]), 1), seed=seed)
    with open(os.path.join(case, 'meta.json'), 'w') as file:
        json.dump(meta, file)
    print(case, meta, flush=True)


def make_size(folder, spacing, seed):
    """A T1Gd and a T2 image of one voxel size, 180 x 216 x 180 mm, six degrees and some millimetres apart."""
    random = np.random.default_rng([seed, int(100 * spacing)])
    truth = affine(rotation((4, -6, 5)), (6, -9, 7))
    case = os.path.join(folder, 'size_%g' % spacing)
    os.makedirs(case, exist_ok=True)
    for name, contrast, to_head, middle in (('fixed', 't1gd', np.eye(4), np.zeros(3)), ('moving', 't2', np.linalg.inv(truth), truth[:3, 3])):
        size, matrix = grid(random, middle, (180, 216, 180), (spacing,) * 3, 'axial', 2)
        values = degraded(random, image(contrast, size, matrix, to_head, None, 1), 0.15, 0.03)
        write(os.path.join(case, name + '.nii.gz'), values * 600, matrix, '<i2')
    np.savetxt(os.path.join(case, 'truth.txt'), truth, fmt='%.9f')
    print(case, size, flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('out')
    parser.add_argument('--cases', type=int, default=16)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--sizes', help='voxel sizes in mm, divided by commas: makes pairs for sweep.py instead of cases')
    options = parser.parse_args()
    os.makedirs(options.out, exist_ok=True)
    write_mask(os.path.join(options.out, 'template_mask.nii.gz'))
    if options.sizes:
        for spacing in options.sizes.split(','):
            make_size(options.out, float(spacing), options.seed)
    else:
        for number in range(options.cases):
            make_case(options.out, number, options.seed)


if __name__ == '__main__':
    main()
