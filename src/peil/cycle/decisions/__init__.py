# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Decisions: proposed, tried on a copy, and adopted as a file in the policy folder."""
