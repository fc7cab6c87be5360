/** Attributions by general rules over the parse and the quotation marks, and the lexicon of cues. */
@NullMarked
package org.parley.reading.attribution;

import org.jspecify.annotations.NullMarked;
