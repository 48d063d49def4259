#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Radiosurv authors
# SPDX-License-Identifier: Apache-2.0
"""Cost of a registration against threads and image size, as CSV and as an SVG figure.

sweep.py PAIRS OUT.csv OUT.svg [--threads 1,2,4] [--repeat 5] [--launcher ../../radiosurv]

PAIRS is made by make_heads.py --sizes. Every size is run with every number of threads, in turn, repeat times; the medians of
whole processes count, start of Java and reading included. The matrices of all numbers of threads have to be the same bytes.
"""
import argparse
import csv
import os
import re
import statistics
import tempfile

import numpy as np

from compare import HERE, errors, read_mask, timed

COLOURS = ('#1b6ca8', '#d1700f', '#3a7d44', '#8e3b8a')


def measure(options):
    points = read_mask(os.path.join(options.pairs, 'template_mask.nii.gz'))
    names = sorted((n for n in os.listdir(options.pairs) if n.startswith('size_')), key=lambda n: float(n[5:]))
    rows = []
    for name in names:
        pair = os.path.join(options.pairs, name)
        truth = np.loadtxt(os.path.join(pair, 'truth.txt'))
        runs, bytes_out, found = {}, set(), None
        for _ in range(options.repeat):
            for threads in options.threads:
                with tempfile.TemporaryDirectory() as folder:
                    out = os.path.join(folder, 'matrix.txt')
                    result = timed([options.launcher, 'register', os.path.join(pair, 'moving.nii.gz'),
                                    os.path.join(pair, 'fixed.nii.gz'), '--threads', str(threads), '--matrix', out])
                    if result[0]:
                        raise SystemExit('register failed on ' + pair)
                    bytes_out.add(open(out, 'rb').read())
                    found = np.loadtxt(out)
                runs.setdefault(threads, []).append(result[1:])
        if len(bytes_out) != 1:
            raise SystemExit('different matrices for different numbers of threads: ' + pair)
        error = errors(found, truth, points).mean()
        for threads, measured in runs.items():
            wall, cpu, peak = (statistics.median(values) for values in zip(*measured))
            rows.append(dict(voxel_mm=float(name[5:]), threads=threads, runs=options.repeat, wall_s=round(wall, 3),
                             cpu_s=round(cpu, 3), peak_mib=round(peak), mean_mm=round(float(error), 4)))
            print(*rows[-1].values(), flush=True)
    return rows


def panel(parts, left, title, label, groups, values, names):
    """Lines over a common category axis; values[name][group]."""
    top, bottom, width = 50, 300, 300
    high = max(v for line in values.values() for v in line)
    step = next(s for s in (0.1, 0.2, 0.25, 0.5, 1, 2, 5, 10) if high / s <= 6)
    limit = step * (int(high / step) + 1)
    place = lambda n, v: (left + (n + 0.5) * width / len(groups), bottom - (bottom - top) * v / limit)
    parts.append('<text x="%d" y="30" font-weight="bold">%s</text>' % (left, title))
    value = 0
    while value <= limit + 1e-9:
        y = place(0, value)[1]
        parts.append('<line x1="%d" y1="%.1f" x2="%d" y2="%.1f" stroke="#ddd"/>' % (left, y, left + width, y))
        parts.append('<text x="%d" y="%.1f" text-anchor="end">%g</text>' % (left - 6, y + 4, round(value, 3)))
        value += step
    for n, group in enumerate(groups):
        parts.append('<text x="%.1f" y="%d" text-anchor="middle">%g</text>' % (place(n, 0)[0], bottom + 18, group))
    parts.append('<text x="%d" y="%d" text-anchor="middle">%s</text>' % (left + width / 2, bottom + 38, label))
    for line, (name, series) in enumerate(values.items()):
        colour = COLOURS[line % len(COLOURS)]
        path = ' '.join('%.1f,%.1f' % place(n, v) for n, v in enumerate(series))
        parts.append('<polyline points="%s" fill="none" stroke="%s" stroke-width="2"/>' % (path, colour))
        for n, v in enumerate(series):
            parts.append('<circle cx="%.1f" cy="%.1f" r="3.5" fill="%s"/>' % (*place(n, v), colour))
        parts.append('<rect x="%d" y="%d" width="12" height="4" fill="%s"/><text x="%d" y="%d">%s</text>'
                     % (left + width - 92, top + 4 + 18 * line, colour, left + width - 74, top + 10 + 18 * line, names % name))


def draw(rows, path):
    sizes = sorted({r['voxel_mm'] for r in rows})
    threads = sorted({r['threads'] for r in rows})
    value = {(r['voxel_mm'], r['threads']): r for r in rows}
    parts = ['<svg xmlns="http://www.w3.org/2000/svg" width="790" height="350" font-family="sans-serif" font-size="12">',
             '<rect width="790" height="350" fill="white"/>']
    panel(parts, 60, 'Wall time of the whole process (s)', 'voxel size of both images (mm)', sizes,
          {t: [value[s, t]['wall_s'] for s in sizes] for t in threads}, '%d threads')
    panel(parts, 450, 'Processor time (s)', 'voxel size of both images (mm)', sizes,
          {t: [value[s, t]['cpu_s'] for s in sizes] for t in threads}, '%d threads')
    with open(path, 'w') as file:
        file.write('\n'.join(parts).replace('>1 threads<', '>1 thread<') + '\n</svg>\n')


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('pairs')
    parser.add_argument('csv')
    parser.add_argument('svg')
    parser.add_argument('--threads', type=lambda text: [int(t) for t in re.split(',', text)], default=[1, 2, 4])
    parser.add_argument('--repeat', type=int, default=5)
    parser.add_argument('--launcher', default=os.path.join(HERE, '..', '..', 'radiosurv'))
    options = parser.parse_args()
    rows = measure(options)
    with open(options.csv, 'w', newline='') as file:
        writer = csv.DictWriter(file, rows[0], lineterminator='\n')
        writer.writeheader()
        writer.writerows(rows)
    draw(rows, options.svg)


if __name__ == '__main__':
    main()
