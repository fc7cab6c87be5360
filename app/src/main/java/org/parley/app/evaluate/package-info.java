/** Scores what was read against a gold file: attributions and time expressions. */
@NullMarked
package org.parley.app.evaluate;

import org.jspecify.annotations.NullMarked;
