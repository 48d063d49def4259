#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Radiosurv authors
# SPDX-License-Identifier: Apache-2.0
"""Survival statistics and supervised principal components beside R, as a Markdown report on standard output.

    benchmarks/survival/compare.py                   what takes minutes
    benchmarks/survival/compare.py --honest          and the honest estimate with 1,000 permutations (up to 10 minutes)
    benchmarks/survival/compare.py --only survival   survival, growth, spca, honest: one part

Needs a JDK, and Rscript with the package survival for the column beside ours (without it that column stays empty). Builds
benchmarks/target unless BENCHMARK_CLASSPATH names the classes. Both programs read the same simulated table, and a time is
printed only when both found the same result.
"""
import argparse
import math
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
TOLERANCE = 1e-6
# limits in seconds of wall time, and what superpc took on the machine; superpc itself is not run here
LIMITS = {"cox": 0.3, "km": 0.08}
SPCA = {"cv": (0.3, "superpc: 2.6 (not measured here)"), "large": (30, ""), "honest": (600, "")}
NAMES = {"cox": "Cox, Efron, 5 covariates", "km": "Kaplan-Meier with log band and median", "logrank": "log-rank, 2 groups",
         "concordance": "concordance with standard error",
         "cv": "SPCA cross-validation, 118 x 489, 20 thresholds, 50 fits, one thread",
         "large": "SPCA cross-validation, 1,000 x 5,000, 20 thresholds, 50 fits",
         "honest": "honest estimate, 118 x 489, 10 outer and 10 inner folds, 1,000 permutations"}


def say(text):
    print(text, file=sys.stderr, flush=True)


def class_path():
    given = os.environ.get("BENCHMARK_CLASSPATH")
    if given:
        return given
    jar = TOP / "benchmarks/target/benchmarks.jar"
    say("Building benchmarks/target")
    subprocess.run([str(TOP / "mvnw"), "-q", "-Pcentral,benchmarks", "-pl", "benchmarks", "-am", "package", "-DskipTests"],
                   cwd=TOP, check=True, stdout=sys.stderr)
    return str(jar)


def run(command):
    """Lines of words; a program that fails ends the comparison with its message."""
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} failed with code {done.returncode}:\n{done.stdout}{done.stderr}")
    return [line.split() for line in done.stdout.splitlines() if line.strip()]


def java(classes, main, *arguments, options=()):
    return run(["java", "-Xmx2g", *options, "-cp", classes, "org.radiosurv.benchmarks." + main, *map(str, arguments)])


def timed(lines):
    return {words[0]: (int(words[1]), float(words[2]), float(words[3]), float(words[4])) for words in lines
            if words[0] in NAMES}


def same(name, ours, theirs):
    if abs(ours - theirs) > TOLERANCE * max(1, abs(theirs)):
        sys.exit(f"{name}: we found {ours}, R {theirs}; no time is printed for results that differ.")


def verdict(seconds, limit):
    return "" if limit is None else f"{limit:g} | {'met' if seconds <= limit else 'MISSED'}"


def pair(classes, folder, rows, runs, with_r):
    table = folder / f"patients_{rows}.csv"
    java(classes, "survival.SurvivalTimes", "write", table, rows)
    say(f"{rows} rows: ours, then R")
    ours = timed(java(classes, "survival.SurvivalTimes", "run", table, runs))
    if len(ours) != 4:
        sys.exit(f"SurvivalTimes printed {sorted(ours)} instead of four operations.")
    lines = run(["Rscript", str(TOP / "benchmarks/survival/survival.R"), str(table), str(max(3, runs // 3))]) if with_r else []
    theirs = timed(lines)
    for name in theirs:
        same(name, ours[name][3], theirs[name][3])
    version = next((" ".join(words[1:]) for words in lines if words[0] == "version"), None)
    return ours, theirs, version


def survival(classes, folder, with_r):
    ours, theirs, version = pair(classes, folder, 100_000, 15, with_r)
    r = f"R {version.split()[0]}.{version.split()[1]}, survival {version.split()[2]}" if version else "R (not installed)"
    print(f"\n### 100,000 rows\n\n| operation | ours, wall (s) | ours, processor (s) | {r}, wall (s) | R, processor (s) | limit (s) | |")
    print("|---|---|---|---|---|---|---|")
    for name, (_, wall, processor, _) in ours.items():
        beside = f"{theirs[name][1]:.3f} | {theirs[name][2]:.3f}" if name in theirs else " | "
        print(f"| {NAMES[name]} | {wall:.3f} | {processor:.3f} | {beside} | {verdict(wall, LIMITS.get(name)) or ' | '} |")


def slope(points):
    """Exponent of the growth between the first and the last point."""
    (x0, y0), (x1, y1) = points[0], points[-1]
    return math.log(y1 / y0) / math.log(x1 / x0)


def growth(classes, folder, with_r):
    sizes = [10_000, 100_000, 1_000_000]
    found = [pair(classes, folder, rows, 9 if rows < 1_000_000 else 5, with_r)[:2] for rows in sizes]
    print("\n### Growth with the number of rows (processor seconds; n log n from 1e4 to 1e6 has the exponent 1.09)\n")
    print("| operation | " + " | ".join(f"{rows:,}" for rows in sizes) + " | exponent | exponent of R |")
    print("|---|" + "---|" * (len(sizes) + 2))
    for name in found[0][0]:
        ours = [(rows, part[0][name][2]) for rows, part in zip(sizes, found)]
        theirs = [(rows, part[1][name][2]) for rows, part in zip(sizes, found) if name in part[1]]
        beside = f"{slope(theirs):.2f}" if theirs and theirs[0][1] >= 0.02 else ""
        print(f"| {NAMES[name]} | " + " | ".join(f"{seconds:.4f}" for _, seconds in ours) + f" | {slope(ours):.2f} | {beside} |")


def spca_times(classes, what, runs, threads, *more):
    one = ["-Djava.util.concurrent.ForkJoinPool.common.parallelism=0"] if threads == 1 else []
    say(f"SPCA {what}")
    lines = java(classes, "spca.SpcaTimes", what, runs, *more, options=one)
    counted = [(float(words[1]), float(words[2])) for words in lines if words[0] == what]
    if len(counted) != runs:
        sys.exit(f"SpcaTimes {what} printed {len(counted)} runs instead of {runs}.")
    warm = sorted(counted[runs // 2:])
    return warm[len(warm) // 2]


def spca_row(name, times):
    limit, beside = SPCA[name]
    print(f"| {NAMES[name]} | {times[0]:.3f} | {times[1]:.3f} | {beside} | {verdict(times[0], limit)} |")


def spca(classes):
    print("\n### Supervised principal components\n\n| operation | ours, wall (s) | ours, processor (s) | beside | limit (s) | |")
    print("|---|---|---|---|---|---|")
    spca_row("cv", spca_times(classes, "cv", 20, 1))
    spca_row("large", spca_times(classes, "large", 2, 2))
    scaling = java(classes, "survival.SpcaGrowth", 3, options=["-Djava.util.concurrent.ForkJoinPool.common.parallelism=0"])
    print("\n### Cost of the cross-validation with patients x features (one thread, processor seconds)\n")
    print("| features | patients | number of features | seconds | nanoseconds per patient, feature and fit |\n|---|---|---|---|---|")
    for kind, patients, features, seconds, each in scaling:
        print(f"| {kind} | {patients} | {features} | {seconds} | {each} |")


def honest(classes):
    print("\n### Honest estimate\n\n| operation | ours, wall (s) | ours, processor (s) | beside | limit (s) | |")
    print("|---|---|---|---|---|---|")
    spca_row("honest", spca_times(classes, "honest", 1, 2, 1000))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--honest", action="store_true", help="measure the honest estimate, too")
    parser.add_argument("--only", choices=["survival", "growth", "spca", "honest"])
    options = parser.parse_args()
    with_r = shutil.which("Rscript") is not None and subprocess.run(
        ["Rscript", "-e", "library(survival)"], capture_output=True).returncode == 0
    if not with_r:
        say("Rscript with the package survival was not found: no column beside ours.")
    classes = class_path()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        parts = {"survival": lambda: survival(classes, folder, with_r), "growth": lambda: growth(classes, folder, with_r),
                 "spca": lambda: spca(classes), "honest": lambda: honest(classes)}
        chosen = [options.only] if options.only else ["survival", "growth", "spca"] + (["honest"] if options.honest else [])
        load, processors = os.getloadavg()[0], os.cpu_count()
        print(f"Load before: {load:.1f} on {processors} processors." + (" Busy: wall times, and what is said of limits, mean little; "
              "look at processor times." if load > processors / 2 else ""))
        for part in chosen:
            parts[part]()


if __name__ == "__main__":
    main()
