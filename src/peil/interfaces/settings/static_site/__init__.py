# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The public site as files: asked from the application, checked, and put in a folder."""
