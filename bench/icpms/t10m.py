#!/usr/bin/env python3
"""Writes the trace t10M of the event benchmark: bench/icpms/t10m.py [FILE]

Ten million dwells of a Poisson background of 1 count with 50,000 events of seven dwells, their areas lognormal (median
200 counts, sigma 0.35). numpy's generator PCG64 makes it the same everywhere; FILE defaults to
bench/target/icpms/t10m.npy.
"""
import hashlib
import pathlib
import sys

import numpy as np

SHA256_BEGINS = "c4846652795880b8"
POINTS = 10_000_000
EVENTS = 50_000
SHAPE = (0.04, 0.14, 0.24, 0.24, 0.18, 0.10, 0.06)

rng = np.random.default_rng(20241121)
trace = rng.poisson(1, POINTS).astype(np.float64)
start = np.sort(rng.choice(np.arange(100, POINTS - 100, 20), EVENTS, replace=False)) + rng.integers(0, 10, EVENTS)
area = rng.lognormal(np.log(200), 0.35, EVENTS)
for k, share in enumerate(SHAPE):
    trace[start + k] += rng.poisson(area * share)

digest = hashlib.sha256(trace.tobytes()).hexdigest()
if not digest.startswith(SHA256_BEGINS):
    sys.exit(f"the trace differs: sha256 {digest}, expected {SHA256_BEGINS}...")
default = pathlib.Path(__file__).resolve().parents[1] / "target" / "icpms" / "t10m.npy"
file = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else default
file.parent.mkdir(parents=True, exist_ok=True)
np.save(file, trace)
print(f"{file}: mean area {area.mean():.3f} counts, sha256 {digest}")
