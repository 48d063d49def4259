#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Radiosurv authors
# SPDX-License-Identifier: Apache-2.0
"""Compares km, logrank and hazard-curve with R's package survival on freshly simulated cohorts.

    benchmarks/survival/curves.py [--seed 1] [--command ./radiosurv]

Ties, near ties, a group without events, a group of one patient, strata, 20,000 rows; all five confidence types, quantiles, restricted
means, Peto and rho = 0.5, stratified tests, landmark; penalised splines with other theta and number of intervals, plain and adjusted.
Prints the largest difference of each quantity, |a - b| / max(|b|, largest |b|, 1), and fails above the tolerance.
Needs Rscript with survival, python3 with numpy. Limits of the logit quantiles are not compared (R does not take the first crossing).
"""
import argparse, csv, json, os, subprocess, sys, tempfile
import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
COHORTS = [(60, "ties"), (250, "ties"), (120, "near"), (90, "no-events"), (40, "one-patient"), (300, "tied-x"), (2000, "plain"), (20000, "ties")]
SPLINES = [(0.2, 8), (0.62, 10), (0.95, 15)]
MOST_FOR_SPLINES = 2000


def cohort(random, n, kind):
    x = random.gamma(1.2, 12, n)
    if kind == "tied-x":
        x = np.round(x / 5) * 5
    death = random.exponential(400 * np.exp(-0.03 * np.minimum(x, 40)), n)
    end = random.uniform(50, 1500, n)
    event = (death <= end).astype(int)
    time = np.minimum(death, end)
    if kind in ("ties", "tied-x"):
        time = np.ceil(time / 30) * 30
    if kind == "near":
        time = np.ceil(time / 20) * 20
        time = np.where(random.random(n) < 0.3, time * (1 + random.uniform(-4e-9, 4e-9, n)), time)
    group = random.choice(["a", "b", "c"], n, p=[0.4, 0.4, 0.2])
    if kind == "no-events":
        event = np.where(group == "b", 0, event)
    if kind == "one-patient":
        group = np.where(group == "c", "a", group)
        group[3] = "c"
    return {"t": time, "e": event, "g": group, "s": random.choice(["s1", "s2", "s3", "s4"], n), "x": x, "age": random.integers(30, 80, n)}


def write(path, columns):
    with open(path, "w", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(columns)
        for row in zip(*columns.values()):
            writer.writerow([repr(float(v)) if isinstance(v, np.floating) else v for v in row])


class Comparison:
    def __init__(self):
        self.worst = {}
        self.failed = False

    def add(self, quantity, ours, theirs, tolerance):
        ours, theirs = list(ours), list(theirs)
        if len(ours) != len(theirs) or any((a is None) != (b is None) for a, b in zip(ours, theirs)):
            self.failed = True
            print(f"DIFFERENT SHAPE OR GAPS: {quantity}: {ours[:5]} {theirs[:5]}")
            return
        pairs = [(a, b) for a, b in zip(ours, theirs) if b is not None]
        largest = max([1] + [abs(b) for _, b in pairs])
        difference = max([0] + [abs(a - b) / max(abs(b), largest) for a, b in pairs])
        self.worst[quantity] = max(self.worst.get(quantity, 0), difference)
        self.failed |= difference > tolerance


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--command", default=os.path.join(HERE, "..", "..", "radiosurv"))
    given = options.parse_args()
    random = np.random.default_rng(given.seed)
    found = Comparison()
    with tempfile.TemporaryDirectory() as folder:
        for number, (n, kind) in enumerate(COHORTS):
            write(os.path.join(folder, f"cohort{number}.csv"), cohort(random, n, kind))
        subprocess.run(["Rscript", os.path.join(HERE, "curves.R"), folder, str(len(COHORTS)), str(MOST_FOR_SPLINES)], check=True)

        def ours(command, number, *rest):
            data = os.path.join(folder, f"cohort{number}.csv")
            done = subprocess.run([*given.command.split(), command, data, "--time", "t", "--event", "e", *map(str, rest)], capture_output=True,
                                  text=True)
            if done.returncode:
                sys.exit(done.stderr)
            return json.loads(done.stdout)

        for number, (n, _) in enumerate(COHORTS):
            with open(os.path.join(folder, f"r{number}.json")) as file:
                r = json.load(file)
            compare(found, r, lambda command, *rest: ours(command, number, *rest), n <= MOST_FOR_SPLINES)
            print(f"cohort {number + 1} of {len(COHORTS)} compared", file=sys.stderr)
    for quantity, difference in sorted(found.worst.items()):
        print(f"{quantity:28s} {difference:.1e}")
    sys.exit(1 if found.failed else 0)


def compare(found, r, ours, splines):
    for kind in ("log", "log-log", "plain", "logit", "arcsin"):
        groups = ours("km", "--group", "g", "--conf-type", kind, "--quantiles", "0.25,0.5,0.75", "--rmst", repr(r["tau"][0]))["groups"]
        table = [row for group in groups for row in group["table"]]
        for name in ("time", "surv", "std_err", "lower", "upper", "n_risk", "n_censor", "n_event"):
            found.add(f"km {name}", [row[name] for row in table], r[kind][name], 1e-9)
        found.add("km median", [group["median"] for group in groups], r[kind]["median"], 1e-9)
        if kind != "logit":
            found.add("km median lower", [group["lcl95"] for group in groups], r[kind]["lcl95"], 1e-9)
            found.add("km median upper", [group["ucl95"] for group in groups], r[kind]["ucl95"], 1e-9)
            for name in ("time", "lower", "upper"):
                found.add(f"km quantile {name}", [q[name] for group in groups for q in group["quantiles"]], r[kind][f"quantile_{name}"], 1e-9)
        found.add("km rmst", [group["rmst"]["rmst"] for group in groups], r["rmst"], 1e-9)
        found.add("km rmst se", [group["rmst"]["se"] for group in groups], r["rmst_se"], 1e-9)
    for name, rest in (("logrank", []), ("peto", ["--rho", 1]), ("half", ["--rho", 0.5]), ("stratified", ["--strata", "s"]),
                       ("stratified_peto", ["--strata", "s", "--rho", 1])):
        test = ours("logrank", "--group", "g", *rest)
        found.add(f"{name} chisq", [test["chisq"]], r[name]["chisq"], 1e-9)
        found.add(f"{name} obs", [group["obs"] for group in test["groups"]], r[name]["obs"], 1e-9)
        found.add(f"{name} exp", [group["exp"] for group in test["groups"]], r[name]["exp"], 1e-9)
    found.add("landmark chisq", [ours("km", "--group", "g", "--landmark", 90)["logrank"]["chisq"]], r["landmark"]["chisq"], 1e-9)
    for theta, intervals in SPLINES if splines else []:
        for name, rest in (("spline", []), ("adjusted", ["--adjust", "age"])):
            curve = ours("hazard-curve", "--covariate", "x", "--theta", theta, "--nterm", intervals, *rest)
            expected = r[f"{name}_{theta}"]
            found.add(f"{name} x", [point["x"] for point in curve["curve"]], expected["x"], 1e-12)
            found.add(f"{name} log hr", [point["log_hr"] for point in curve["curve"]], expected["y"], 1e-6)
            found.add(f"{name} se", [point["se"] for point in curve["curve"]], expected["se"], 1e-6)
            found.add(f"{name} edf", [curve["edf"]], expected["edf"], 1e-6)
            found.add(f"{name} linear", [curve["linear"]["chisq"]], expected["linear"], 1e-6)
            found.add(f"{name} nonlinear", [curve["nonlinear"]["chisq"]], expected["nonlinear"], 1e-6)


if __name__ == "__main__":
    main()
