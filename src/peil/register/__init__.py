# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What was recorded? The register contract, sources, their quality, and a made-up register."""
