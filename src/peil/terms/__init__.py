# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What do we call it? Periods, police units, quantities, references, languages, errors."""
