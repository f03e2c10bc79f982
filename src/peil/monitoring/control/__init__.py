# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Control charts: is a change more than chance, and is a norm met by more than luck."""
