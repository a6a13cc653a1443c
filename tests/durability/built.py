# SPDX-License-Identifier: GPL-3.0-or-later
"""What a script runs must be built: without the tests, app/run --build-only builds less than these want."""
import os
import sys


def need_built(*paths):
    """Ends with exit 2 and the next step where one of them is not there: nothing was lost, and nothing shown."""
    missing = [path for path in paths if not os.path.isfile(path)]
    if not missing:
        return
    here = os.path.realpath(os.path.join(os.path.dirname(__file__), "../.."))
    print(f"not built: {', '.join(missing)}\nBuild the tests first: {os.path.relpath(here)}/tests/run --build-only",
          file=sys.stderr)
    sys.exit(2)
