# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Over the years of an agenda: ambition, the auditor's test, the path, revisions."""
