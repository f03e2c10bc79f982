# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Every address: pages and screens in Dutch, in English under /en/, the API and the data."""

from __future__ import annotations

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

urlpatterns = [
    path("api/", include("peil.interfaces.api.urls")),
    path("", include("peil.interfaces.opendata.urls")),
    *i18n_patterns(path("", include("peil.interfaces.web.urls")), prefix_default_language=False),
]
handler400 = "peil.interfaces.web.refusals.bad_request"
handler403 = "peil.interfaces.web.refusals.forbidden"
handler404 = "peil.interfaces.web.refusals.not_found"
handler500 = "peil.interfaces.web.refusals.broken"
