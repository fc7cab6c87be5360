"""Turn a model file of the program back into weights that training can go on from.

usage: restore.py MODEL.onnx WEIGHTS.npz
"""

import sys

import numpy as np
import onnx
from onnx import numpy_helper


def main(source, target):
    model = onnx.load(source)
    inside = [attribute.g for node in model.graph.node for attribute in node.attribute]
    stored = {t.name: numpy_helper.to_array(t) for graph in [model.graph, *inside] for t in graph.initializer}
    metadata = {p.key: p.value for p in model.metadata_props}
    numbers = lambda name: np.array([float(x) for x in metadata[name].split()], dtype=np.float32)
    out = {}
    for name, values in stored.items():
        if name.endswith('.scale') or name in ('one', 'zero'):
            continue
        scale = stored.get(name + '.scale')
        part = 'acting.' if name.startswith('acting.') else ''
        own = name[len(part) :]
        if own == 'words':
            out[part + 'word.weight'] = values * scale if scale is not None else values
        elif own == 'positions':
            out[part + 'position.weight'] = values
        elif own == 'features.table':
            # only the sums were kept: any parts that give them will do
            out[part + 'case.weight'] = values[0:4]
            out[part + 'quote.weight'] = values[0:16:4] - values[0]
            out[part + 'paragraph.weight'] = values[0:32:16] - values[0]
        elif values.ndim == 2:
            out[name + '.weight'] = (values * scale if scale is not None else values).T
        else:
            out[name] = values
    tags = out['tag.bias'].shape[0]
    out['transition'] = numbers('transition').reshape(tags, tags)
    out['distance'] = numbers('distance').reshape(2, -1)
    out['none'] = numbers('none')
    if 'slot-distance' in metadata:
        out['slot_distance'] = numbers('slot-distance').reshape(8, -1)
    np.savez(target, **{name: np.ascontiguousarray(w, dtype=np.float32) for name, w in out.items()})


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
