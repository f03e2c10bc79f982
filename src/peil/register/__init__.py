# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What was recorded? The tables a register must offer (a later step; the room is reserved)."""
