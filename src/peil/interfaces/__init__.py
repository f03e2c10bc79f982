# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How do I get in or out? The command line, the screens, the API; later the open data."""
