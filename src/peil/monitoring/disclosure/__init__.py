# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What may go public: small cells hidden so that nobody can work them out."""
