"""Trajectories of torch.optim.SGD on non-linear gradients, in float64, from PyTorch itself.

Run: python3 test/oracles/torch_sgd.py > test/oracles/torch-sgd.json    (needs torch; a second)

The gradient of each coordinate z with curvature c is sign * (c * sinh(z - 1) + 0.2 * cos(3 * z)), or, for the diverging
runs, sign * (c * (z - 1) + 0.2 * cos(3 * z)): the minimiser is near 1, so that weight decay matters. Learning rates and momenta come from PyTorch's schedulers where it has one.

Output, one JSON object: torch (version), steps, runs. A run:
  gradient   "sinh" or "linear"
  sign, curvatures, start
  options    dampening, weight_decay, nesterov, maximize
  schedule   its name
  lr, momentum   of each step
  points     of each step and coordinate, the start first
lr, momentum and points are little-endian doubles in base64.
"""
import base64
import json
import math
import random
import struct
import warnings

import torch

warnings.simplefilter("ignore")
random.seed(20250307)
STEPS = 50


def packed(values):
    return base64.b64encode(struct.pack(f"<{len(values)}d", *values)).decode()


def slopes(run, point):
    sign, bend = run["sign"], (torch.sinh if run["gradient"] == "sinh" else lambda z: z)
    return sign * (torch.tensor(run["curvatures"], dtype=torch.float64) * bend(point - 1) + 0.2 * torch.cos(3 * point))


def scheduler_of(name, optimizer, lr):
    schedulers = torch.optim.lr_scheduler
    if name == "step":
        return schedulers.StepLR(optimizer, step_size=17, gamma=0.3)
    if name == "cosine":
        return schedulers.CosineAnnealingLR(optimizer, T_max=STEPS + 5)
    if name == "one-cycle":
        return schedulers.OneCycleLR(optimizer, max_lr=lr, total_steps=STEPS + 1, base_momentum=0.8, max_momentum=0.93)
    return None


def momentum_at(name, k, momentum):
    """PyTorch cycles momentum in one-cycle alone; with the other schedules it moves here, against the learning rate."""
    if name == "step-and-momentum":
        return momentum * (1 if k < 17 else 0.9 if k < 34 else 1.05)
    if name == "cosine-and-momentum":
        return momentum * (0.95 + 0.05 * math.cos(math.pi * k / STEPS))
    return None


def run_of(schedule, gradient="sinh", lr=0.05, momentum=0.9, sign=1, curvatures=(0.5, 3.0), **options):
    run = {
        "gradient": gradient,
        "sign": sign,
        "curvatures": curvatures,
        "start": [round(random.uniform(0.2, 2.5), 3), round(random.uniform(0.2, 2.5), 3)],
        "options": {"dampening": 0, "weight_decay": 0, "nesterov": False, "maximize": False, **options},
        "schedule": schedule,
    }
    point = torch.nn.Parameter(torch.tensor(run["start"], dtype=torch.float64))
    optimizer = torch.optim.SGD([point], lr=lr, momentum=momentum, **options)
    scheduler = scheduler_of(schedule.replace("-and-momentum", ""), optimizer, lr)
    [group] = optimizer.param_groups
    rates, momenta, points = [], [], list(point.tolist())
    for k in range(STEPS):
        group["momentum"] = momentum_at(schedule, k, momentum) or group["momentum"]
        rates.append(group["lr"])
        momenta.append(group["momentum"])
        point.grad = slopes(run, point.detach())
        optimizer.step()
        points.extend(point.tolist())
        if scheduler:
            scheduler.step()
        if max(abs(value) for value in point.tolist()) > 1e6:
            break
    return {**run, "lr": packed(rates), "momentum": packed(momenta), "points": packed(points)}


SCHEDULES = ["constant", "step", "cosine", "one-cycle", "step-and-momentum", "cosine-and-momentum"]
OPTIONS = [
    {},
    {"weight_decay": 0.1},
    {"dampening": 0.4},
    {"dampening": 0.7, "weight_decay": 0.05},
    {"dampening": -0.5},
    {"nesterov": True},
    {"nesterov": True, "weight_decay": 0.1},
    {"maximize": True, "sign": -1},
    {"maximize": True, "sign": -1, "weight_decay": 0.1, "dampening": 0.3},
    {"maximize": True, "sign": -1, "weight_decay": 0.1, "nesterov": True},
    {"momentum": 0.0, "dampening": 0.3, "weight_decay": 0.2},
    {"momentum": 0.6, "lr": 0.15},
]

runs = [
    run_of(schedule, **options)
    for options in OPTIONS
    for schedule in SCHEDULES
    if options.get("momentum") != 0.0 or schedule in ("constant", "step", "cosine")
]
# Diverging: past the stability limit, or climbing a convex function.
for options in [{}, {"weight_decay": 0.1}, {"nesterov": True}, {"maximize": True}, {"dampening": 0.3, "maximize": True}]:
    curvatures = (1.0, 2.0) if options.get("maximize") else (4.0, 6.0)
    runs.append(run_of("constant", gradient="linear", lr=1.0, momentum=0.8, curvatures=curvatures, **options))

print(json.dumps({"torch": torch.__version__, "steps": STEPS, "runs": runs}, separators=(",", ":")))
