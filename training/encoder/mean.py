"""The mean of several sets of weights: one network that does better than each of them.

usage: mean.py MEAN.npz WEIGHTS.npz...
"""

import sys

import numpy as np


def main(target, *paths):
    every = [np.load(path) for path in paths]
    np.savez(target, **{n: np.mean([weights[n] for weights in every], axis=0) for n in every[0].files})


if __name__ == '__main__':
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
