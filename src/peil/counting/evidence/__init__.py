# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Shows where a figure comes from: what each sentence leaves, the cases behind it, a recount."""
