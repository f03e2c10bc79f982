# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What a process that makes pages does first, before it can load anything of the application."""

from __future__ import annotations

import signal

import django


def start() -> None:
    """Load the application; leave Ctrl-C to the process that asked for pages, which ends this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    django.setup()
