# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What a year will come to, how sure that is, and how well such forecasts did before."""
