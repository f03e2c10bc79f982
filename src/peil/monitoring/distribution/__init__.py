# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Units and nation: what adds up, what does not, and how a norm can be divided."""
