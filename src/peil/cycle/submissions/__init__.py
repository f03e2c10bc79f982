# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Submissions: figures come in by form, file, API or count, are checked, and pass four eyes."""
