// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.radiosurv.core.InputException;
import org.radiosurv.core.volume.Affine;

/** Matrices as text. */
class MatrixFilesTest {

    private static final Affine MATRIX =
        Affine.of(1.0 / 3, 0.1, -0.05, 4, -0.11, 0.97, 0.03, -6e-7, 0.06, -0.02, 1.01, 9, 0, 0, 0, 1);

    @Test
    void everyDoubleComesBack() {
        assertEquals(MATRIX, MatrixFiles.parse(MatrixFiles.format(MATRIX), "test"));
        assertTrue(ItkTransform.parse(ItkTransform.format(MATRIX), "test").closeTo(MATRIX, 1e-12));
    }

    @Test
    void oldFslWritesHexadecimalNumbers() {
        final String text = "0x1.fffe6cf6p-1  0x1p-3  0x0p+0  0x1.8p+3  \n0 0x1 0 -0x1.4p+1\n0  0  1  0 \n0  0  0  0x1p+0  \n";
        final Affine matrix = MatrixFiles.parse(text, "test");
        assertEquals(0x1.fffe6cf6p-1, matrix.at(0, 0));
        assertEquals(12, matrix.at(0, 3));
        assertEquals(1, matrix.at(1, 1));
        assertEquals(-2.5, matrix.at(1, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 0 0 4\r\n0 1 0 5\r\n0 0 1 6\r\n0 0 0 1\r\n", "\n  1\t0  0   4  \n 0 1 0 5\n\n0 0 1 6\n0 0 0 1",
        "# T2 to T1Gd\n1.0, 0, 0, 4.0\n0, 1e0, 0, 5\n  # half way\n0, 0, 1, 6\n0, 0, 0, 1\n", "1 0 0 4\r0 1 0 5\r0 0 1 6\r0 0 0 1\r"})
    void blanksCommasCommentsAndLineEndsDoNotMatter(final String text) {
        assertEquals(Affine.translation(4, 5, 6), MatrixFiles.parse(text, "test"));
    }

    @Test
    void refusalsNameTheFileAndTheFault() {
        final String singular = assertThrows(InputException.class,
            () -> MatrixFiles.parse("1 0 0 0\n2 0 0 0\n0 0 1 0\n0 0 0 1\n", "a.mat")).getMessage();
        assertTrue(singular.contains("invert") && singular.contains("a.mat"), singular);
        final String short3 = assertThrows(InputException.class,
            () -> MatrixFiles.parse("1 0 0 0\n0 1 0 0\n0 0 1 0\n", "a.mat")).getMessage();
        assertTrue(short3.contains("3 lines of 4, 4, 4") && short3.contains("a.mat"), short3);
        final String last = assertThrows(InputException.class,
            () -> MatrixFiles.parse("1 0 0 0\n0 1 0 0\n0 0 1 0\n0 0 1 1\n", "a.mat")).getMessage();
        assertTrue(last.contains("0 0 0 1") && last.contains("a.mat"), last);
    }

    @Test
    void itkCountsFromItsCentreInLps() {
        // y = 2 (x - c) + t + c with c = (1, 2, 3), t = (10, 20, 30): in LPS the origin goes to (9, 18, 27)
        final Affine ras = ItkTransform.parse("#Insight Transform File V1.0\n#Transform 0\nTransform: AffineTransform_double_3_3\n"
            + "Parameters: 2 0 0 0 2 0 0 0 2 10 20 30\nFixedParameters: 1 2 3\n", "test");
        assertTrue(ras.closeTo(Affine.of(2, 0, 0, -9, 0, 2, 0, -18, 0, 0, 2, 27, 0, 0, 0, 1), 1e-12), ras.toString());
    }

    @Test
    void aFileIsToldByItsContent(@TempDir final Path folder) throws Exception {
        final Path itk = folder.resolve("a.txt");
        Files.writeString(itk, ItkTransform.format(MATRIX));
        assertTrue(MatrixFiles.read(itk).closeTo(MATRIX, 1e-12));
        final Path world = folder.resolve("b.mat");
        MatrixFiles.write(MATRIX, world);
        assertEquals(MATRIX, MatrixFiles.read(world));
        assertThrows(InputException.class, () -> MatrixFiles.read(folder.resolve("missing.mat")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1 2 3\n", "1 0 0 0\n0 1 0 0\n0 0 1 0\n0 0 0 1\n0 0 0 1\n", "1 0 0 0\n0 1 0 0\n0 0 1 0\n0 0 0 2\n",
        "1 0 0 x\n0 1 0 0\n0 0 1 0\n0 0 0 1\n", "1 0 0 NaN\n0 1 0 0\n0 0 1 0\n0 0 0 1\n", "1 0 0 0\n1 0 0 0\n0 0 1 0\n0 0 0 1\n"})
    void otherTextIsRefused(final String text) {
        assertThrows(InputException.class, () -> MatrixFiles.parse(text, "test"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#Insight Transform File V1.0\n",
        "#Insight Transform File V1.0\nTransform: Euler3DTransform_double_3_3\nParameters: 0 0 0 0 0 0\nFixedParameters: 0 0 0\n",
        "#Insight Transform File V1.0\nTransform: AffineTransform_double_3_3\nParameters: 1 2 3\nFixedParameters: 0 0 0\n"})
    void otherTransformsAreRefused(final String text) {
        assertThrows(InputException.class, () -> ItkTransform.parse(text, "test"));
    }
}
