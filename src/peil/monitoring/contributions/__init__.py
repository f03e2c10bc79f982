# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What a total rests on: its largest parts, and the figure that belongs beside it."""
