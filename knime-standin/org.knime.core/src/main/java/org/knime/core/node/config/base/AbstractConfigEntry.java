// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

import java.io.Serializable;
import java.util.Collections;
import java.util.Enumeration;

import javax.swing.tree.TreeNode;

/** One entry of settings: a typed value, or settings below it. */
public abstract class AbstractConfigEntry implements Serializable, TreeNode {

    private final ConfigEntries m_type;

    private String m_key;

    private AbstractConfigEntry m_parent;

    AbstractConfigEntry(final ConfigEntries type, final String key) {
        m_type = type;
        setKey(key);
    }

    /** The key. */
    public final String getKey() {
        return m_key;
    }

    final void setKey(final String key) {
        if (key == null) {
            throw new IllegalArgumentException("Key must not be null!");
        }
        m_key = key;
    }

    /** The type. */
    public final ConfigEntries getType() {
        return m_type;
    }

    /** The value as text, null for a null value. */
    public abstract String toStringValue();

    abstract boolean hasIdenticalValue(AbstractConfigEntry ace);

    /** An entry of the same content without parent; plain entries are immutable apart from that. */
    AbstractConfigEntry copy() {
        return m_type.createEntry(m_key, toStringValue());
    }

    /** Whether type, key and value are equal. */
    public final boolean isIdentical(final AbstractConfigEntry ace) {
        return ace != null && m_type == ace.m_type && m_key.equals(ace.m_key) && hasIdenticalValue(ace);
    }

    @Override
    public boolean equals(final Object o) {
        return this == o || (o != null && getClass() == o.getClass() && isIdentical((AbstractConfigEntry)o));
    }

    @Override
    public int hashCode() {
        return m_key.hashCode() ^ m_type.name().hashCode();
    }

    @Override
    public String toString() {
        return m_key + " [" + m_type.name() + "] -> " + toStringValue();
    }

    /** Sets the settings that hold this entry. */
    public final void setParent(final AbstractConfigEntry parent) {
        m_parent = parent;
    }

    @Override
    public final TreeNode getParent() {
        return m_parent;
    }

    @Override
    public final boolean getAllowsChildren() {
        return !isLeaf();
    }

    @Override
    public boolean isLeaf() {
        return true;
    }

    @Override
    public TreeNode getChildAt(final int childIndex) {
        return null;
    }

    @Override
    public int getChildCount() {
        return 0;
    }

    @Override
    public int getIndex(final TreeNode node) {
        return -1;
    }

    @Override
    public Enumeration<TreeNode> children() {
        return Collections.emptyEnumeration();
    }
}
