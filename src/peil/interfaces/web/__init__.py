# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The screens: server-rendered pages in Dutch and English that work without JavaScript."""
