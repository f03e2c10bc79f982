# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How does it look? One document layout, written as text, HTML, PDF, XLSX, CSV and JSON."""
