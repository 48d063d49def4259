// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.benchmarks.survival;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.radiosurv.core.survival.Concordance;
import org.radiosurv.core.survival.CoxBaseline;
import org.radiosurv.core.survival.CoxDesign;
import org.radiosurv.core.survival.CoxFit;
import org.radiosurv.core.survival.CoxOptions;
import org.radiosurv.core.survival.CoxRegression;
import org.radiosurv.core.survival.CoxResiduals;
import org.radiosurv.core.survival.ProportionalHazards;
import org.radiosurv.core.survival.TimeTransform;

/** Parts of a Cox regression (Efron, five covariates, times in whole days) against the number of rows: the cost should be n log n. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CoxBenchmark {

    private static final double[] EFFECTS = {0.5, 0.3, -0.2, 0, 0.1};

    /** Number of patients. */
    @Param({"1000", "10000", "100000", "1000000"})
    int rows;

    private SimulatedPatients patients;

    private CoxDesign design;

    /** Draws the patients. */
    @Setup
    public void draw() {
        patients = SimulatedPatients.of(rows, EFFECTS, 1, new SplittableRandom(1));
        final CoxRegression regression = CoxRegression.of(patients.time(), patients.event());
        design = CoxDesign.of(regression, patients.x(), regression.fit(patients.x(), CoxOptions.DEFAULT));
    }

    /** @return the fit, sorting included; to be held against coxph */
    @Benchmark
    public CoxFit fit() {
        return CoxRegression.of(patients.time(), patients.event()).fit(patients.x(), CoxOptions.DEFAULT);
    }

    /** @return concordance of the first covariate, sorting included */
    @Benchmark
    public Concordance concordance() {
        return Concordance.of(patients.time(), patients.event(), patients.x()[0]);
    }

    /** @return test of proportional hazards */
    @Benchmark
    public Object proportionality() {
        return ProportionalHazards.of(design, TimeTransform.KM).global();
    }

    /** @return martingale and score residuals */
    @Benchmark
    public Object residuals() {
        return CoxResiduals.of(design).martingale();
    }

    /** @return baseline hazard */
    @Benchmark
    public Object baseline() {
        return CoxBaseline.of(design).hazards();
    }
}
