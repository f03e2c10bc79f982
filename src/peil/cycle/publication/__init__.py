# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What the public may know: agendas, published documents and published editions, nothing else."""
