# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""A made-up year with eleven units in every state of the workflow, to practise with.

Everything is done by the same acts as in a real year, at the moments at which it would be done.
Nothing can be taken for real: the units are called made up, on every page and in every file; every
number is a row of the same digits or a sum of such; and every figure and text says so.
"""
