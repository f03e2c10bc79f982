# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What was agreed? The files in agendas/ as agenda, indicator, decision, norm and published figure."""
