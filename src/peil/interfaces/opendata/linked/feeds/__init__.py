# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""News for feed readers: editions that were published, and decisions that became known."""
