"""Writes small Matrix Market files with SciPy (scipy.io.mmwrite), and what they hold, into matrix-market/.

Run: python3 test/oracles/matrix_market.py
"""

import json
import pathlib

import numpy as np
import scipy.io
import scipy.sparse

folder = pathlib.Path(__file__).parent / "matrix-market"
folder.mkdir(exist_ok=True)
general = np.array([[1 / 3, 0.0, 1e-200], [4.0, -2.5, 0.0]])
symmetric = np.array([[2.0, -1 / 3, 0.0], [-1 / 3, 2.0, 1e100], [0.0, 1e100, -7.0]])
index = []

for symmetry, matrix in (("general", general), ("symmetric", symmetric)):
    for field in ("real", "integer"):
        entries = matrix if field == "real" else np.round(np.clip(matrix, -9, 9)).astype(np.int64)
        for layout, stored in (("array", entries), ("coordinate", scipy.sparse.coo_array(entries))):
            name = f"{layout}-{field}-{symmetry}.mtx"
            scipy.io.mmwrite(folder / name, stored, comment="written for a test", field=field, symmetry=symmetry, precision=17)
            index.append({"file": name, "values": entries.tolist()})

(folder / "index.json").write_text(json.dumps(index) + "\n")
