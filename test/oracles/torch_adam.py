"""Trajectories of PyTorch's adaptive optimizers on non-linear gradients, in float64, from PyTorch itself.

Run: python3 test/oracles/torch_adam.py > test/oracles/torch-adam.json    (needs torch; a second)

The gradient of each coordinate z with curvature c is c * sinh(z - 1) + 0.2 * cos(3 * z).

NAdam runs in its foreach form: the other one of PyTorch 1.13 multiplies the product of the mu twice by the last of them,
against its own documentation. The default type is float64 because that product is kept in it.

Output, one JSON object: torch (version), runs. A run:
  optimizer, curvatures, start
  options    as PyTorch names them
  points     of each step and coordinate, the start first: little-endian doubles in base64
"""
import base64
import json
import random
import struct
import warnings

import torch

warnings.simplefilter("ignore")
torch.set_default_dtype(torch.float64)
random.seed(20260719)
STEPS = 60


def packed(values):
    return base64.b64encode(struct.pack(f"<{len(values)}d", *values)).decode()


def run_of(optimizer, **options):
    curvatures = [0.5, 3.0, 40.0]
    start = [round(random.uniform(0.2, 2.5), 3) for _ in curvatures]
    point = torch.nn.Parameter(torch.tensor(start))
    form = {"foreach": True} if optimizer == "NAdam" else {}
    stepper = getattr(torch.optim, optimizer)([point], **options, **form)
    points = list(point.tolist())
    for _ in range(STEPS):
        position = point.detach()
        point.grad = torch.tensor(curvatures) * torch.sinh(position - 1) + 0.2 * torch.cos(3 * position)
        stepper.step()
        points.extend(point.tolist())
    return {"optimizer": optimizer, "curvatures": curvatures, "start": start, "options": options, "points": packed(points)}


RUNS = {
    "Adagrad": [{}, {"lr": 0.3}, {"lr": 0.1, "eps": 1e-3, "weight_decay": 0.1}],
    "RMSprop": [
        {},
        {"lr": 0.003, "alpha": 0.9},
        {"lr": 0.01, "momentum": 0.9},
        {"lr": 0.02, "alpha": 0.95, "eps": 1e-2, "momentum": 0.5, "weight_decay": 0.1},
    ],
    "Adam": [
        {},
        {"lr": 0.1},
        {"lr": 0.05, "betas": [0.8, 0.99]},
        {"lr": 0.05, "betas": [0.0, 0.9]},
        {"lr": 0.1, "betas": [0.95, 0.99], "eps": 1e-3, "weight_decay": 0.1},
    ],
    "AdamW": [{}, {"lr": 0.1}, {"lr": 0.05, "betas": [0.8, 0.99], "weight_decay": 0.3}, {"lr": 0.1, "eps": 1e-2, "weight_decay": 0}],
    "NAdam": [{}, {"lr": 0.1}, {"lr": 0.05, "betas": [0.8, 0.99], "momentum_decay": 0.05}, {"lr": 0.1, "eps": 1e-3, "weight_decay": 0.1}],
}

runs = [run_of(optimizer, **options) for optimizer, cases in RUNS.items() for options in cases]
print(json.dumps({"torch": torch.__version__, "runs": runs}, separators=(",", ":")))
