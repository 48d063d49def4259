// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.benchmarks.survival;

import java.util.List;
import java.util.Random;
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
import org.radiosurv.core.survival.ConfidenceType;
import org.radiosurv.core.survival.GroupCurve;
import org.radiosurv.core.survival.HazardCurve;
import org.radiosurv.core.survival.KaplanMeier;
import org.radiosurv.core.survival.KaplanMeierCurve;
import org.radiosurv.core.survival.LogRank;
import org.radiosurv.core.survival.LogRankResult;

/**
 * Survival curves, log-rank test and hazard curve against the number of patients. Limit: Kaplan-Meier of 100,000 rows under 80 ms.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class CurveBenchmark {

    /** Number of patients. */
    @Param({"1000", "10000", "100000", "1000000"})
    public int patients;

    /** Whether times are whole days, with many ties. */
    @Param({"true", "false"})
    public boolean wholeDays;

    private double[] time;

    private boolean[] event;

    private String[] group;

    private double[] volume;

    /** Simulates the cohort. */
    @Setup
    public void setUp() {
        final Random random = new Random(1);
        time = new double[patients];
        event = new boolean[patients];
        group = new String[patients];
        volume = new double[patients];
        for (int i = 0; i < patients; i++) {
            volume[i] = 40 * random.nextDouble();
            final double days = -Math.log(random.nextDouble()) * 500 * Math.exp(-0.02 * volume[i]);
            time[i] = wholeDays ? Math.ceil(days) : days;
            event[i] = random.nextInt(3) > 0;
            group[i] = random.nextBoolean() ? "high" : "low";
        }
    }

    /** @return one curve with its band */
    @Benchmark
    public KaplanMeierCurve kaplanMeier() {
        return KaplanMeier.fit(time, event, ConfidenceType.LOG);
    }

    /** @return a curve for each of two groups */
    @Benchmark
    public List<GroupCurve> kaplanMeierOfGroups() {
        return KaplanMeier.fitGroups(time, event, group, ConfidenceType.LOG);
    }

    /** @return the test of two groups */
    @Benchmark
    public LogRankResult logRank() {
        return LogRank.test(time, event, group, 0, null);
    }

    /** @return a spline of fixed smoothing */
    @Benchmark
    public HazardCurve hazardCurve() {
        return HazardCurve.fit(time, event, volume, HazardCurve.DEFAULT_INTERVALS, 0.5);
    }
}
