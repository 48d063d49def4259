// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.util.List;
import java.util.Optional;

import org.knime.core.util.Version;
import org.w3c.dom.Element;

/** What users read about a node. */
public abstract class NodeDescription {

    private boolean m_deprecated;

    /** For subclasses. */
    public NodeDescription() {
    }

    /** File name of the icon, next to the factory class. */
    public abstract String getIconPath();

    /** Description of an input port. */
    public abstract String getInportDescription(int index);

    /** Name of an input port. */
    public abstract String getInportName(int index);

    /** Name of the view, null when there is none. */
    public abstract String getInteractiveViewName();

    /** Name of the node. */
    public abstract String getNodeName();

    /** Description of an output port. */
    public abstract String getOutportDescription(int index);

    /** Name of an output port. */
    public abstract String getOutportName(int index);

    /** Kind of node. */
    public abstract NodeFactory.NodeType getType();

    /** Number of classic views. */
    public abstract int getViewCount();

    /** Description of a classic view. */
    public abstract String getViewDescription(int index);

    /** Name of a classic view. */
    public abstract String getViewName(int index);

    /** Everything as XML. */
    public abstract Element getXMLDescription();

    /** Words that users may search for. */
    public String[] getKeywords() {
        return new String[0];
    }

    /** One sentence. */
    public Optional<String> getShortDescription() {
        return Optional.empty();
    }

    /** The full text. */
    public Optional<String> getIntro() {
        return Optional.empty();
    }

    /** The version of the first release with this node. */
    public Optional<Version> getSinceVersion() {
        return Optional.empty();
    }

    /** Whether the node should not be used any more. */
    public boolean isDeprecated() {
        return m_deprecated;
    }

    /** Sets whether the node should not be used any more. */
    protected void setIsDeprecated(final boolean b) {
        m_deprecated = b;
    }
}
