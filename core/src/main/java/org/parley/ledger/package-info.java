/** From statements to the journal, and from the journal to the ledger. */
@NullMarked
package org.parley.ledger;

import org.jspecify.annotations.NullMarked;
