# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What a web server calls."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application
from django.utils.module_loading import import_string

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "peil.interfaces.settings.project")
application = get_wsgi_application()
import_string("peil.interfaces.settings.starting.get_ready")()  # it needs the models, loaded above
