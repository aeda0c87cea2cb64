"""plainms turns published studies on multiple sclerosis and its neighbors into plain-language digests.

The matrices of the parser are small: threads that share one only wait for each other, at nearly three times the
processor time. So NumPy's library of linear algebra is kept to one thread, unless the environment says otherwise;
work is shared among processes instead (``run/batch``).
"""

import os

for _setting in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(_setting, "1")
