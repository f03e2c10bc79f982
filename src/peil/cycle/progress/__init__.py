# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Progress on qualitative agreements: notes with evidence, judgements, and yearly milestones."""
