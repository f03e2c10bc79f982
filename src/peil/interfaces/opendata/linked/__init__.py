# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The catalogue, where norms come from, plans for other plan readers, feeds, and the site map."""
