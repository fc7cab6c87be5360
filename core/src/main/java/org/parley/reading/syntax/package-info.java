/** Sentences with tags, parse and lemmas, and proper names, read by a small learned model. */
@NullMarked
package org.parley.reading.syntax;

import org.jspecify.annotations.NullMarked;
