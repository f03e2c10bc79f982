# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What the public pages show: the content of each page, ready in one language; pure."""
