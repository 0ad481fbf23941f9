"""Writes small .npy files with NumPy, in every layout that is read, and what they hold, into npy/.

Run: python3 test/oracles/npy.py
"""

import json
import pathlib

import numpy as np
from numpy.lib import format as npy

folder = pathlib.Path(__file__).parent / "npy"
folder.mkdir(exist_ok=True)
table = np.array([[1 / 3, -0.0, 5e-324], [1.7976931348623157e308, -2.5, 1e-200]])
single = np.array([[1 / 3, -0.0, 1e-45], [3.4e38, -2.5, 1e-20]], dtype=np.float32)
index = []


def write(name: str, array: np.ndarray, version: tuple[int, int]) -> None:
    with open(folder / f"{name}.npy", "wb") as file:
        npy.write_array(file, array, version=version)
    shape = array.shape if array.ndim == 2 else (array.size, 1)
    values = array.reshape(shape).astype(np.float64).tolist()
    index.append({"file": f"{name}.npy", "values": values})


for kind, source in (("f8", table), ("f4", single)):
    for endian, mark in (("little", "<"), ("big", ">")):
        for order in ("C", "F"):
            array = np.array(source, dtype=mark + kind, order=order)
            for major in (1, 2, 3):
                write(f"{kind}-{endian}-{order}-v{major}", array, (major, 0))
write("vector", np.array([0.5, 50.0, -1.0]), (1, 0))
write("column", np.array([[0.5], [50.0]]), (1, 0))

for name, array in (
    ("object", np.array([[1, None], [None, 2]], dtype=object)),
    ("complex", np.array([[1 + 2j]])),
    ("integer", np.array([[1, 2], [2, 3]])),
    ("structured", np.zeros(2, dtype=[("a", "<f8"), ("b", "<f8")])),
    ("cube", np.zeros((2, 2, 2))),
    ("triple", np.zeros((3, 2, 2))),
    ("tesseract", np.zeros((2, 2, 2, 2))),
    ("weight", np.array([[[1.0, 2.0], [3.0, 4.0]], [[0.5, 0.5], [1.5, -0.5]]])),
    ("density-infinite", np.array([[[1.0, 2.0], [3.0, 4.0]], [[0.5, 0.5], [np.nan, 0.5]]])),
    ("scalar", np.array(1.0)),
    ("nothing", np.zeros((0, 3))),
    ("infinite", np.array([[1.0, 2.0], [np.inf, 3.0]])),
):
    np.save(folder / f"refused-{name}.npy", array)

density = np.array([[[5.0, 0.5, -1.0], [4.0, 0.25, 0.0]], [[0.25, 0.5, 0.25], [0.125, 0.375, 0.5]]])
np.save(folder / "density.npy", density)
np.save(folder / "density-fortran-f4.npy", np.asfortranarray(density.astype(np.float32)))

(folder / "index.json").write_text(json.dumps(index) + "\n")
