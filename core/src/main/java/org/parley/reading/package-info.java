/** From a document to its reading: sentences, tokens, names, times, quotations and attributions. */
@NullMarked
package org.parley.reading;

import org.jspecify.annotations.NullMarked;
