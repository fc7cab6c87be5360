/** Names that are known beforehand: states, blocs, outlets, titles and given names, from data files. */
@NullMarked
package org.parley.reading.gazetteer;

import org.jspecify.annotations.NullMarked;
