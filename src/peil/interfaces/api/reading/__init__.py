# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The public side of the API: everything in it comes from the public record, without a token."""
