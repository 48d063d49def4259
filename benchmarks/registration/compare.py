#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Radiosurv authors
# SPDX-License-Identifier: Apache-2.0
"""Registration against exact truth: radiosurv and elastix in turn on every case, accuracy and whole-process wall time.

compare.py CASES OUT.csv [--elastix PARAMETERS.txt] [--peers PEERS.csv] [--threads 2] [--repeat 1] [--report OUT.md]
           [--launcher ../../radiosurv]

PEERS.csv has earlier results of other programs on the same cases, without a header line: method, case, family, level, wall s,
cpu s, peak MB, mean error mm, ...; then every case is compared with the best peer that registered it (mean error under 5 mm).

CASES holds folders cNN with fixed.nii.gz, moving.nii.gz, truth.txt (4x4, world RAS mm, fixed to moving), meta.json, and
template_mask.nii.gz (the brain, on which errors are measured) beside them; make_heads.py makes such a folder. Where
fixed.nii.gz is a link that did not survive copying, template_t1.nii.gz is taken. Needs numpy; elastix from PATH.
"""
import argparse
import csv
import gzip
import json
import os
import re
import statistics
import struct
import subprocess
import tempfile
import time

import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))


def read_mask(path):
    """World coordinates of every seventh voxel above 0, and nothing else of the image."""
    raw = gzip.open(path).read()
    nx, ny, nz = struct.unpack_from('<3h', raw, 42)
    kind, = struct.unpack_from('<h', raw, 70)
    offset = int(struct.unpack_from('<f', raw, 108)[0])
    affine = np.vstack([np.frombuffer(raw, '<f4', 12, 280).reshape(3, 4), [0, 0, 0, 1]]).astype(float)
    types = {2: 'u1', 4: '<i2', 8: '<i4', 16: '<f4', 64: '<f8'}
    values = np.frombuffer(raw, types[kind], nx * ny * nz, offset).reshape(nz, ny, nx)
    places = np.argwhere(values.transpose(2, 1, 0) > 0)[::7]
    return places @ affine[:3, :3].T + affine[:3, 3]


def errors(found, truth, points):
    """Distance in mm between a point and where the found map's inverse takes its true counterpart."""
    move = np.linalg.inv(found) @ truth
    return np.linalg.norm(points @ move[:3, :3].T + move[:3, 3] - points, axis=1)


def read_elastix(path):
    """Affine transform of elastix (LPS) as world RAS matrix."""
    text = open(path).read()
    numbers = lambda key: np.array(re.search(r'\(%s ([^)]*)\)' % key, text).group(1).split(), float)
    p, c = numbers('TransformParameters'), numbers('CenterOfRotationPoint')
    lps = np.eye(4)
    lps[:3, :3] = p[:9].reshape(3, 3)
    lps[:3, 3] = c + p[9:] - lps[:3, :3] @ c
    flip = np.diag([-1., -1., 1., 1.])
    return flip @ lps @ flip


def timed(command):
    """Exit code, wall s, cpu s of the process and its children, peak MiB."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begin
    return os.waitstatus_to_exitcode(status), wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def radiosurv(options, fixed, moving, folder):
    out = os.path.join(folder, 'matrix.txt')
    result = timed([options.launcher, 'register', moving, fixed, '--threads', str(options.threads), '--matrix', out])
    return result, np.loadtxt(out) if result[0] == 0 else None


def elastix(options, fixed, moving, folder):
    result = timed(['elastix', '-f', fixed, '-m', moving, '-out', folder, '-threads', str(options.threads),
                    '-p', options.elastix])
    out = os.path.join(folder, 'TransformParameters.0.txt')
    return result, read_elastix(out) if result[0] == 0 and os.path.exists(out) else None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('cases')
    parser.add_argument('out')
    parser.add_argument('--elastix', help='parameter file; without it only radiosurv runs')
    parser.add_argument('--peers', help='results of other programs on the same cases')
    parser.add_argument('--biased', default='t2rl', help='a family whose truth is itself inexact: left out of the comparison')
    parser.add_argument('--report', help='receives the tables in Markdown')
    parser.add_argument('--threads', type=int, default=2)
    parser.add_argument('--repeat', type=int, default=1)
    parser.add_argument('--launcher', default=os.path.join(HERE, '..', '..', 'radiosurv'))
    options = parser.parse_args()
    tools = {'radiosurv': radiosurv}
    if options.elastix:
        tools['elastix'] = elastix
    points = read_mask(os.path.join(options.cases, 'template_mask.nii.gz'))
    rows = []
    for name in sorted(n for n in os.listdir(options.cases) if re.fullmatch(r'c\d+', n)):
        case = os.path.join(options.cases, name)
        meta = json.load(open(os.path.join(case, 'meta.json')))
        fixed = os.path.join(case, 'fixed.nii.gz')
        if os.path.getsize(fixed) < 352:
            fixed = os.path.join(options.cases, 'template_t1.nii.gz')
        truth = np.loadtxt(os.path.join(case, 'truth.txt'))
        for repeat in range(options.repeat):
            for tool, run in tools.items():
                with tempfile.TemporaryDirectory() as folder:
                    (code, wall, cpu, peak), found = run(options, fixed, os.path.join(case, 'moving.nii.gz'), folder)
                error = errors(found, truth, points) if found is not None else np.full(1, np.nan)
                rows.append(dict(tool=tool, case=name, family=meta['family'], level=meta['level'], repeat=repeat, exit=code,
                                 wall_s=round(wall, 3), cpu_s=round(cpu, 3), peak_mib=round(peak),
                                 mean_mm=round(float(error.mean()), 4), max_mm=round(float(error.max()), 4)))
                print(*rows[-1].values(), flush=True)
    with open(options.out, 'w', newline='') as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    summary(rows, tools)
    text = tables(rows, tools, best_peers(options.peers) if options.peers else {}, options.biased)
    print(text)
    if options.report:
        with open(options.report, 'w') as file:
            file.write(text)


def best_peers(path):
    """Case to (mean error, method) of the best method that registered it."""
    best = {}
    for line in csv.reader(open(path)):
        error = float(line[7])
        if error < 5 and error < best.get(line[1], (np.inf, ''))[0]:
            best[line[1]] = error, line[0]
    return best


def tables(rows, tools, peers, biased):
    """One line a case: errors of all tools, the best peer's, and how far ours is above the best of them."""
    error = {(r['tool'], r['case']): r['mean_mm'] for r in rows}
    cases = {r['case']: r for r in rows}
    other = 'elastix' in tools
    lines = ['| case | family | level | radiosurv mm |' + (' elastix mm |' if other else '') + (' best peer mm | peer |' if peers else ''),
             '|---|---|---|---|' + ('---|' if other else '') + ('---|---|' if peers else '')]
    worst = -np.inf, ''
    for case, row in cases.items():
        own = error['radiosurv', case]
        cells = [case, row['family'], row['level'], '%.3f' % own]
        rivals = []
        if other:
            cells.append('%.3f' % error['elastix', case])
            rivals.append(error['elastix', case])
        if peers:
            best = peers.get(case, (np.nan, 'none'))
            cells += ['%.3f' % best[0], best[1]]
            rivals.append(best[0])
        rivals = [r for r in rivals if r < 5]
        if rivals and row['family'] != biased and own - min(rivals) > worst[0]:
            worst = own - min(rivals), case
        lines.append('| ' + ' | '.join(cells) + ' |')
    if worst[1]:
        lines.append('\nFarthest above the best other program that registered a case (family %s left out): %.3f mm, in %s.' % (biased, *worst))
    return '\n'.join(lines) + '\n'


def summary(rows, tools):
    for tool in tools:
        own = [r for r in rows if r['tool'] == tool]
        print('%s: over 2 mm %d of %d; wall s median %.2f; cpu s median %.2f; peak MiB %d' % (
            tool, sum(not r['mean_mm'] < 2 for r in own), len(own), statistics.median(r['wall_s'] for r in own),
            statistics.median(r['cpu_s'] for r in own), max(r['peak_mib'] for r in own)))
        for family in sorted({r['family'] for r in own}):
            values = [r['mean_mm'] for r in own if r['family'] == family and r['mean_mm'] < 2]
            print('  %s: mean error %.3f mm in %d runs under 2 mm' % (family, statistics.mean(values or [float('nan')]), len(values)))
    if 'elastix' in tools:
        other = {(r['case'], r['repeat']): r for r in rows if r['tool'] == 'elastix'}
        pairs = [(r, other[r['case'], r['repeat']]) for r in rows if r['tool'] == 'radiosurv']
        for key in ('wall_s', 'cpu_s'):
            print('ratio of medians %s %.2f; median of ratios %.2f' % (key,
                  statistics.median(a[key] for a, _ in pairs) / statistics.median(b[key] for _, b in pairs),
                  statistics.median(a[key] / b[key] for a, b in pairs)))


if __name__ == '__main__':
    main()
