// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.page;

/** A page that several nodes share. */
public final class ReusablePage extends FromFilePage {

    private final String m_pageName;

    ReusablePage(final FromFilePage page, final String pageName) {
        super(page);
        m_pageName = pageName;
    }

    /** @return an id that is the same for all nodes with this page */
    public String getPageId() {
        if (!isCompletelyStatic()) {
            throw new IllegalStateException("Page is marked as 're-usable' but not completely static.");
        }
        return switch (getContentType()) {
            case SHADOW_APP -> m_pageName;
            case HTML -> m_pageName + ":" + System.identityHashCode(this);
            default -> throw new IllegalStateException("A page of type " + getContentType() + " cannot be shared.");
        };
    }
}
