# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Charts of the public pages: SVG text that the style sheet colours, drawn in a millisecond."""
