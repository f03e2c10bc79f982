# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The public pages: everything in them comes from the public record, and no page knows who reads."""
