// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.comparison;

import java.util.Arrays;
import java.util.Locale;

import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;

/** How a nominal factor is tested against groups. */
public enum NominalTest {

    /** Fisher's exact test; chi-square where there are too many tables for it. */
    FISHER("fisher") {
        @Override
        FactorTest test(final ContingencyTable table, final Progress progress) {
            try {
                final FisherExact test = FisherExact.test(table, 0.95, progress);
                return new FactorTest("Fisher's exact", test.oddsRatio(), 0, test.p(), "");
            } catch (final InputException tooManyTables) {
                final FactorTest plain = CHI_SQUARE.test(table, progress);
                return new FactorTest(plain.name(), plain.statistic(), plain.degreesOfFreedom(), plain.p(),
                    "Too many tables for Fisher's exact test; chi-square instead. " + plain.note());
            }
        }
    },

    /** Pearson's chi-square without correction. */
    CHI_SQUARE("chi-square") {
        @Override
        FactorTest test(final ContingencyTable table, final Progress progress) {
            return of(PearsonChiSquare.test(table, false));
        }
    },

    /** Pearson's chi-square with Yates's correction for two rows and two columns, the default of R's chisq.test. */
    CHI_SQUARE_YATES("chi-square-yates") {
        @Override
        FactorTest test(final ContingencyTable table, final Progress progress) {
            return of(PearsonChiSquare.test(table, true));
        }
    };

    private static final double SMALL = 5;

    private final String word;

    NominalTest(final String word) {
        this.word = word;
    }

    private static FactorTest of(final PearsonChiSquare test) {
        return new FactorTest(test.corrected() ? "Chi-square (Yates)" : "Chi-square", test.statistic(), test.degreesOfFreedom(),
            test.p(), test.smallestExpected() < SMALL ? String.format(Locale.ROOT,
                "The smallest expected count is %.1f; below 5 chi-square is a poor approximation.", test.smallestExpected()) : "");
    }

    /** @return the word of the command line */
    public String word() {
        return word;
    }

    /**
     * @param word fisher, chi-square or chi-square-yates
     * @return the test
     * @throws InputException for another word
     */
    public static NominalTest ofWord(final String word) {
        return Arrays.stream(values()).filter(test -> test.word.equals(word)).findFirst()
            .orElseThrow(() -> new InputException("A test of nominal factors is fisher, chi-square or chi-square-yates", word,
                "Use one of these."));
    }

    /** @param table at least two rows and two columns with patients */
    abstract FactorTest test(ContingencyTable table, Progress progress);
}
