/** From a reading to statements: who said what to whom, with the acts that the words carry. */
@NullMarked
package org.parley.statement;

import org.jspecify.annotations.NullMarked;
