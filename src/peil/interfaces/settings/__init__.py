# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How the web application is set up: its home folder, its settings, its addresses."""
