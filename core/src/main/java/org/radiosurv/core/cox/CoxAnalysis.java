// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.cox;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.radiosurv.core.survival.Concordance;
import org.radiosurv.core.survival.ConcordanceWeighting;
import org.radiosurv.core.survival.CoxDesign;
import org.radiosurv.core.survival.CoxFindings;
import org.radiosurv.core.survival.CoxFit;
import org.radiosurv.core.survival.CoxOptions;
import org.radiosurv.core.survival.CoxOutcome;
import org.radiosurv.core.survival.CoxRegression;
import org.radiosurv.core.survival.CoxResiduals;
import org.radiosurv.core.survival.CoxTerm;
import org.radiosurv.core.survival.ProportionalHazards;
import org.radiosurv.core.survival.TimeTransform;

/** A Cox model of named covariates, fitted to a cohort, with what a report says about it. Immutable. */
public final class CoxAnalysis {

    private final CoxRegression regression;

    private final CoxTerms terms;

    private final CoxDesign design;

    private final Concordance concordance;

    private CoxAnalysis(final CoxRegression regression, final CoxTerms terms, final CoxFit fit) {
        this.regression = regression;
        this.terms = terms;
        design = CoxDesign.of(regression, terms.columns(), fit);
        concordance = design.concordance(ConcordanceWeighting.N, Double.POSITIVE_INFINITY);
    }

    /**
     * @param outcome times and events of the rows, optionally starts, strata and weights
     * @param covariates covariates of the same rows, without missing values
     * @param options ties and iteration
     * @return the fitted model
     * @throws org.radiosurv.core.InputException if a covariate is not valid
     */
    public static CoxAnalysis of(final CoxOutcome outcome, final List<CoxCovariate> covariates, final CoxOptions options) {
        final CoxTerms terms = CoxTerms.of(covariates);
        final CoxRegression regression = CoxRegression.of(outcome);
        return new CoxAnalysis(regression, terms, regression.fit(terms.columns(), options));
    }

    /** @return the covariates with their columns */
    public CoxTerms terms() {
        return terms;
    }

    /** @return the fit with its rows */
    public CoxDesign design() {
        return design;
    }

    /** @return the fit */
    public CoxFit fit() {
        return design.fit();
    }

    /** @return Harrell's concordance of the linear predictor; of the patients that the model was fitted to, so optimistic */
    public Concordance concordance() {
        return concordance;
    }

    /** @return Akaike's criterion, -2 log likelihood + 2 degrees of freedom */
    public double akaike() {
        return -2 * fit().logLikelihood() + 2 * fit().degreesOfFreedom();
    }

    /** @return what is wrong, in sentences; empty when all is well */
    public List<String> findings() {
        return CoxFindings.of(design, terms.terms());
    }

    /**
     * Fits each covariate by itself, to the same rows.
     *
     * @return one model per covariate, in their order
     */
    public List<CoxFit> univariable() {
        return terms.terms().stream().map(term -> regression
            .fit(Arrays.copyOfRange(terms.columns(), term.first(), term.first() + term.size()), fit().options())).toList();
    }

    /** @return [p] robust standard errors of the coefficients; NaN for a redundant column */
    public double[] robustStandardErrors() {
        return CoxResiduals.of(design).robustStandardErrors();
    }

    /**
     * @param transform scale of time
     * @return test of each covariate's proportional hazards
     */
    public ProportionalHazards proportionality(final TimeTransform transform) {
        return ProportionalHazards.of(design, transform);
    }

    /**
     * @param column a column
     * @return its covariate
     */
    public CoxTerm term(final int column) {
        return terms.terms().stream().filter(term -> IntStream.of(term.columns()).anyMatch(j -> j == column)).findFirst()
            .orElseThrow();
    }
}
