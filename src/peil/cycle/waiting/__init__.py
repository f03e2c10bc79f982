# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What waits for somebody: the steps that are theirs to take, by the rights table and the workflow."""
