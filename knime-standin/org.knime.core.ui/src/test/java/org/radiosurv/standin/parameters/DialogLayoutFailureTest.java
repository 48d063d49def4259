// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.parameters;

import static org.radiosurv.standin.parameters.ClosedDialog.fails;

import org.junit.jupiter.api.Test;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.array.ArrayWidget;
import org.knime.node.parameters.array.ArrayWidget.ElementLayout;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;

/** Layouts at which KNIME's dialog fails, one defect each. */
class DialogLayoutFailureTest {

    interface Alone {
        @Section(title = "Three")
        interface Three {
        }
    }

    static final class TwoRoots implements NodeParameters {
        @Layout(Alone.Three.class)
        @Widget(title = "a", description = "d")
        String m_a = "";

        @Layout(Apart.class)
        @Widget(title = "b", description = "d")
        String m_b = "";
    }

    @Test
    void layoutPartsWithoutCommonRoot() {
        fails("Multiple root layout nodes detected", TwoRoots.class);
    }

    interface Circle {
        @After(Second.class)
        interface First {
        }

        @After(First.class)
        interface Second {
        }
    }

    static final class Circular implements NodeParameters {
        @Layout(Circle.First.class)
        @Widget(title = "a", description = "d")
        String m_a = "";

        @Layout(Circle.Second.class)
        @Widget(title = "b", description = "d")
        String m_b = "";
    }

    @Test
    void layoutPartsInACircle() {
        fails("Circular ordering of layout parts [First, Second]", Circular.class);
    }

    interface Nest {
        interface Branch {
            @After(Nest.class)
            interface Leaf {
            }
        }
    }

    static final class NestMates implements NodeParameters {
        @Layout(Nest.Branch.Leaf.class)
        @Widget(title = "a", description = "d")
        String m_a = "";
    }

    @Test
    void aLayoutPartThatTargetsANestMateElsewhere() {
        fails("although it is a nest mate", NestMates.class);
    }

    static final class Element implements NodeParameters {
        @Widget(title = "x", description = "d")
        String m_x = "";
    }

    static final class TitledLine implements NodeParameters {
        @Widget(title = "a", description = "d")
        @ArrayWidget(elementTitle = "Item", elementLayout = ElementLayout.HORIZONTAL_SINGLE_LINE)
        Element[] m_a = {};
    }

    @Test
    void aTitleOnElementsOfOneLine() {
        fails("do not set the elementTitle", TitledLine.class);
    }
}
